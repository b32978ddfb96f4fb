/**
 * What each event of a match sounds like: one-shots in layers, scaled by the impulse, placed by
 * where it happened. Called by match-sound.ts once for an event that is due; holds nothing.
 */
import type { GameEvent } from '../../worker/api.ts';
import { type Team, teamOfSlot } from '../../worker/view-frame.ts';
import type { Place } from './crowd-mood.ts';
import { distanceGain, FULL_IMPULSE, gainOfDb, hitGain, hitPower, panOf } from './curves.ts';
import type { ShotOptions } from './one-shots.ts';
import type { SoundView } from './sound-view.ts';
import type { SoundName } from './synth/recipes.ts';

/** What an event's sounds are made with. */
export interface Ear {
  readonly view: SoundView;
  /** Where the camera looks. */
  readonly focus: Place;
  readonly localSlot: number | null;
  readonly bumpers: readonly Bumper[];
  /** 0..1 */
  readonly random: () => number;
  play(name: SoundName, options?: ShotOptions): void;
}

/** A round obstacle that throws back harder than it is struck. */
export interface Bumper extends Place {
  readonly radiusM: number;
}

/** What strikes a bumper is no further from its rim. */
const AT_BUMPER_M = 1.6;

type EventOf<K extends GameEvent['kind']> = Extract<GameEvent, { kind: K }>;

/** What others do is a little behind what one does oneself. */
const OTHERS = gainOfDb(-4);
const OTHERS_PAD = gainOfDb(-9);
/** From this power on a hit cracks. */
const CRACK_FROM = 0.72;
const CONCEDED_RATE = 0.84;

/** On the first sight of an event that may be shown on prediction. */
export function soundPredicted(ear: Ear, event: GameEvent, owner: number): void {
  switch (event.kind) {
    case 'ball-hit':
      soundBallHit(ear, event, owner);
      break;
    case 'car-hit':
      soundCarHit(ear, event, owner);
      break;
    case 'wall-hit':
      soundWallHit(ear, event, owner);
      break;
    case 'dash': {
      const { gain, pan } = placed(ear, event, event.slot === ear.localSlot);
      ear.play('whoosh', { gain, pan, owner, rate: varied(ear, 1) });
      break;
    }
    case 'pad': {
      const isOwn = event.slot === ear.localSlot;
      const { gain, pan } = placed(ear, carAt(ear, event.slot), isOwn);
      const name = event.large ? 'pad-large' : 'pad-small';
      ear.play(name, { gain: gain * (isOwn ? 1 : OTHERS_PAD), pan, owner });
      break;
    }
    case 'demolition': {
      const { gain, pan } = placed(ear, event, true);
      ear.play('clank', { gain, pan, owner, rate: 0.8 });
      break;
    }
  }
}

/** Once an event is confirmed. */
export function soundConfirmed(ear: Ear, event: GameEvent): void {
  switch (event.kind) {
    case 'demolition': {
      const isOwn = event.slot === ear.localSlot || event.by === ear.localSlot;
      ear.play('explosion', placed(ear, event, isOwn));
      break;
    }
    case 'respawn':
      if (event.slot !== ear.localSlot) return;
      ear.play('respawn', placed(ear, carAt(ear, event.slot), true));
      break;
    case 'goal':
      soundGoal(ear, event.team, panOf(event.x - ear.focus.x));
      break;
    case 'whistle':
      ear.play('whistle', { rate: 0.98 });
      ear.play('whistle', { delayS: 0.42 });
      ear.play('long-whistle', { delayS: 0.84 });
      break;
    case 'overtime':
      ear.play('overtime', { delayS: 1.6 });
      break;
    case 'match-end':
      ear.play(isFor(ear, event.winner) ? 'cheer' : 'applause', { delayS: 0.5 });
      ear.play('applause', { delayS: 1.6, gain: 0.8 });
      break;
  }
}

function soundBallHit(ear: Ear, event: EventOf<'ball-hit'>, owner: number): void {
  const { gain, pan } = placed(ear, event, event.slot === ear.localSlot);
  const power = Math.min(
    1,
    hitPower(event.impulse, FULL_IMPULSE.ball) + (event.dashing ? 0.08 : 0),
  );
  const loud = gain * hitGain(power);
  ear.play('thud', { gain: loud, pan, owner, rate: varied(ear, 1.15 - 0.25 * power) });
  ear.play('knock', { gain: loud, pan, owner, rate: varied(ear, 0.9 + 0.3 * power) });
  crack(ear, power, gain, pan, owner);
}

function soundCarHit(ear: Ear, event: EventOf<'car-hit'>, owner: number): void {
  const isOwn = event.slot === ear.localSlot || event.other === ear.localSlot;
  const { gain, pan } = placed(ear, event, isOwn);
  const power = hitPower(event.impulse, FULL_IMPULSE.car);
  const loud = gain * hitGain(power);
  ear.play('clank', { gain: loud, pan, owner, rate: varied(ear, 1.1 - 0.25 * power) });
  ear.play('thud', { gain: loud * 0.9, pan, owner, rate: varied(ear, 0.85) });
  crack(ear, power, gain * 0.7, pan, owner);
}

function soundWallHit(ear: Ear, event: EventOf<'wall-hit'>, owner: number): void {
  const isBall = event.slot < 0;
  const { gain, pan } = placed(ear, event, isBall || event.slot === ear.localSlot);
  const power = hitPower(event.impulse, isBall ? FULL_IMPULSE.ball : FULL_IMPULSE.car);
  const loud = gain * hitGain(power);
  if (event.post) {
    ear.play('post', {
      gain: gain * hitGain(0.35 + 0.65 * power),
      pan,
      owner,
      rate: varied(ear, 1),
    });
  }
  if (isAtBumper(ear, event)) {
    ear.play('bumper', {
      gain: gain * hitGain(0.4 + 0.6 * power),
      pan,
      owner,
      rate: varied(ear, 1),
    });
    return;
  }
  if (isBall) {
    ear.play('board', { gain: loud, pan, owner, rate: varied(ear, 1.1) });
    ear.play('knock', { gain: loud * 0.7, pan, owner, rate: varied(ear, 0.8) });
  } else {
    ear.play('board', { gain: loud, pan, owner, rate: varied(ear, 0.8) });
    ear.play('clank', { gain: loud * 0.45, pan, owner, rate: varied(ear, 0.9) });
  }
}

function isAtBumper({ bumpers }: Ear, at: Place): boolean {
  return bumpers.some(
    ({ x, y, radiusM }) => Math.hypot(at.x - x, at.y - y) < radiusM + AT_BUMPER_M,
  );
}

function crack(ear: Ear, power: number, gain: number, pan: number, owner: number): void {
  if (power < CRACK_FROM) return;
  const share = (power - CRACK_FROM) / (1 - CRACK_FROM);
  ear.play('crack', { gain: gain * (0.25 + 0.75 * share), pan, owner, rate: varied(ear, 1) });
}

function soundGoal(ear: Ear, team: Team, pan: number): void {
  const isJoy = isFor(ear, team);
  ear.play('blast', { pan: pan * 0.5 });
  ear.play('horn', { delayS: 0.12, rate: isJoy ? 1 : CONCEDED_RATE });
  ear.play('cheer', { delayS: 0.08, gain: isJoy ? 1 : 0.6, rate: isJoy ? 1 : 0.93 });
}

/** Whether the player is glad of what this team does; who watches is glad of all. */
function isFor({ localSlot }: Ear, team: Team): boolean {
  return localSlot === null || teamOfSlot(localSlot) === team;
}

function placed(ear: Ear, { x, y }: Place, isOwn: boolean): { gain: number; pan: number } {
  const dx = x - ear.focus.x;
  const near = distanceGain(Math.hypot(dx, y - ear.focus.y));
  return { gain: near * (isOwn ? 1 : OTHERS), pan: panOf(dx) * (isOwn ? 0.6 : 1) };
}

function carAt({ view, focus }: Ear, slot: number): Place {
  return view.cars[slot] ?? focus;
}

/** The same sound twice is heard as a machine. */
function varied({ random }: Ear, rate: number): number {
  return rate * (0.95 + 0.1 * random());
}

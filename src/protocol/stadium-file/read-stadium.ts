/**
 * From a document of HaxBall's format to a `Stadium`. The format is described in the wiki of
 * github.com/haxball/haxball-issues, "Stadium (.hbs) File"; defaults are that page's. Notes what is
 * left out on the way.
 */
import type { ImportNotes } from './import-notes.ts';
import type {
  Stadium,
  StadiumBackground,
  StadiumDisc,
  StadiumGoal,
  StadiumPlane,
  StadiumSegment,
  StadiumSolid,
} from './stadium.ts';
import {
  ALL_LAYERS,
  colourIn,
  isObject,
  layersIn,
  numberIn,
  objectsIn,
  pairIn,
  type StadiumObject,
} from './stadium-values.ts';

const WALL: ReadonlySet<string> = new Set(['wall']);
/** Who players are stopped by outside kick-offs. */
const PLAYERS_MASK: ReadonlySet<string> = new Set(['ball', 'red', 'blue', 'wall']);

const KNOWN: ReadonlySet<string> = new Set([
  ...['name', 'width', 'height', 'spawnDistance', 'bg', 'traits', 'vertexes', 'segments'],
  ...['planes', 'discs', 'goals', 'joints', 'ballPhysics', 'playerPhysics'],
  ...['redSpawnPoints', 'blueSpawnPoints'],
]);

interface Masks {
  readonly ballMask: ReadonlySet<string>;
  readonly ballGroup: ReadonlySet<string>;
}

export function readStadium(root: StadiumObject, notes: ImportNotes): Stadium {
  const traits = isObject(root.traits) ? root.traits : {};
  const lists = (key: string): readonly StadiumObject[] =>
    objectsIn(root[key]).map((item) => withTrait(item, traits, notes));
  const discs = lists('discs');
  const { ball, masks } = readBall(root, discs[0], notes);
  const isDiscBall = root.ballPhysics === 'disc0' && discs[0] !== undefined;
  const vertexes = lists('vertexes');
  const used = new Set<number>();
  const segments = lists('segments').flatMap((item) =>
    readSegment(item, vertexes, used, masks, notes),
  );
  noteWhatIsLeftOut(root, notes);
  return {
    name: typeof root.name === 'string' ? root.name : 'Stadium',
    width: Math.abs(numberIn(root.width) ?? 420),
    height: Math.abs(numberIn(root.height) ?? 200),
    spawnDistance: Math.abs(numberIn(root.spawnDistance) ?? 170),
    background: readBackground(root.bg),
    segments,
    points: vertexes.flatMap((vertex, n) => (used.has(n) ? [] : readPoint(vertex, masks))),
    planes: lists('planes').flatMap((item) => readPlane(item, masks)),
    discs: discs.slice(isDiscBall ? 1 : 0).map((item) => readDisc(item, masks, notes)),
    goals: lists('goals').flatMap((item) => readGoal(item, notes)),
    ball,
    redSpawns: pairsIn(root.redSpawnPoints),
    blueSpawns: pairsIn(root.blueSpawnPoints),
  };
}

function withTrait(item: StadiumObject, traits: StadiumObject, notes: ImportNotes): StadiumObject {
  const name = item.trait;
  if (typeof name !== 'string') return item;
  const trait = Object.hasOwn(traits, name) ? traits[name] : undefined;
  if (isObject(trait)) return { ...trait, ...item };
  notes.count(
    '1 trait that the file does not have is left out.',
    '# uses of traits that the file does not have are left out.',
  );
  return item;
}

function readBall(
  root: StadiumObject,
  firstDisc: StadiumObject | undefined,
  notes: ImportNotes,
): { ball: StadiumDisc; masks: Masks } {
  const given = root.ballPhysics;
  const isDisc = given === 'disc0' && firstDisc !== undefined;
  const own = isDisc ? firstDisc : isObject(given) ? given : {};
  if (Array.isArray(own.gravity)) notes.say("The ball's gravity is left out.");
  const masks: Masks = {
    ballMask: layersIn(own.cMask) ?? ALL_LAYERS,
    ballGroup: new Set([...(layersIn(own.cGroup) ?? []), 'ball']),
  };
  const [x, y] = (isDisc ? pairIn(own.pos) : undefined) ?? [0, 0];
  return {
    masks,
    ball: {
      x,
      y,
      radius: numberIn(own.radius) ?? 10,
      bounce: numberIn(own.bCoef) ?? 0.5,
      inverseMass: numberIn(own.invMass) ?? 1,
      damping: numberIn(own.damping) ?? 0.99,
      colour: colourIn(own.color) ?? '#ffffff',
      stops: 'all',
      special: undefined,
    },
  };
}

function readSolid(
  item: StadiumObject,
  masks: Masks,
  ownGroup: ReadonlySet<string>,
  bounce: number,
): StadiumSolid {
  const mask = layersIn(item.cMask) ?? ALL_LAYERS;
  const group = layersIn(item.cGroup) ?? ownGroup;
  const stopsBall = meet(mask, masks.ballGroup) && meet(group, masks.ballMask);
  const isForPlayers = meet(group, PLAYERS_MASK);
  const isForBoth = mask.has('red') && mask.has('blue');
  const isForOne = mask.has('red') !== mask.has('blue');
  const stopsCars = isForPlayers && isForBoth;
  const isBarrier =
    !isForPlayers && (group.has('redKO') || group.has('blueKO')) && (isForBoth || isForOne);
  return {
    stops: stopsBall ? (stopsCars ? 'all' : 'ball') : stopsCars ? 'cars' : 'nobody',
    special: isBarrier ? 'barrier' : isForPlayers && isForOne ? 'team' : undefined,
    bounce: numberIn(item.bCoef) ?? bounce,
  };
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const layer of a) if (b.has(layer)) return true;
  return false;
}

function readSegment(
  item: StadiumObject,
  vertexes: readonly StadiumObject[],
  used: Set<number>,
  masks: Masks,
  notes: ImportNotes,
): StadiumSegment[] {
  const ends = [item.v0, item.v1].map((value) => numberIn(value) ?? -1);
  const [from, to] = ends.map((index) => positionOf(vertexes[index]));
  if (from === undefined || to === undefined) {
    notes.count(
      '1 segment without two ends is left out.',
      '# segments without two ends are left out.',
    );
    return [];
  }
  for (const index of ends) used.add(index);
  const solid = readSolid(item, masks, WALL, 1);
  if ((numberIn(item.bias) ?? 0) !== 0 && solid.stops !== 'nobody') {
    notes.count(
      '1 segment with a bias stops from both sides.',
      '# segments with a bias stop from both sides.',
    );
  }
  return [
    {
      ...solid,
      from,
      to,
      curve: curveOf(item),
      visible: item.vis !== false,
      colour: colourIn(item.color) ?? '#000000',
    },
  ];
}

function positionOf(vertex: StadiumObject | undefined): readonly [number, number] | undefined {
  const x = numberIn(vertex?.x);
  const y = numberIn(vertex?.y);
  return x === undefined || y === undefined ? undefined : [x, y];
}

/** The game draws turns below 10 and from 340 degrees on straight. `curveF` is the cotangent of half the turn. */
function curveOf(item: StadiumObject): number {
  const factor = numberIn(item.curveF);
  const degrees =
    factor === undefined
      ? (numberIn(item.curve) ?? 0)
      : (2 * Math.atan2(1, factor) * 180) / Math.PI;
  return Math.abs(degrees) < 9.99 || Math.abs(degrees) >= 340 ? 0 : degrees;
}

function readPoint(
  vertex: StadiumObject,
  masks: Masks,
): (StadiumSolid & { x: number; y: number })[] {
  const position = positionOf(vertex);
  if (position === undefined) return [];
  return [{ ...readSolid(vertex, masks, WALL, 1), x: position[0], y: position[1] }];
}

function readPlane(item: StadiumObject, masks: Masks): StadiumPlane[] {
  const normal = pairIn(item.normal);
  if (normal === undefined) return [];
  const length = Math.hypot(...normal);
  if (length < 1e-6) return [];
  return [
    {
      ...readSolid(item, masks, WALL, 1),
      normal: [normal[0] / length, normal[1] / length],
      distance: numberIn(item.dist) ?? 0,
    },
  ];
}

function readDisc(item: StadiumObject, masks: Masks, notes: ImportNotes): StadiumDisc {
  const [x, y] = pairIn(item.pos) ?? [0, 0];
  const solid = readSolid(item, masks, ALL_LAYERS, 0.5);
  const inverseMass = Math.abs(numberIn(item.invMass) ?? 0);
  const speed = pairIn(item.speed);
  const isMoving = speed !== undefined && (speed[0] !== 0 || speed[1] !== 0);
  if (isMoving) notes.count('1 disc begins at rest.', '# discs begin at rest.');
  if (Array.isArray(item.gravity)) {
    notes.count('The gravity of 1 disc is left out.', 'The gravity of # discs is left out.');
  }
  const group = layersIn(item.cGroup);
  if (group?.has('score')) {
    notes.count(
      '1 disc that scores like a ball is pushed about, but does not score.',
      '# discs that score like a ball are pushed about, but do not score.',
    );
  }
  return {
    ...solid,
    x,
    y,
    radius: Math.abs(numberIn(item.radius) ?? 10),
    inverseMass,
    damping: numberIn(item.damping) ?? 0.99,
    colour: colourIn(item.color) ?? '#ffffff',
  };
}

function readGoal(item: StadiumObject, notes: ImportNotes): StadiumGoal[] {
  const from = pairIn(item.p0);
  const to = pairIn(item.p1);
  const team = item.team;
  if (from !== undefined && to !== undefined && (team === 'red' || team === 'blue')) {
    return [{ from, to, team }];
  }
  notes.count(
    '1 goal without ends or team is left out.',
    '# goals without ends or team are left out.',
  );
  return [];
}

function readBackground(value: unknown): StadiumBackground {
  const bg = isObject(value) ? value : {};
  const type = bg.type;
  return {
    type: type === 'grass' || type === 'hockey' ? type : 'none',
    width: Math.abs(numberIn(bg.width) ?? 0),
    height: Math.abs(numberIn(bg.height) ?? 0),
    kickOffRadius: Math.abs(numberIn(bg.kickOffRadius) ?? 0),
    cornerRadius: Math.abs(numberIn(bg.cornerRadius) ?? 0),
    colour: colourIn(bg.color),
  };
}

function pairsIn(value: unknown): (readonly [number, number])[] {
  if (!Array.isArray(value)) return [];
  return value.map(pairIn).filter((pair) => pair !== undefined);
}

function noteWhatIsLeftOut(root: StadiumObject, notes: ImportNotes): void {
  for (const _ of objectsIn(root.joints)) {
    notes.count('1 joint is left out.', '# joints are left out.');
  }
  const player = root.playerPhysics;
  if (isObject(player)) {
    const numbers = Object.keys(player).filter((key) => key !== 'trait');
    if (numbers.length > 0) {
      notes.say(`How players move is left out (${shortList(numbers)}): cars drive as ever.`);
    }
  }
  const others = Object.keys(root).filter((key) => !KNOWN.has(key));
  if (others.length > 0) notes.say(`Not carried over: ${shortList(others)}.`);
}

/** Names from a file are shown to a person: few, short, and without anything odd. */
function shortList(names: readonly string[]): string {
  const plain = names.map((name) => name.replace(/[^\w$-]/g, '').slice(0, 30));
  const shown = plain.filter((name) => name !== '').slice(0, 12);
  return names.length > shown.length ? `${shown.join(', ')} and more` : shown.join(', ');
}

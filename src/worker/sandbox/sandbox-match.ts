/**
 * One car on a pitch of its own, by numbers that may change while it drives. Steps the world at any
 * pace and shows it 60 times a second; slower than in a match, it shows what lies between ticks. Made by
 * the sandbox's worker for a developer; no server, no rollback, and so no saves.
 */
import { BotDriver } from '../../bots/bot-driver.ts';
import { EventLedger } from '../../netcode/event-ledger.ts';
import { botLook, PLAIN_LOOK } from '../../protocol/car-look.ts';
import { BOT_HOLD_TICKS, BOT_LEAD_TICKS, TICK_MS } from '../../protocol/timing.ts';
import type { Arena } from '../../sim/arena/arena.ts';
import type { Command } from '../../sim/command.ts';
import type { GameEvent } from '../../sim/event.ts';
import { type CarInput, NEUTRAL_INPUT } from '../../sim/input.ts';
import { matchSettings } from '../../sim/match-settings.ts';
import type { RapierRealm } from '../../sim/rapier/realm.ts';
import { retuneWorld } from '../../sim/retune-world.ts';
import { step } from '../../sim/step.ts';
import { type BodyName, createWorld, freeWorld, type World } from '../../sim/world.ts';
import type { BodyShapes } from '../api.ts';
import { InputLatch } from '../input-latch.ts';
import type { ControlsMessage } from '../page-messages.ts';
import { Standings } from '../standings.ts';
import type { Ticking } from '../tick-loop.ts';
import type { ViewSink } from '../view-sink.ts';
import { writeView } from '../write-view.ts';
import type {
  SandboxAction,
  SandboxInfo,
  SandboxMessage,
  SandboxOptions,
  TuningOverrides,
} from './api.ts';
import { MixedPoses } from './mixed-poses.ts';
import { requirePlayable } from './playable-tuning.ts';
import { actionCommands } from './sandbox-actions.ts';
import { traceOf } from './trace-of.ts';

const LOCAL_SLOT = 0;
const OPPONENT_SLOT = 1;
/** After a longer pause the world goes on where it was instead of catching up. */
const MAX_CATCH_UP = 8;

interface Outlet {
  readonly sink: ViewSink;
  post(message: SandboxMessage): void;
}

export class SandboxMatch implements Ticking {
  readonly #options: SandboxOptions;
  readonly #outlet: Outlet;
  readonly #latch = new InputLatch();
  readonly #ledger = new EventLedger<GameEvent>();
  readonly #bots: BotDriver;
  readonly #announced: { readonly fromTick: number; readonly input: CarInput }[] = [];
  readonly #inputs: CarInput[];
  #commands: Command[] = [];
  #world: World;
  #standings: Standings;
  #poses: MixedPoses;
  #pace = 1;
  /** Share of the next tick that has passed. */
  #passed = 0;
  #nextMs: number | null = null;

  constructor(realm: RapierRealm, arena: Arena, options: SandboxOptions, outlet: Outlet) {
    const { tuning, unlimitedBoost, opponent } = options;
    requirePlayable(tuning);
    this.#options = options;
    this.#outlet = outlet;
    const mutators = { unlimitedBoost };
    const settings = matchSettings({ arena, teamSize: 1, mutators, flow: 'free' });
    this.#world = createWorld(realm, { settings, seed: 0, tuning });
    this.#standings = new Standings(this.#world);
    this.#poses = new MixedPoses(this.#world);
    this.#inputs = this.#world.state.cars.map(() => NEUTRAL_INPUT);
    this.#commands.push({ kind: 'seat-player', slot: LOCAL_SLOT });
    if (opponent !== 'none') this.#commands.push({ kind: 'seat-bot', slot: OPPONENT_SLOT });
    const level = opponent === 'none' || opponent === 'parked' ? 'regular' : opponent;
    this.#bots = new BotDriver(BOT_LEAD_TICKS, BOT_HOLD_TICKS, () => level);
  }

  get info(): SandboxInfo {
    const { arena, slotCount } = this.#world;
    const opponent = { kind: 'bot', name: 'Opponent', look: botLook(OPPONENT_SLOT) } as const;
    return {
      arena,
      shapes: this.shapes,
      slotCount,
      localSlot: LOCAL_SLOT,
      roster: [
        { kind: 'player', name: 'You', connected: true, look: PLAIN_LOOK },
        this.#options.opponent === 'none' ? { kind: 'empty' } : opponent,
      ],
    };
  }

  get shapes(): BodyShapes {
    const { ball, car, crate } = this.#world.tuning;
    return {
      ballRadius: ball.radiusM,
      carLength: car.lengthM,
      carWidth: car.widthM,
      crateHalf: crate.halfM,
    };
  }

  setControls(controls: ControlsMessage): void {
    this.#latch.set(controls);
  }

  setTuning(tuning: TuningOverrides): void {
    requirePlayable(tuning);
    this.#world = retuneWorld(this.#world, tuning);
    this.#standings = new Standings(this.#world);
    this.#poses.look(this.#world);
  }

  setPace(pace: number): void {
    this.#pace = Math.min(1, Math.max(0, pace));
    this.#passed = 0;
  }

  act(action: SandboxAction): void {
    this.#commands.push(...actionCommands(this.#world, LOCAL_SLOT, action));
    if (this.#pace === 0) this.step(1);
  }

  step(ticks: number): void {
    for (let tick = 0; tick < ticks; tick += 1) this.#tick();
    this.#publish(performance.now());
  }

  update(nowMs: number): number {
    let next = this.#nextMs ?? nowMs;
    if (nowMs - next > MAX_CATCH_UP * TICK_MS) next = nowMs;
    for (; next <= nowMs; next += TICK_MS) if (this.#pace > 0) this.#pass(next);
    this.#nextMs = next;
    return next;
  }

  /** Its memory is given back; it must not be used any more. */
  end(): void {
    freeWorld(this.#world);
  }

  #pass(dueMs: number): void {
    this.#passed += this.#pace;
    if (this.#passed >= 1) {
      this.#passed -= 1;
      this.#tick();
    }
    this.#publish(dueMs);
  }

  #publish(dueMs: number): void {
    const world = this.#world;
    // At full pace a tick is shown as it is; slower, the way from the last one to it.
    const share = this.#pace === 1 || this.#pace === 0 ? 1 : this.#passed;
    this.#outlet.sink.publish((frame) =>
      writeView(frame, {
        world,
        dueMs,
        cuts: 0,
        decided: this.#standings.at(world.state.tick),
        poseOf: (body: BodyName) => this.#poses.between(body, share),
      }),
    );
  }

  #tick(): void {
    const world = this.#world;
    this.#inputs[LOCAL_SLOT] = this.#latch.take();
    this.#inputs[OPPONENT_SLOT] = this.#opponentInput();
    const commands = this.#commands;
    this.#commands = [];
    const events = step(world, this.#inputs, commands);
    this.#standings.note();
    this.#poses.look(world);
    for (const event of events) this.#ledger.record({ ...event });
    this.#ledger.settle(world.state.tick);
    const notices = this.#ledger.takeNotices();
    if (notices.length > 0) this.#outlet.post({ type: 'events', notices });
    const sample = traceOf(world, LOCAL_SLOT);
    if (!Number.isFinite(sample.speedMps + sample.ballMps)) {
      throw new Error('a car or the ball has left the numbers');
    }
    this.#outlet.post({ type: 'trace', sample });
  }

  #opponentInput(): CarInput {
    const { opponent } = this.#options;
    if (opponent === 'none' || opponent === 'parked') return NEUTRAL_INPUT;
    const { tick } = this.#world.state;
    this.#announced.push(...this.#bots.decide(this.#world, [OPPONENT_SLOT]));
    while ((this.#announced[1]?.fromTick ?? Number.POSITIVE_INFINITY) <= tick) {
      this.#announced.shift();
    }
    const [due] = this.#announced;
    return due !== undefined && due.fromTick <= tick ? due.input : NEUTRAL_INPUT;
  }
}

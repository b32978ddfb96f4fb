/**
 * The peer's client: joins the room, predicts with `predict.sim`, and draws. `drawFrame` is what a page
 * would do in each animation frame, in the order that the documentation asks for: tick, send, draw.
 */
import { Client, type InputHandle } from 'colyseus.js';
import { Predict, type SimReconciler } from 'colyseus.js/predict';
import { type CarInput, substituteInput } from '../../../src/sim/input.ts';
import { matchSettings } from '../../../src/sim/match-settings.ts';
import { Phase } from '../../../src/sim/match-state.ts';
import type { RapierRealm } from '../../../src/sim/rapier/realm.ts';
import { step } from '../../../src/sim/step.ts';
import { createWorld, type World } from '../../../src/sim/world.ts';
import { DRAWN_NUMBERS } from '../metrics/recordings.ts';
import type { RunOptions } from '../run/run-options.ts';
import { putBackIfDue, type Trace } from '../scenario/trace.ts';
import { writeBody } from '../scenario/world-record.ts';
import { PEER } from './peer-config.ts';
import { PEER_ROOM, packPeerInput, unpackPeerInput } from './peer-input.ts';
import { PeerInput, type PeerKeys, PeerState } from './peer-state.ts';
import { adoptState } from './peer-world.ts';

export interface PeerClientParts {
  readonly url: string;
  readonly slot: number;
  readonly run: RunOptions;
  readonly realm: RapierRealm;
  readonly trace: Trace;
  /** What the player presses, on the tick that the input should become. */
  readonly wish: (tick: number) => CarInput;
  /** For what computing costs. */
  readonly realNowMs: () => number;
}

/** What a frame showed. Ticks are counted by the client's own inputs: the server says which is which. */
export interface PeerDrawing {
  readonly beforeSeq: number;
  readonly afterSeq: number;
  readonly alpha: number;
  readonly bodies: Float64Array;
  readonly lastTouchSlot: number;
  /** Time that putting the prediction right took in this frame; 0 if there was nothing to do. */
  readonly rollbackMs: number;
}

type PeerRoom = Awaited<ReturnType<typeof joinRoom>>;

function joinRoom({ url, slot }: PeerClientParts) {
  return new Client(url).joinOrCreate<PeerState>(PEER_ROOM, { slot }, PeerState);
}

/** The opaque world of `predict.sim`, and the number of the input that it was stepped with last. */
interface Simulated {
  readonly world: World;
  seq: number;
  /** The tick of the state adopted last. */
  adoptedTick: number;
}

export class PeerClient {
  readonly #parts: PeerClientParts;
  readonly #room: PeerRoom;
  readonly #input: InputHandle<PeerInput>;
  readonly #predict: Predict<PeerState>;
  readonly #simulated: Simulated;
  #sim: SimReconciler<PeerInput, Record<string, number>, Simulated> | null = null;
  readonly #pose: Record<string, number> = {};

  static async join(parts: PeerClientParts): Promise<PeerClient> {
    return new PeerClient(parts, await joinRoom(parts));
  }

  private constructor(parts: PeerClientParts, room: PeerRoom) {
    const { realm, run } = parts;
    this.#parts = parts;
    this.#room = room;
    this.#input = room.input<PeerInput>({ type: PeerInput, mode: 'reliable' });
    this.#predict = Predict.get(room, { mode: 'lerp', delay: PEER.lerpDelayMs });
    const world = createWorld(realm, {
      settings: matchSettings({ teamSize: run.teamSize, mutators: { crates: run.crates } }),
      seed: run.seed,
    });
    this.#simulated = { world, seq: 0, adoptedTick: 0 };
  }

  get #freezesOthers(): boolean {
    return this.#parts.run.peerOthers === 'frozen';
  }

  get isPlaying(): boolean {
    return this.#sim !== null;
  }

  /** Whether the ball is in play in the world that is predicted. */
  get isInPlay(): boolean {
    return this.isPlaying && this.#simulated.world.state.phase === Phase.play;
  }

  get sentInputs(): number {
    return this.#input.sentCount;
  }

  get pendingInputs(): number {
    return this.#input.pendingCount;
  }

  /** @returns null until the match has begun */
  drawFrame(nowMs: number): PeerDrawing | null {
    const sim = this.#startWhenReady();
    if (sim === null) return null;
    const { realNowMs } = this.#parts;
    const reconciledBefore = sim.reconcileSeq;
    const startMs = realNowMs();
    const due = this.#predict.tick(nowMs);
    const tookMs = realNowMs() - startMs;
    for (let sent = 0; sent < due; sent += 1) {
      packPeerInput(this.#parts.wish(this.#simulated.world.state.tick), this.#input.data);
      this.#input.send();
    }
    return this.#draw(sim, sim.reconcileSeq === reconciledBefore ? 0 : tookMs);
  }

  async leave(): Promise<void> {
    this.#predict.dispose();
    await this.#room.leave(true);
  }

  #startWhenReady() {
    const { state } = this.#room;
    if (this.#sim !== null || state?.started !== 1) return this.#sim;
    adoptState(state, this.#simulated.world);
    if (this.#freezesOthers) this.#predict.attachAll('cars', { mode: 'lerp', fields: ['x', 'y'] });
    this.#simulated.adoptedTick = state.tick;
    this.#sim = this.#predict.sim({
      input: this.#input,
      world: this.#simulated,
      smoothMs: PEER.smoothMs,
      snap: PEER.snapM,
      step: (context, simulated: Simulated, command: PeerKeys) => {
        simulated.seq = context.tick;
        this.#step(simulated, unpackPeerInput(command));
      },
      adopt: (simulated: Simulated) => {
        adoptState(this.#room.state, simulated.world);
        simulated.adoptedTick = this.#room.state.tick;
      },
      pose: (simulated: Simulated) => this.#readPose(simulated),
    }) as unknown as SimReconciler<PeerInput, Record<string, number>, Simulated>;
    return this.#sim;
  }

  /** As the server does it. What others press is not known here: what they pressed last goes on. */
  #step({ world, adoptedTick }: Simulated, own: CarInput): void {
    const ahead = world.state.tick - adoptedTick + 1;
    putBackIfDue(this.#parts.trace, world);
    const { cars } = this.#room.state;
    const inputs = cars.map((car, slot) =>
      slot === this.#parts.slot ? own : substituteInput(car.input, ahead),
    );
    step(world, inputs, []);
    if (!this.#freezesOthers) return;
    for (const [slot, car] of cars.entries()) {
      if (slot !== this.#parts.slot) writeBody(world, slot, car);
    }
  }

  /** Directions as sine and cosine, which can be faded and mixed like any number. */
  #readPose({ world, seq }: Simulated): Record<string, number> {
    const pose = this.#pose;
    for (const [body, { x, y, angle }] of world.physics.poses.entries()) {
      pose[`x${body}`] = x;
      pose[`y${body}`] = y;
      pose[`sin${body}`] = Math.sin(angle);
      pose[`cos${body}`] = Math.cos(angle);
    }
    // Never wrong, so never faded: mixed like the rest, it tells how far the frame is between steps.
    pose.seq = seq;
    return pose;
  }

  #draw(sim: { pose(): Record<string, number> }, rollbackMs: number): PeerDrawing {
    const { world } = this.#simulated;
    const pose = sim.pose();
    const { poses } = world.physics;
    const bodies = new Float64Array(poses.length * DRAWN_NUMBERS);
    for (const [body, { vx, vy }] of poses.entries()) {
      bodies[body * DRAWN_NUMBERS] = pose[`x${body}`] ?? Number.NaN;
      bodies[body * DRAWN_NUMBERS + 1] = pose[`y${body}`] ?? Number.NaN;
      bodies[body * DRAWN_NUMBERS + 2] = vx;
      bodies[body * DRAWN_NUMBERS + 3] = vy;
    }
    if (this.#freezesOthers) this.#drawOthersLate(bodies);
    const seq = pose.seq ?? 0;
    const afterSeq = Math.ceil(seq);
    return {
      beforeSeq: afterSeq - 1,
      afterSeq,
      alpha: seq - (afterSeq - 1),
      bodies,
      lastTouchSlot: world.state.lastTouchSlot,
      rollbackMs,
    };
  }

  #drawOthersLate(bodies: Float64Array): void {
    for (const [slot, car] of this.#room.state.cars.entries()) {
      if (slot === this.#parts.slot) continue;
      bodies[slot * DRAWN_NUMBERS] = this.#predict.value(car, 'x');
      bodies[slot * DRAWN_NUMBERS + 1] = this.#predict.value(car, 'y');
    }
  }
}

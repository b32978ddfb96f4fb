/** All figures of a run that can be read off its recordings. Pure. */
import type { Touch } from '../scenario/touches.ts';
import { type FrameErrors, frameErrors } from './frame-errors.ts';
import { largestJump, POP_FROM_M } from './pops.ts';
import { type Quantiles, quantileOf, quantiles } from './quantiles.ts';
import type { ClientRecording, DecidedWorlds } from './recordings.ts';
import { settleTicks } from './settling.ts';
import { listTouches } from './touch-list.ts';

export const AFTER_TOUCH_TICKS = 60;
const TICKS_PER_MINUTE = 3600;

export interface RunRecording {
  readonly slotCount: number;
  readonly worlds: DecidedWorlds;
  readonly clients: readonly ClientRecording[];
  /** Which worlds count. */
  readonly isMeasured: (tick: number) => boolean;
  /** Which worlds have nothing to do with the one before. */
  readonly leaps: (tick: number) => boolean;
}

export interface Measures {
  readonly ownErrorM: Quantiles;
  readonly othersErrorM: Quantiles;
  readonly ballErrorM: Quantiles;
  /** Over the second that follows another player's touch. */
  readonly ballErrorAfterTouchM: Quantiles;
  readonly popFrameShare: number;
  readonly settleTicksP95: number;
  /** Seconds, of a minute of play, in which a client showed another last toucher than was decided. */
  readonly wrongTouchS: number;
  readonly touchesPerMin: number;
  readonly contestedTouchesPerMin: number;
  readonly frames: number;
}

export function measure(run: RunRecording): Measures {
  const { slotCount, worlds, isMeasured } = run;
  const touches = listTouches(worlds, slotCount, run.leaps).filter(({ tick }) => isMeasured(tick));
  const clients = run.clients.map((client) => ({
    slot: client.slot,
    errors: frameErrors(client, worlds, slotCount, isMeasured),
  }));
  const all = clients.flatMap(({ errors }) => errors);
  const pops = clients.map(({ errors }) => countPops(errors, slotCount + 1));
  const wrong = clients.map(({ errors }) => wrongTouch(errors, worlds));
  const measuredTicks = [...worlds.keys()].filter(isMeasured).length;
  const perMinute = (count: number) => rounded((count * TICKS_PER_MINUTE) / measuredTicks, 1);
  return {
    ownErrorM: quantiles(real(all.map(({ own }) => own))),
    othersErrorM: quantiles(real(all.flatMap(({ others }) => others))),
    ballErrorM: quantiles(real(all.map(({ ball }) => ball))),
    ballErrorAfterTouchM: quantiles(
      real(clients.flatMap((client) => afterOthersTouch(client, touches)).map(({ ball }) => ball)),
    ),
    popFrameShare: rounded(
      share(sum(pops.map(({ count }) => count)), sum(pops.map(({ of }) => of))),
      5,
    ),
    settleTicksP95: quantileOf(
      clients.flatMap(({ errors }) => settleTicks(errors, touches)),
      0.95,
    ),
    wrongTouchS: rounded(
      60 * share(sum(wrong.map(({ ms }) => ms)), sum(wrong.map(({ ofMs }) => ofMs))),
      2,
    ),
    touchesPerMin: perMinute(touches.length),
    contestedTouchesPerMin: perMinute(touches.filter(({ contested }) => contested).length),
    frames: all.length,
  };
}

function afterOthersTouch(
  { slot, errors }: { readonly slot: number; readonly errors: readonly FrameErrors[] },
  touches: readonly Touch[],
): readonly FrameErrors[] {
  const ticks = touches.filter((touch) => touch.slot !== slot).map(({ tick }) => tick);
  return errors.filter(({ frame: { after } }) =>
    ticks.some((tick) => after >= tick && after < tick + AFTER_TOUCH_TICKS),
  );
}

/** Only between frames that follow each other: across what is not measured, all may leap. */
function countPops(errors: readonly FrameErrors[], bodyCount: number) {
  let count = 0;
  let of = 0;
  for (const [index, { frame }] of errors.entries()) {
    const previous = errors[index - 1]?.frame;
    if (previous === undefined || isApart(previous.timeMs, frame.timeMs)) continue;
    of += 1;
    if (largestJump(previous, frame, bodyCount) > POP_FROM_M) count += 1;
  }
  return { count, of };
}

function wrongTouch(errors: readonly FrameErrors[], worlds: DecidedWorlds) {
  let ms = 0;
  let ofMs = 0;
  for (const [index, { frame }] of errors.entries()) {
    const next = errors[index + 1]?.frame;
    if (next === undefined || isApart(frame.timeMs, next.timeMs)) continue;
    const lasted = next.timeMs - frame.timeMs;
    ofMs += lasted;
    if (worlds.get(frame.after)?.lastTouchSlot !== frame.lastTouchSlot) ms += lasted;
  }
  return { ms, ofMs };
}

function isApart(fromMs: number, toMs: number): boolean {
  return toMs - fromMs > 150;
}

function real(values: readonly number[]): readonly number[] {
  return values.filter((value) => !Number.isNaN(value));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/**
 * Recorded play: scenes of a few seconds, each with the world that it begins with and every slot's
 * input on every tick. Both stacks play the scenes one after the other, on the same ticks of the
 * match. At the first tick of a scene the world is put back onto the recorded one, on the server and
 * in every client alike: however a stack delays or makes up inputs, its players meet at the ball
 * again as they did when they were recorded, instead of driving past each other from the first
 * difference on.
 */
import { type CarInput, NEUTRAL_INPUT } from '../../../src/sim/input.ts';
import type { World } from '../../../src/sim/world.ts';
import { putBack, type WorldRecord } from './world-record.ts';

/** No multiple of the interval at which ours compares hashes: those are taken before a step. */
const FIRST_SCENE_TICK = 7;

/** Worlds so close to a scene's first are not measured: they leapt, and what was faded is moot. */
const UNMEASURED_BEFORE_TICKS = 3;
const UNMEASURED_AFTER_TICKS = 15;

export interface Scene {
  readonly start: WorldRecord;
  /** By tick of the scene, then by slot. */
  readonly inputs: readonly (readonly CarInput[])[];
}

export interface Trace {
  readonly teamSize: number;
  /** Length of every scene. */
  readonly sceneTicks: number;
  readonly scenes: readonly Scene[];
}

/** Scenes of both in turns. */
export function inTurns(first: Trace, second: Trace): Trace {
  const scenes = first.scenes.flatMap((scene, index) => [scene, second.scenes[index] ?? scene]);
  return { ...first, scenes };
}

/** What a slot's player wants on a tick of the match. */
export function inputAt(trace: Trace, tick: number, slot: number): CarInput {
  if (tick < FIRST_SCENE_TICK) return NEUTRAL_INPUT;
  return sceneAt(trace, tick)?.inputs[ticksIntoScene(trace, tick)]?.[slot] ?? NEUTRAL_INPUT;
}

/** To be called before each step of the match. */
export function putBackIfDue(trace: Trace, world: World): void {
  const { tick } = world.state;
  if (!isSceneStart(trace, tick)) return;
  const scene = sceneAt(trace, tick);
  if (scene !== undefined) putBack(world, scene.start);
}

export function isSceneStart(trace: Trace, tick: number): boolean {
  return tick >= FIRST_SCENE_TICK && ticksIntoScene(trace, tick) === 0;
}

/** Index of the scene, without end; negative before the first. */
export function sceneNumberAt(trace: Trace, tick: number): number {
  return Math.floor((tick - FIRST_SCENE_TICK) / trace.sceneTicks);
}

/** Whether what is drawn of this world counts. */
export function isMeasured(trace: Trace, tick: number): boolean {
  const into = ticksIntoScene(trace, tick);
  return into >= UNMEASURED_AFTER_TICKS && into <= trace.sceneTicks - UNMEASURED_BEFORE_TICKS;
}

function ticksIntoScene({ sceneTicks }: Trace, tick: number): number {
  return (tick - FIRST_SCENE_TICK) % sceneTicks;
}

function sceneAt(trace: Trace, tick: number): Scene | undefined {
  return trace.scenes[sceneNumberAt(trace, tick) % trace.scenes.length];
}

import type { Team } from './team.ts';

/**
 * What happened in a step, for those who show, sound, count or log it. An event never changes the
 * world. `tick` is the tick whose step made it; `key` names the occurrence (kind and subjects), so
 * that the same event in a re-simulated tick, or one tick off, is recognised as the same.
 */
export type GameEvent = EventBody & { readonly tick: number; readonly key: string };

export type EventBody =
  /** A car touched a ball. `impulse` in N s, position in metres. */
  | {
      kind: 'ball-hit';
      slot: number;
      ball: number;
      impulse: number;
      x: number;
      y: number;
      dashing: boolean;
    }
  /** Two cars touched. */
  | { kind: 'car-hit'; slot: number; other: number; impulse: number; x: number; y: number }
  /** A car (ball -1) or a ball (slot -1) struck a wall or a post. */
  | {
      kind: 'wall-hit';
      slot: number;
      ball: number;
      impulse: number;
      x: number;
      y: number;
      post: boolean;
    }
  | { kind: 'dash'; slot: number; x: number; y: number }
  | { kind: 'boost-start'; slot: number }
  | { kind: 'boost-stop'; slot: number }
  | { kind: 'pad'; slot: number; pad: number; large: boolean }
  | { kind: 'demolition'; slot: number; by: number; x: number; y: number }
  | { kind: 'respawn'; slot: number }
  /**
   * `scorer` and `assist` are -1 when there is none; an own goal has the last defender to touch. A
   * blast from where the ball is throws the cars near it.
   */
  | {
      kind: 'goal';
      ball: number;
      team: Team;
      scorer: number;
      assist: number;
      own: boolean;
      x: number;
      y: number;
      speed: number;
    }
  | { kind: 'shot'; slot: number }
  | { kind: 'save'; slot: number }
  | { kind: 'countdown'; seconds: number }
  | { kind: 'kick-off' }
  | { kind: 'overtime' }
  | { kind: 'whistle' }
  | { kind: 'match-end'; winner: Team };

export type EventKind = EventBody['kind'];

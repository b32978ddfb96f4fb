/**
 * What changes a world besides inputs. Commands are decided by the authority, travel inside the
 * frame of the tick at which they take effect, and stand in the replay. Within a tick they apply
 * in list order, before the inputs.
 */
export type Command =
  /** A person takes the slot's car, or comes back to it: its statistics go on. */
  | { readonly kind: 'seat-player'; readonly slot: number }
  /** A bot takes the slot's car; its statistics go on. */
  | { readonly kind: 'seat-bot'; readonly slot: number }
  /** The slot becomes empty; its car leaves the pitch. */
  | { readonly kind: 'vacate'; readonly slot: number }
  /** Somebody new has the slot: its statistics start anew. */
  | { readonly kind: 'reset-statistics'; readonly slot: number }
  /** A new match with the same seats: score, clock and statistics at zero. */
  | { readonly kind: 'rematch' }
  /** For training: a ball is put there and rolls on from there, at metres a second. */
  | {
      readonly kind: 'place-ball';
      readonly ball: number;
      readonly x: number;
      readonly y: number;
      readonly vx: number;
      readonly vy: number;
    }
  /** For training: a car that somebody drives is put there, at a speed along its nose. */
  | {
      readonly kind: 'place-car';
      readonly slot: number;
      readonly x: number;
      readonly y: number;
      readonly angle: number;
      readonly speedMps: number;
      /** 0..1. */
      readonly boost: number;
    };

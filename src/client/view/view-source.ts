/**
 * Where drawing gets its view frames from. Implemented by the link to the match worker (shared
 * memory or transferred buffers behind it), read by the scene and the HUD once a drawn frame.
 * Readers never write into a frame.
 */

/** How many of the newest frames a source must keep readable. */
export const VIEW_HISTORY = 4;

export interface ViewSource {
  /**
   * The frame that was published `age` frames before the newest one (0 is the newest), laid out as
   * worker/view-frame.ts says, or null when there is none. It stays valid until the caller's task
   * ends; the array itself may be used again after that.
   *
   * @param age 0 .. VIEW_HISTORY - 1
   */
  frame(age: number): Float64Array | null;
}

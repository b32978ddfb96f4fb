/**
 * Which physical key does what. Codes are positions (`KeyboardEvent.code`), so the same fingers
 * drive on any layout. Read by the keyboard and by the cheat sheet on the title page.
 */
export type CarAction =
  | 'throttle'
  | 'reverse'
  | 'left'
  | 'right'
  | 'boost'
  | 'dash'
  | 'handbrake'
  | 'skip';

export type KeyBindings = ReadonlyMap<string, CarAction>;

export const DEFAULT_BINDINGS: KeyBindings = new Map([
  ['KeyW', 'throttle'],
  ['ArrowUp', 'throttle'],
  ['KeyS', 'reverse'],
  ['ArrowDown', 'reverse'],
  ['KeyA', 'left'],
  ['ArrowLeft', 'left'],
  ['KeyD', 'right'],
  ['ArrowRight', 'right'],
  ['Space', 'boost'],
  ['KeyE', 'dash'],
  ['KeyK', 'dash'],
  ['KeyX', 'dash'],
  ['ShiftLeft', 'handbrake'],
  ['ShiftRight', 'handbrake'],
  ['KeyJ', 'handbrake'],
  ['Enter', 'skip'],
]);

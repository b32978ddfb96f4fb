/** Pictures of what the touch buttons do. */
import type { Action } from '../../input/bindings.ts';

const PATHS: Partial<Readonly<Record<Action, string>>> = {
  // A flame.
  boost: 'M12 1c1 5 6 7 6 13a6 6 0 01-12 0c0-3 1.5-4.5 2.5-6C9 10 10 11 11 11c1-3-1-6 1-10z',
  // A car thrown forward: two chevrons and a bar.
  dash: 'M2 4h4l6 8-6 8H2l6-8zM10 4h4l6 8-6 8h-4l6-8zM20 4h3v16h-3z',
  // Skid marks that swing round.
  handbrake: 'M3 22c0-8 4-13 12-14V4l7 6-7 6v-4c-6 1-8 5-8 10zM9 22c0-3 1-5 4-6l1 2c-2 1-2 2-2 4z',
  skip: 'M2 4l9 8-9 8zM11 4l9 8-9 8zM20 4h2v16h-2z',
};

export function ActionIcon({ action }: { readonly action: Action }) {
  const path = PATHS[action];
  if (path === undefined) return null;
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

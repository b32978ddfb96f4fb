/** Stands where there is no figure, and says why to whoever asks or listens. */
export interface NoFigureProps {
  readonly why: string;
  readonly class?: string;
}

export function NoFigure({ why, class: className = '' }: NoFigureProps) {
  return (
    <span class={`muted ${className}`} title={why}>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{why}</span>
    </span>
  );
}

/**
 * Small pictograms, drawn in the colour of the text around them and one em high. Those of a match:
 * the title, which is to stay small, has its own.
 */
import type { ComponentChildren } from 'preact';

function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {children}
    </svg>
  );
}

export function MenuIcon() {
  return (
    <Icon>
      <path d="M3 5h18v3H3zM3 10.5h18v3H3zM3 16h18v3H3z" />
    </Icon>
  );
}

export function FullScreenIcon() {
  return (
    <Icon>
      <path d="M2 2h7v3H5v4H2zM15 2h7v7h-3V5h-4zM2 15h3v4h4v3H2zM19 15h3v7h-7v-3h4z" />
    </Icon>
  );
}

/** A loudspeaker, crossed out. */
export function SoundOffIcon() {
  return (
    <Icon>
      <path d="M2 8.5h4.5L13 3v18l-6.5-5.5H2zM16.7 8l2.3 2.3L21.3 8 23 9.7 20.7 12l2.3 2.3-1.7 1.7-2.3-2.3-2.3 2.3-1.7-1.7 2.3-2.3-2.3-2.3z" />
    </Icon>
  );
}

export function LinkIcon() {
  return (
    <Icon>
      <path d="M10.6 15.5l-2.1 2.1a2.9 2.9 0 01-4.1-4.1l3.6-3.6a2.9 2.9 0 014.1 0l.4.4 1.6-1.6-.4-.4a5.2 5.2 0 00-7.3 0l-3.6 3.6a5.2 5.2 0 007.3 7.3l2.1-2.1zM13.4 8.5l2.1-2.1a2.9 2.9 0 014.1 4.1l-3.6 3.6a2.9 2.9 0 01-4.1 0l-.4-.4-1.6 1.6.4.4a5.2 5.2 0 007.3 0l3.6-3.6a5.2 5.2 0 00-7.3-7.3l-2.1 2.1z" />
    </Icon>
  );
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="M9.5 19.5L2.5 12.5 5 10l4.5 4.5L19 5l2.5 2.5z" />
    </Icon>
  );
}

/** A car blown apart. */
export function DemolitionIcon() {
  return (
    <Icon>
      <path d="M12 1l2.3 6.2L20 3.5l-2.7 6L23.5 11l-6 2.6 3.7 5.6-6.3-2.2L13 23.5l-2.6-6.2-5.8 3 2.4-6L.5 12l6.2-2.2-3-5.8 6.1 2.6z" />
    </Icon>
  );
}

/** A glove's palm: a save. */
export function SaveIcon() {
  return (
    <Icon>
      <path d="M12 1.5l9 3.5v6.5c0 5-3.6 9-9 11-5.4-2-9-6-9-11V5zm-1.2 14.4l6-6.2-1.9-1.9-4.1 4.2-1.9-1.9L7 12z" />
    </Icon>
  );
}

export function StarIcon() {
  return (
    <Icon>
      <path d="M12 1.8l3.1 6.6 7.2.9-5.3 5 1.4 7.1-6.4-3.5-6.4 3.5L7 14.3l-5.3-5 7.2-.9z" />
    </Icon>
  );
}

/** Three bars, as many lit as the level says; crossed out at 0. */
export function BarsIcon({ level }: { readonly level: 0 | 1 | 2 | 3 }) {
  return (
    <Icon>
      <path d="M2 15h5v6H2z" opacity={level >= 1 ? 1 : 0.25} />
      <path d="M9.5 9h5v12h-5z" opacity={level >= 2 ? 1 : 0.25} />
      <path d="M17 3h5v18h-5z" opacity={level >= 3 ? 1 : 0.25} />
      {level === 0 && <path d="M3.4 2L22 20.6 20.6 22 2 3.4z" />}
    </Icon>
  );
}

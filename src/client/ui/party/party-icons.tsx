/** Pictograms of the party, in the colour of the text around them and one em high. */

export function CrownIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M2 6.5l5 4.2L12 3l5 7.7 5-4.2-2 11.5H4zM4.3 19.5h15.4V22H4.3z" />
    </svg>
  );
}

export function CrossIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5.5 3L12 9.5 18.5 3 21 5.5 14.5 12l6.5 6.5-2.5 2.5L12 14.5 5.5 21 3 18.5 9.5 12 3 5.5z" />
    </svg>
  );
}

/** Marks the choice of language for whoever cannot read its name. */
export function GlobeIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M12 2a10 10 0 100 20 10 10 0 000-20zM2 12h20M12 2c6 6 6 14 0 20M12 2c-6 6-6 14 0 20"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
      />
    </svg>
  );
}

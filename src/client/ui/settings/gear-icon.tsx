/** As in icons.tsx, and apart from it for the title's sake. */
export function GearIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M10 1h4l.6 3 2.3.95 2.6-1.7 2.8 2.8-1.7 2.6.95 2.3 3 .6v4l-3 .6-.95 2.3 1.7 2.6-2.8 2.8-2.6-1.7-2.3.95-.6 3h-4l-.6-3-2.3-.95-2.6 1.7-2.8-2.8 1.7-2.6-.95-2.3-3-.6v-4l3-.6.95-2.3-1.7-2.6 2.8-2.8 2.6 1.7 2.3-.95zM12 8.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7z" />
    </svg>
  );
}

/** Two people, in the colour of the text around them and one em high. */
export function FriendsIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8.5 3.5a4 4 0 110 8 4 4 0 010-8zM17 6a3.2 3.2 0 110 6.4A3.2 3.2 0 0117 6zM8.5 13c4.2 0 7 2.3 7 5.6V21h-14v-2.4C1.5 15.3 4.3 13 8.5 13zM17 13.7c3.3 0 5.5 1.8 5.5 4.6V21h-5v-2.4c0-1.8-.6-3.4-1.7-4.7z" />
    </svg>
  );
}

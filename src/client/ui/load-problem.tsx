/** Says that a part of the page did not arrive; stands over everything until it is tried again. */
export function LoadProblem() {
  return (
    <p class="load-problem" role="alert">
      This part did not load. Check the connection and try again, or reload the page.
    </p>
  );
}

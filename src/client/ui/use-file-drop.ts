/** Files that the player drops anywhere on the page. */
import { useEffect, useRef } from 'preact/hooks';

export function useFileDrop(onFile: (file: File) => void): void {
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // Or else the browser opens the file instead of the game.
    window.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file !== undefined) latest.current(file);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
}

/**
 * Says so when the device takes the picture away (a graphics driver that starts anew, a phone short
 * of memory) until it gives it back. Phaser then draws on by itself; the match has gone on meanwhile.
 */
const SENTENCE =
  'The device has taken the picture away for a moment. If it does not come back, reload the page: ' +
  'your place is kept.';

/** @returns stops watching, and takes the sentence away */
export function watchContext(parent: HTMLElement, canvas: HTMLCanvasElement): () => void {
  const line = document.createElement('p');
  line.className = 'picture-lost';
  line.setAttribute('role', 'alert');
  const show = () => {
    line.textContent = SENTENCE;
    parent.append(line);
  };
  const hide = () => line.remove();
  canvas.addEventListener('webglcontextlost', show);
  canvas.addEventListener('webglcontextrestored', hide);
  return () => {
    canvas.removeEventListener('webglcontextlost', show);
    canvas.removeEventListener('webglcontextrestored', hide);
    hide();
  };
}

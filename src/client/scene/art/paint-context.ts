/**
 * The context that a picture is painted with, once, before it becomes a texture. Painted by the
 * processor even where there is a GPU: what the GPU paints it must hand back for the upload, and
 * where the GPU is played by software, painting by it takes several times as long.
 *
 * @throws Error when the browser has no 2D canvas
 */
export function paintContext(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser has no 2D canvas to paint on');
  return context;
}

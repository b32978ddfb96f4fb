/** Hands a text to the player as a file. */

/** @param name may hold what a file's name must not */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  // The download has to begin first.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Letters, digits, dots and dashes. */
export function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}.-]+/gu, '-');
}

/** Whether an element that has the focus wants letters for itself; then they are not the game's. */
export function isTyping(target: EventTarget | null): boolean {
  if (target === null || !('tagName' in target)) return false;
  if ('isContentEditable' in target && target.isContentEditable === true) return true;
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(String(target.tagName));
}

/** The element at an index that the caller knows to exist; an invariant, not a lookup. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`index ${index} of ${list.length}`);
  return item;
}

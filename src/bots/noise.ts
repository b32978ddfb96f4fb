/** In [-1, 1): the same for the same two whole numbers, and as good as random between them. */
export function noise(first: number, second: number): number {
  let bits = Math.imul(first + 1, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  bits ^= bits >>> 15;
  return (bits >>> 0) / 2 ** 31 - 1;
}

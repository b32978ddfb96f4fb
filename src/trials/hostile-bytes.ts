/** Bytes that mean nothing, or nearly something. */

export function randomBytes(random: () => number, length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

/** The same, but cut short or lengthened by a little, and with one bit turned. */
export function mutated(random: () => number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = Math.max(0, bytes.byteLength + Math.floor((random() - 0.5) * 6));
  const mutant = randomBytes(random, length);
  mutant.set(bytes.subarray(0, length));
  const at = Math.floor(random() * length);
  if (length > 0) mutant[at] = (mutant[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return mutant;
}

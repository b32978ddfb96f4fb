/**
 * The tick closest to `nearTick` whose lowest `bits` bits are `low`; may be negative near tick 0.
 *
 * @param bits 1 to 31
 */
export function nearestTick(low: number, nearTick: number, bits = 16): number {
  const unused = 32 - bits;
  const difference = ((low - nearTick) << unused) >> unused;
  return nearTick + difference;
}

/** The tick closest to `nearTick` whose low 16 bits are `low16`; may be negative near tick 0. */
export function nearestTick(low16: number, nearTick: number): number {
  const difference = ((low16 - nearTick) << 16) >> 16;
  return nearTick + difference;
}

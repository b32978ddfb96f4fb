/**
 * Colours of the scene that are the same for every palette (those of teams, pads and ball are in
 * client/palette), and what painters do with colours. 0xrrggbb throughout.
 */
export const COLOUR = {
  night: 0x050a12,
  white: 0xffffff,
  line: 0xe4fff6,
  lineGlow: 0x74f0d8,
  spark: 0xffe9b8,
  dust: 0x9fc4b8,
  exhaust: 0xb8c8d4,
  skid: 0x03100f,
  headLight: 0xfff2cf,
  flameCore: 0xfff4dc,
  shadow: 0x000a0c,
} as const;

/** `rgba(...)` for painting on a canvas. */
export function css(colour: number, alpha = 1): string {
  return `rgba(${(colour >> 16) & 255}, ${(colour >> 8) & 255}, ${colour & 255}, ${alpha})`;
}

/** @param share 0 is `from`, 1 is `to` */
export function mixed(from: number, to: number, share: number): number {
  const channel = (shift: number) => {
    const a = (from >> shift) & 255;
    return Math.round(a + (((to >> shift) & 255) - a) * share) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

/** Brighter or darker by a factor, each channel for itself. */
export function lit(colour: number, factor: number): number {
  const channel = (shift: number) =>
    Math.max(0, Math.min(255, Math.round(((colour >> shift) & 255) * factor))) << shift;
  return channel(16) | channel(8) | channel(0);
}

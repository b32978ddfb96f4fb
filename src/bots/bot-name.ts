const NAMES = [
  'Axle',
  'Bolt',
  'Clutch',
  'Diesel',
  'Ember',
  'Flint',
  'Gasket',
  'Havoc',
  'Ignite',
  'Jack',
  'Kerb',
  'Lugnut',
  'Magneto',
  'Nitro',
  'Octane',
  'Piston',
] as const;

/** What the bot in a slot is called; no two of a match share a name. */
export function botName(slot: number): string {
  return NAMES[slot % NAMES.length] ?? `Bot ${slot + 1}`;
}

export const texts = {
  'arena-classic': 'Classic',
  'arena-bumpers': 'Bumpers',
  'arena-foundry': 'The foundry',
} as const;

/** How much is drawn. */
import type { Quality } from '../../settings/settings.ts';
import { Choice } from './fields.tsx';
import type { PageProps } from './page.ts';

const QUALITIES: readonly (readonly [Quality, string])[] = [
  ['auto', 'Automatic'],
  ['low', 'Low'],
  ['medium', 'Medium'],
  ['high', 'High'],
];

const HINTS: Readonly<Record<Quality, string>> = {
  auto: 'As sharp and as rich as this device draws without stutter, measured while you play.',
  low: 'Fewer pixels and the fewest effects, for the smoothest picture on a slow device.',
  medium: 'A little less sharp, with most effects.',
  high: 'Every pixel and every effect, whatever it costs.',
};

export function GraphicsPage({ settings }: PageProps) {
  const { quality } = settings.graphics.value;
  return (
    <Choice
      label="Quality"
      hint={HINTS[quality]}
      value={quality}
      options={QUALITIES}
      onChange={(chosen) => {
        settings.graphics.value = { ...settings.graphics.value, quality: chosen };
      }}
    />
  );
}

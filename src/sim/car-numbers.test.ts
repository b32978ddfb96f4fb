import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { measureCar } from './testing/measure-car.ts';

const DOCUMENT = new URL('../../docs/car-numbers.md', import.meta.url);

it('is what docs/car-numbers.md says: the car drives as it is written down', async () => {
  const measured = measureCar(await loadRapier()).map(
    ({ name, value, unit }) => `| ${name} | ${value.toFixed(2)} ${unit} |`,
  );
  const written = readFileSync(DOCUMENT, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| What'));
  expect(written).toEqual(measured);
});

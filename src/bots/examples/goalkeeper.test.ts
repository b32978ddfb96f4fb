/** The worked example of docs/bots.md, put in a match as the page says. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadRapier } from '../../sim/rapier/node.ts';
import { BotDriver } from '../bot-driver.ts';
import { noFigures, watchFigures } from '../testing/match-figures.ts';
import { HOLD_TICKS, LEAD_TICKS, playMatch } from '../testing/play-match.ts';
import { goalkeeper } from './goalkeeper.ts';

test('a goalkeeper of one’s own plays beside an ace, against regulars', async () => {
  const figures = [noFigures(), noFigures()] as const;
  const own = new BotDriver(LEAD_TICKS, HOLD_TICKS, (slot) => (slot === 0 ? goalkeeper : 'ace'));
  const others = new BotDriver(LEAD_TICKS, HOLD_TICKS, () => 'regular');
  let keeperM = 0;
  let ticks = 0;
  playMatch(await loadRapier(), {
    seed: 1,
    teamSize: 2,
    coaches: [own, others],
    maxTicks: 3600,
    watch: (world, events) => {
      watchFigures(figures, world, events);
      keeperM += (world.physics.poses[0]?.x ?? 0) + world.arena.halfLength;
      ticks += 1;
    },
  });
  expect(figures[0].touches).toBeGreaterThan(0);
  expect(keeperM / ticks).toBeLessThan(15);
}, 60_000);

test('docs/bots.md shows this bot', () => {
  const page = readFileSync(new URL('../../../docs/bots.md', import.meta.url), 'utf8');
  expect(page).toContain('src/bots/examples/goalkeeper.ts');
});

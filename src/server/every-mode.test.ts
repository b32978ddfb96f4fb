/** Every mode of quick play, and the worked example of docs/modes.md, with bots alone: goals fall. */
import { expect, it } from 'vitest';
import { loadRapier } from '#rapier';
import { BOULDER } from '../../docs/examples/mode.ts';
import { MODES } from '../protocol/modes.ts';
import { arenaNamed } from '../sim/arena/arenas.ts';
import { matchSettings } from '../sim/match-settings.ts';
import { TICKS_PER_SECOND } from '../sim/tuning.ts';
import { createWorld } from '../sim/world.ts';
import { createBotPilots } from './bot-pilots.ts';
import { LiveMatch } from './live-match.ts';
import { playWorld } from './played-game.ts';

/** Hundreds of crates cost far more time than they tell. */
const MOST_CRATES = 40;
const MOST_TICKS = 120 * TICKS_PER_SECOND;

const realm = await loadRapier();
const matches = [...MODES, BOULDER].flatMap((mode) =>
  mode.arenas.map((name) => ({ id: mode.id, name, mode })),
);

it.each(matches)('$id on $name has a goal within two minutes', { timeout: 60_000 }, (match) => {
  const { teamSize } = match.mode;
  const crates = Math.min(MOST_CRATES, match.mode.mutators.crates);
  const mutators = { ...match.mode.mutators, crates };
  const arena = arenaNamed(match.name);
  if (arena === undefined) throw new Error(`there is no arena ${match.name}`);
  const world = createWorld(realm, {
    settings: matchSettings({ teamSize, mutators, arena }),
    seed: 1,
  });
  const live = new LiveMatch(playWorld(world, createBotPilots()), 1);
  const goals = (): number => world.state.score[0] + world.state.score[1];
  while (goals() === 0 && live.tick < MOST_TICKS) live.advance();
  const count = goals();
  live.dispose();
  expect(count).toBe(1);
});

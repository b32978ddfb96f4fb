/** What must be so for everybody at the end of a trial, some time after the last trouble. */
import type { OnlineMatch } from '../worker/online-match.ts';
import type { Person } from './person.ts';
import type { Story } from './story.ts';
import type { TrialServer } from './trial-server.ts';

export function expectPlaying(person: Person, server: TrialServer, story: Story): void {
  const { name, link, match, watch } = person;
  if (person.hasOlderTabs) story.blame(`${name}: plays in two tabs at the end`);
  if (link === 'out' || (person.isTurnedAway && !person.watches)) return;
  if (link !== 'playing' || match === null || watch === null) {
    story.blame(`${name}: is ${link} at the end`);
    return;
  }
  const behindTicks = server.tick - watch.comparedTick;
  const allowedTicks = Math.ceil(person.path.longestRttMs / 16) + 30;
  watch.expectFewOpen();
  if (watch.differs) story.blame(`${name}: its world differs at the end`);
  if (behindTicks > allowedTicks) {
    story.blame(`${name}: knows tick ${watch.comparedTick} of ${server.tick} at the end`);
  }
  if (person.watches) expectOutside(person, match, server, story);
  else expectSeated(person, server, story);
}

/** One who watches is no part of the match, and guesses nothing. */
function expectOutside(
  { name, slot }: Person,
  match: OnlineMatch,
  server: TrialServer,
  story: Story,
): void {
  const entry = server.roster.find((each) => each.kind === 'player' && each.name === name);
  if (slot !== null || entry !== undefined) story.blame(`${name}: watches, and has a seat`);
  const { rollbacks } = match.stats();
  if (rollbacks > 0) story.blame(`${name}: watches, and has rolled back ${rollbacks} times`);
}

function expectSeated({ name, slot }: Person, server: TrialServer, story: Story): void {
  const entry = server.roster[slot ?? -1];
  if (entry?.kind !== 'player' || entry.name !== name || !entry.connected) {
    story.blame(`${name}: slot ${slot} is ${JSON.stringify(entry)} at the end`);
  }
}

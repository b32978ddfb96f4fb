/**
 * A process to be killed: records duels between a few people as fast as it can, and prints the id of
 * each that was acknowledged. `node record-main.ts '<StorePlace as JSON>' <prefix of ids>`
 */
import { openStore, type StorePlace } from '../open-store.ts';
import { sampleProfile, sampleReport } from './samples.ts';

const PEOPLE = 12;
const AT_ONCE = 16;

const [place = '', prefix = ''] = process.argv.slice(2);
const store = await openStore(JSON.parse(place) as StorePlace);
const people = await Promise.all(
  Array.from({ length: PEOPLE }, (_, index) => store.createProfile(sampleProfile(index))),
);
let count = 0;
await Promise.all(Array.from({ length: AT_ONCE }, recordOn));

async function recordOn(): Promise<never> {
  for (;;) {
    const number = count++;
    const winner = people[number % PEOPLE] ?? null;
    const loser =
      people[(number + 1 + (Math.floor(number / PEOPLE) % (PEOPLE - 1))) % PEOPLE] ?? null;
    const id = `${prefix}-${number}`;
    const lines = [
      { person: winner, team: 0, goals: 1 },
      { person: loser, team: 1 },
    ] as const;
    await store.recordResult(sampleReport({ id, lines }));
    process.stdout.write(`${id}\n`);
  }
}

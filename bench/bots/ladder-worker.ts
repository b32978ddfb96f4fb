/** Plays the ladder's matches, one after the other. */
import { parentPort } from 'node:worker_threads';
import { loadRapier } from '#rapier';
import { BotDriver } from '../../src/bots/bot-driver.ts';
import type { BotLevel } from '../../src/bots/level.ts';
import { noFigures, watchFigures } from '../../src/bots/testing/match-figures.ts';
import { HOLD_TICKS, LEAD_TICKS, playMatch } from '../../src/bots/testing/play-match.ts';
import type { LadderJob, LadderResult } from './ladder-job.ts';

const port = parentPort;
if (port === null) throw new Error('ladder-worker.ts runs in a worker of bench/bots.ts');
const realm = await loadRapier();
port.on('message', (job: LadderJob) => port.postMessage(play(job)));
port.postMessage(null);

function play(job: LadderJob): LadderResult {
  const levels: readonly [BotLevel, BotLevel] = job.swapped ? [job.b, job.a] : [job.a, job.b];
  const figures = [noFigures(), noFigures()] as const;
  const { score, ticks, thinkingMs } = playMatch(
    realm,
    {
      seed: job.seed,
      teamSize: job.teamSize,
      coaches: [coachOf(levels[0]), coachOf(levels[1])],
      watch: (world, events) => watchFigures(figures, world, events),
    },
    threadMs,
  );
  const a = job.swapped ? 1 : 0;
  const b = job.swapped ? 0 : 1;
  const thinkingUs = (team: 0 | 1): number => (thinkingMs[team] * 1000) / ticks / job.teamSize;
  return {
    job,
    goalsA: score[a],
    goalsB: score[b],
    figuresA: figures[a],
    figuresB: figures[b],
    ticks,
    thinkingUsA: thinkingUs(a),
    thinkingUsB: thinkingUs(b),
  };
}

function coachOf(level: BotLevel): BotDriver {
  return new BotDriver(LEAD_TICKS, HOLD_TICKS, () => level);
}

/** Processor time of this thread, which the other threads' matches do not lengthen. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

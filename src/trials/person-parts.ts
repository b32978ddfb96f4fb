/** What makes up a person of a trial: drawn from its plan, and the setting that all share. */
import type { FakePath } from './fake-path.ts';
import type { Faults } from './faults.ts';
import type { CreateGame, PlayedKind } from './played-kind.ts';
import type { StayTotals } from './stay-watch.ts';
import type { Story } from './story.ts';
import type { TrialServer } from './trial-server.ts';

export interface PersonParts {
  readonly name: string;
  readonly path: FakePath;
  readonly server: TrialServer;
  readonly kind: PlayedKind;
  readonly createGame: CreateGame;
  readonly faults: Faults;
  readonly hasDatagrams: boolean;
  /** Among all people. */
  readonly index: number;
  readonly story: Story;
  readonly totals: StayTotals;
  readonly random: () => number;
  readonly timerSlackMs: number;
  /** Of everything that is computed in a tick. */
  readonly tickCostMs: number;
  /** Of each simulated tick. */
  readonly stepCostMs: number;
  readonly watches: boolean;
}

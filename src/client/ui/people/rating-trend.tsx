/** The rating of one mode over its last matches: a line, and a sentence that says the same. */
import { type ModeId, modeOf } from '../../../protocol/modes.ts';
import { formatNumber } from '../../i18n/format-message.ts';
import { language } from '../../i18n/language.ts';
import type { PeopleReads } from './people-port.ts';
import { peopleWords } from './texts/index.ts';
import { placeTrend, type Trend, trendOf } from './trend.ts';
import { useLoaded } from './use-loaded.ts';

export interface RatingTrendProps {
  readonly personId: string;
  readonly mode: ModeId;
  readonly reads: PeopleReads;
}

const BOX = { width: 600, height: 80 };

export function RatingTrend({ personId, mode, reads }: RatingTrendProps) {
  const t = peopleWords.use();
  const [loaded] = useLoaded(`trend ${personId} ${mode}`, () => reads.history(personId, { mode }));
  if (loaded.kind !== 'ready') return <div class="trend" aria-hidden="true" />;
  const trend = trendOf(loaded.value, personId);
  return (
    <figure class="trend">
      <figcaption>
        <strong>{t('trend', { mode: modeOf(mode).title })}</strong>{' '}
        <span class="muted">
          {trend === null ? `${t('noTrend')} ${t('whatIsRated')}` : sayTrend(trend, t)}
        </span>
      </figcaption>
      {trend !== null && <Line trend={trend} />}
    </figure>
  );
}

function sayTrend({ points, low, high }: Trend, t: ReturnType<typeof peopleWords.use>): string {
  const n = points.length - 1;
  return t('trendText', { n, from: points[0] ?? 0, to: points.at(-1) ?? 0, low, high });
}

/** The sentence beside it says what it shows. */
function Line({ trend }: { readonly trend: Trend }) {
  const placed = placeTrend(trend, BOX);
  const path = placed.map(([x, y]) => `${x} ${y}`).join('L');
  const last = placed.at(-1);
  return (
    <div class="trend-chart">
      <svg
        aria-hidden="true"
        viewBox={`0 -6 ${BOX.width} ${BOX.height + 12}`}
        preserveAspectRatio="none"
      >
        <path class="trend-area" d={`M0 ${BOX.height}L${path}L${BOX.width} ${BOX.height}Z`} />
        <path class="trend-line" d={`M${path}`} vector-effect="non-scaling-stroke" />
      </svg>
      {last !== undefined && (
        <span
          class="trend-now"
          aria-hidden="true"
          style={{ top: `${((last[1] + 6) / (BOX.height + 12)) * 100}%` }}
        >
          {formatNumber(trend.points.at(-1) ?? 0, language.value)}
        </span>
      )}
    </div>
  );
}

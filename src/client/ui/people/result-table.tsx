/**
 * Both teams of a recorded match, line by line: what everybody did and what it did to their rating.
 * For the page of a result and for the end of a match.
 */
import type { MatchResult, ResultLine } from '../../../protocol/people/match-result.ts';
import { formatNumber } from '../../i18n/format-message.ts';
import { language } from '../../i18n/language.ts';
import { StarIcon } from '../icons.tsx';
import { signed } from './figures.ts';
import { NoFigure } from './no-figure.tsx';
import { PersonLink, PersonName } from './person-link.tsx';
import { peopleWords } from './texts/index.ts';
import { UNRATED_TEXTS } from './unrated.ts';
import './result-table.css';

export interface ResultTableProps {
  readonly result: MatchResult;
  readonly isOwn: (line: ResultLine) => boolean;
  /** Names lead to profiles; `aside` in a tab of their own, where they would leave a match. */
  readonly linked?: boolean | 'aside';
}

const STATS = ['goals', 'assists', 'saves', 'shots', 'demolitions'] as const;

export function ResultTable(props: ResultTableProps) {
  return (
    <div class="result-teams">
      <Team {...props} team={0} />
      <Team {...props} team={1} />
    </div>
  );
}

function Team({ result, team, isOwn, linked }: ResultTableProps & { readonly team: 0 | 1 }) {
  const t = peopleWords.use();
  const lines = result.lines
    .filter((line) => line.team === team)
    .sort((one, other) => other.stats.points - one.stats.points);
  const isRated = result.lines.some(({ rating }) => rating !== null);
  return (
    <div class="table-scroll">
      <table class={`table result-team ${team === 0 ? 'team-blue' : 'team-orange'}`}>
        <thead>
          <tr>
            <th scope="col" class="team-name">
              {t(team === 0 ? 'blue' : 'orange')}
            </th>
            {STATS.map((stat) => (
              <th key={stat} scope="col">
                {t(stat)}
              </th>
            ))}
            {isRated && <th scope="col">{t('rating')}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.slot} ${line.name}`} class={isOwn(line) ? 'own' : ''}>
              <th scope="row">
                <span class="player-cell">
                  <Name line={line} linked={linked ?? false} />
                  {line.slot === result.mvpSlot && (
                    <span class="tag mvp">
                      <StarIcon /> {t('mvp')}
                    </span>
                  )}
                  {isOwn(line) && <span class="tag">{t('you')}</span>}
                  {line.isBot && <span class="tag">{t('bot')}</span>}
                  {line.left && <span class="tag">{t('left')}</span>}
                </span>
              </th>
              {STATS.map((stat) => (
                <td key={stat}>{line.stats[stat]}</td>
              ))}
              {isRated && (
                <td>
                  <Rating line={line} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface NameProps {
  readonly line: ResultLine;
  readonly linked: boolean | 'aside';
}

function Name({ line, linked }: NameProps) {
  const t = peopleWords.use();
  if (line.person !== null) {
    if (linked === false) return <PersonName person={line.person} />;
    return <PersonLink person={line.person} aside={linked === 'aside'} />;
  }
  return <bdi class="player-name">{line.name === '' ? t('someone') : line.name}</bdi>;
}

function Rating({ line: { rating, unrated } }: { readonly line: ResultLine }) {
  const t = peopleWords.use();
  if (rating === null) {
    const why = unrated === null ? t('unrated') : t(UNRATED_TEXTS[unrated]);
    return <NoFigure why={why} />;
  }
  const change = rating.after - rating.before;
  return (
    <>
      {formatNumber(rating.after, language.value)}{' '}
      <span class={change < 0 ? 'fell' : 'rose'}>{signed(change, language.value)}</span>
    </>
  );
}

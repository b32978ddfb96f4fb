/** A person: card, standing in each mode, the way of the rating, and the matches that were played. */
import { useState } from 'preact/hooks';
import { type ModeId, modeOf } from '../../../protocol/modes.ts';
import type { ModeStanding, ProfilePage as Profile } from '../../../protocol/people/api.ts';
import { formatNumber } from '../../i18n/format-message.ts';
import { language } from '../../i18n/language.ts';
import { usePrompts } from '../prompts/prompts.ts';
import { CarPicture } from '../settings/car-picture.tsx';
import { BlockButton } from './block-button.tsx';
import { Choice } from './choice.tsx';
import { day, percent, winShare } from './figures.ts';
import { HistoryList } from './history-list.tsx';
import { LoadState } from './load-state.tsx';
import { NoFigure } from './no-figure.tsx';
import type { PeopleAccount, PeopleReads } from './people-port.ts';
import { PersonName } from './person-link.tsx';
import { RatingTrend } from './rating-trend.tsx';
import { peopleWords } from './texts/index.ts';
import { useLoaded } from './use-loaded.ts';
import './people-table.css';
import './profile-page.css';

export interface ProfilePageProps {
  readonly id: string;
  readonly reads: PeopleReads;
  readonly account: PeopleAccount;
  readonly ownId: string | null;
}

export function ProfilePage({ id, reads, account, ownId }: ProfilePageProps) {
  const t = peopleWords.use();
  const [loaded, retry] = useLoaded(`profile ${id}`, () => reads.profile(id));
  return (
    <LoadState loaded={loaded} gone={t('goneProfile')} onRetry={retry}>
      {(profile) => (
        <>
          <Card profile={profile} account={account} ownId={ownId} />
          {profile.modes.length === 0 ? (
            // Private matches are of no mode.
            <section class="panel people-panel">
              <HistoryList
                key={id}
                personId={id}
                mode={null}
                none={t(id === ownId ? 'noMatchesYou' : 'noMatches')}
                reads={reads}
              />
            </section>
          ) : (
            <Played key={id} profile={profile} reads={reads} />
          )}
        </>
      )}
    </LoadState>
  );
}

interface CardProps {
  readonly profile: Profile;
  readonly account: PeopleAccount;
  readonly ownId: string | null;
}

function Card({ profile: { person, createdAtMs }, account, ownId }: CardProps) {
  const t = peopleWords.use();
  const { settings } = usePrompts();
  return (
    <section class="panel profile-card">
      <div class="profile-car" aria-hidden="true">
        <CarPicture look={person.look} team={0} palette={settings.palette.value} />
      </div>
      <div class="profile-who">
        <h2>
          <PersonName person={person} />
        </h2>
        <p class="muted">{t('since', { date: day(createdAtMs, language.value) })}</p>
      </div>
      <div class="button-row">
        {ownId !== null && ownId !== person.id && <BlockButton person={person} account={account} />}
      </div>
    </section>
  );
}

interface PlayedProps {
  readonly profile: Profile;
  readonly reads: PeopleReads;
}

function Played({ profile: { person, modes }, reads }: PlayedProps) {
  const t = peopleWords.use();
  const [chosen, setChosen] = useState<ModeId | 'all'>('all');
  const most = modes.reduce((best, mode) => (mode.matches > best.matches ? mode : best));
  return (
    <>
      <Standings modes={modes} />
      <section class="panel people-panel" aria-labelledby="history-title">
        <div class="people-bar">
          <h2 id="history-title" class="panel-title">
            {t('history')}
          </h2>
          {modes.length > 1 && (
            <Choice
              label={t('mode')}
              options={[
                ['all', t('allModes')] as const,
                ...modes.map(({ mode }) => [mode, modeOf(mode).title] as const),
              ]}
              chosen={chosen}
              onChoose={setChosen}
            />
          )}
        </div>
        <RatingTrend
          personId={person.id}
          mode={chosen === 'all' ? most.mode : chosen}
          reads={reads}
        />
        <HistoryList
          key={chosen}
          personId={person.id}
          mode={chosen === 'all' ? null : chosen}
          none={t('noMatches')}
          reads={reads}
        />
      </section>
    </>
  );
}

const COUNTS = ['goals', 'assists', 'saves', 'shots', 'demolitions', 'mvps'] as const;

function Standings({ modes }: { readonly modes: readonly ModeStanding[] }) {
  const t = peopleWords.use();
  const number = (value: number): string => formatNumber(value, language.value);
  return (
    <section class="panel people-panel">
      <div class="table-scroll">
        <table class="table people-table">
          <thead>
            <tr>
              <th scope="col" class="wide">
                {t('mode')}
              </th>
              <th scope="col">{t('rating')}</th>
              <th scope="col">{t('rank')}</th>
              <th scope="col">{t('matches')}</th>
              <th scope="col">{t('winRate')}</th>
              {COUNTS.map((each) => (
                <th key={each} scope="col">
                  {t(each)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {modes.map((standing) => (
              <tr key={standing.mode}>
                <th scope="row" class="wide">
                  <a class="person-link" href={`#/board/${standing.mode}/all`}>
                    {modeOf(standing.mode).title}
                  </a>
                </th>
                <td class="strong">
                  <OrNone value={standing.points} none={t('unrated')} />
                </td>
                <td>
                  <OrNone value={standing.rank} none={t('unranked')} />
                </td>
                <td>{number(standing.matches)}</td>
                <td>{percent(winShare(standing) ?? 0, language.value)}</td>
                {COUNTS.map((each) => (
                  <td key={each}>{number(standing[each])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function OrNone({ value, none }: { readonly value: number | null; readonly none: string }) {
  if (value !== null) return <>{formatNumber(value, language.value)}</>;
  return <NoFigure why={none} />;
}

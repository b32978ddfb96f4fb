/** The pages about people and matches that an address leads to. Loaded when one is opened. */
import type { PageAddress } from '../../app-state.ts';
import type { AppActions } from '../actions.ts';
import { Stadium } from '../title/stadium.tsx';
import { peopleWords } from './texts/index.ts';

export interface PeoplePageProps {
  readonly page: Exclude<PageAddress, { readonly kind: 'training' }>;
  readonly actions: AppActions;
}

const TITLES = {
  profile: 'profile',
  board: 'boards',
  matches: 'liveMatches',
  result: 'result',
} as const;

export function PeoplePage({ page, actions }: PeoplePageProps) {
  const t = peopleWords.use();
  return (
    <main class="backdrop centred">
      <Stadium />
      <section class="training-page" aria-labelledby="people-title">
        <header class="training-head">
          <h1 id="people-title" class="panel-title">
            {t(TITLES[page.kind])}
          </h1>
          <button type="button" class="button" data-back onClick={() => actions.leave()}>
            {t('back')}
          </button>
        </header>
      </section>
    </main>
  );
}

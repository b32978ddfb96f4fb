/**
 * The whole UI: picks the screen that the state names. Rendered once by main.tsx over the element
 * that the pitch is drawn into; it sends intents through `actions` and changes nothing itself.
 */
import type { AppState, PageAddress } from '../app-state.ts';
import type { SetupStores } from '../setup/setup-store.ts';
import type { AppActions } from './actions.ts';
import type { HudScreen } from './hud/hud-screen.tsx';
import { JoiningScreen } from './joining-screen.tsx';
import { Later } from './later.tsx';
import type { PeoplePort } from './people/people-port.ts';
import { Stadium } from './title/stadium.tsx';
import { TitleScreen } from './title/title-screen.tsx';

export interface AppProps {
  readonly state: AppState;
  readonly actions: AppActions;
  readonly stores: SetupStores;
  /** Loads who the player is, where that is not there yet. */
  readonly openPeople: () => Promise<PeoplePort>;
  /** Called only while a match is played: its screen is no part of the title. */
  readonly matchParts: () => { readonly HudScreen: typeof HudScreen };
}

export function App({ state, actions, stores, openPeople, matchParts }: AppProps) {
  const screen = state.screen.value;
  switch (screen.kind) {
    case 'title':
      return (
        <TitleScreen state={state} link={screen.link} actions={actions} stores={stores}>
          <Later key="party" load={loadPartyPlace} props={{ link: screen.link }} />
          <Later key="corner" load={loadPeopleCorner} props={{ mode: state.mode, openPeople }} />
        </TitleScreen>
      );
    case 'joining':
      return (
        <JoiningScreen
          intent={screen.intent}
          mode={state.mode.value}
          returning={screen.returning}
          relocated={screen.relocated}
          onCancel={actions.leave}
        />
      );
    case 'page':
      return <Page page={screen.page} actions={actions} stores={stores} openPeople={openPeople} />;
    case 'playing': {
      const { hud, match } = screen;
      if (match.mode === 'training') {
        return (
          <Later
            key="training-hud"
            load={loadTrainingHud}
            props={{ hud, match, actions, store: stores.browser }}
          />
        );
      }
      const { HudScreen } = matchParts();
      return <HudScreen hud={hud} match={match} actions={actions} stores={stores} />;
    }
    case 'problem':
      return (
        <Later
          key="problem"
          load={loadProblemScreen}
          props={{ problem: screen.problem, intent: screen.intent, actions }}
          meanwhile={<Meanwhile />}
        />
      );
  }
}

interface PageProps extends Pick<AppProps, 'actions' | 'stores' | 'openPeople'> {
  readonly page: PageAddress;
}

function Page({ page, actions, stores, openPeople }: PageProps) {
  const meanwhile = <Meanwhile />;
  if (page.kind === 'training') {
    const props = { actions, store: stores.browser };
    return <Later key="training" load={loadTrainingPage} props={props} meanwhile={meanwhile} />;
  }
  const props = { page, actions, openPeople };
  return <Later key="people" load={loadPeoplePage} props={props} meanwhile={meanwhile} />;
}

function Meanwhile() {
  return (
    <main class="backdrop">
      <Stadium />
    </main>
  );
}

/** Fetched ahead by main.tsx: what has gone wrong may be the network. */
export const loadProblemScreen = async () =>
  (await import('./problem/problem-screen.tsx')).ProblemScreen;
const loadPeoplePage = async () => (await import('./people/people-page.tsx')).PeoplePage;
const loadPeopleCorner = async () =>
  (await import('./people/corner/people-corner.tsx')).PeopleCorner;
const loadPartyPlace = async () => (await import('./party/party-place.tsx')).PartyPlace;
const loadTrainingPage = async () => (await import('./training/training-page.tsx')).TrainingPage;
const loadTrainingHud = async () => (await import('./training/training-hud.tsx')).TrainingHud;

/**
 * The page's entry: wires storage, address, session and UI together, shows the title, and loads
 * the game's heavy half while the player reads.
 */
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { LinkPresetId } from '../worker/api.ts';
import type { ToServiceWorker } from '../worker/offline/api.ts';
import { createAppState } from './app-state.ts';
import { followLanguage } from './i18n/follow-language.ts';
import { createGameInput } from './input/game-input.ts';
import { createNavigation } from './navigation.ts';
import { createPartyAccess } from './party/party-access.ts';
import { createPeople } from './people/people.ts';
import { sceneSettings } from './scene/follow-settings.ts';
import { inviteLink, leadsIntoMatch, screenAt, serverUrlOf } from './session/addresses.ts';
import { findObstacle } from './session/browser-check.ts';
import { createGameSession } from './session/game-session.ts';
import { createGameLoader } from './session/load-game.ts';
import { createPageSound } from './session/page-sound.ts';
import { rememberedMode, rememberMode, rememberPlay } from './session/play-memory.ts';
import { friendlyName, rememberedName, rememberName } from './session/player-name.ts';
import { installProbe } from './session/probe.ts';
import { createSeatStore } from './session/seat-store.ts';
import { createTabLocks } from './session/tab-locks.ts';
import { createTextStore } from './session/text-store.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { showSettings } from './settings/show-settings.ts';
import type { AppActions } from './ui/actions.ts';
import { App, loadProblemScreen } from './ui/app.tsx';
import { PartyContext } from './ui/party/party-context.ts';
import { layoutOf, readLayout } from './ui/prompts/key-layout.ts';
import { PromptsContext } from './ui/prompts/prompts.ts';
import { titleWords } from './ui/title/texts/index.ts';
import './ui/styles/base.css';
import './ui/styles/controls.css';
import './ui/styles/prompts.css';
import './ui/styles/title.css';
import './ui/styles/hud.css';
import './ui/styles/scoreboard.css';
import './ui/styles/boost-gauge.css';
import './ui/styles/announcements.css';
import './ui/styles/dialogs.css';
import './ui/styles/tables.css';
import './ui/styles/standings.css';
import './ui/styles/result.css';

const SEAT_IN_USE_EVERY_MS = 60_000;
/** Who has not pressed Play by then is reading the title. */
const READING_MS = 2500;

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no element #${id}`);
  return element;
}

const pitch = elementById('pitch');
const kept = createTextStore(() => window.localStorage);
const settings = createSettingsStore(kept);
showSettings(settings, document.documentElement, window);
const wordsShown = followLanguage(settings.language, window);
const look = sceneSettings(settings, window);
const input = createGameInput({
  window,
  document,
  settings,
  loadPads: () => import('./input/gamepad/pads.ts'),
});
const keptInTab = createTextStore(() => window.sessionStorage);
const stores = { tab: keptInTab, browser: kept };
const seats = createSeatStore({
  tab: keptInTab,
  browser: kept,
  locks: createTabLocks(navigator.locks),
  nowMs: Date.now,
  newKey: () => crypto.randomUUID(),
});
const loader = createGameLoader();
const sound = createPageSound(async () => {
  const { createPageAudio } = await import('./audio/page-audio.ts');
  // The page around may want silence, which it knows.
  const { heardAudio } = await pageLife;
  return createPageAudio({ settings: heardAudio, document, window });
});

const navigation = createNavigation({
  window,
  screen: () => state.screen.value,
  leave: (address) => session.leave(address),
  play: (match) => actions.play(match),
});

const state = createAppState(
  screenAt(navigation.address),
  rememberedName(kept) ?? friendlyName(Math.random),
  rememberedMode(kept),
);
effect(() => rememberMode(kept, state.mode.value));

const people = createPeople(async () => {
  const { openIdentity } = await import('./people/open-identity.ts');
  return openIdentity({ ...state, kept, look: settings.car });
});

const session = createGameSession({
  state,
  serverUrl: serverUrlOf(document.baseURI),
  seats,
  kept,
  nowMs: Date.now,
  findObstacle,
  loader,
  startRun(modules, match, events) {
    if (match.mode !== 'training') rememberPlay(kept);
    return loader.matchParts().startMatchRun(modules, match, pitch, input, sound, look, events);
  },
  showAddress: navigation.show,
  random: Math.random,
  isOnline: () => navigator.onLine,
  look: () => settings.car.value,
  pass: people.pass,
  practiceSetup: async () => {
    const { rememberedSetup } = await import('./setup/setup-store.ts');
    return rememberedSetup(stores, 'practice', state.mode.value);
  },
  uploadArena: async (file) => {
    const { uploadArena } = await import('./session/upload-arena.ts');
    return uploadArena(document.baseURI, file);
  },
});

const party = createPartyAccess(kept, async () => {
  const { openParty } = await import('./party/open-party.ts');
  return openParty({
    app: state,
    kept,
    pass: async () => (await people.identity()).pass(),
    joinMatch: (matchId) => void session.play({ kind: 'join-friend', matchId }),
  });
});

const actions: AppActions = {
  rename(name) {
    state.playerName.value = name === '' ? friendlyName(Math.random) : name;
    rememberName(kept, state.playerName.value);
  },
  play(intent) {
    if (party.current.peek()?.takes(intent) !== true) void session.play(intent);
  },
  leave: () => session.leave(),
  openTraining: () => session.leave({ kind: 'training' }),
  train: (order) => session.train(order),
  rematch: () => session.rematch(),
  commandRoom: (wish) => session.commandRoom(wish),
  reload,
  inviteLink: (matchId) => inviteLink(window.location.href, matchId),
};

/** Of the server's page, whatever is kept of an older one. */
function reload(): void {
  navigator.serviceWorker?.controller?.postMessage('fresh' satisfies ToServiceWorker);
  window.location.reload();
}

installProbe(session, sound);
await wordsShown;
effect(() => {
  document.title = titleWords.use()('pageTitle');
});
render(
  <PromptsContext.Provider value={input}>
    <PartyContext.Provider value={party}>
      <App
        state={state}
        actions={actions}
        stores={stores}
        openPeople={people.identity}
        matchParts={loader.matchParts}
      />
    </PartyContext.Provider>
  </PromptsContext.Provider>,
  elementById('ui'),
);
/** The title waits for nothing that is asked for after this. */
const titleShown = new Promise<void>((resolve) => setTimeout(resolve));
titleShown
  .then(people.identity)
  .catch((error: unknown) => console.warn('Playing as a guest.', error));
const pageLife = titleShown
  .then(() => import('./page-life/start-page-life.ts'))
  .then(({ startPageLife }) =>
    startPageLife({ state, settings, kept, reload, savesData: savesData() }),
  );
pageLife.catch((error: unknown) => console.warn('The page is not kept for later.', error));
titleShown
  .then(() => import('./ui/net-panel/install-net-panel.ts'))
  .then(({ installNetPanel }) =>
    installNetPanel({
      window,
      search: window.location.search,
      parent: elementById('net'),
      stats: async (windowMs) => (await session.run?.stats(windowMs)) ?? null,
      isCut: () => session.run?.hud.isCut ?? false,
      choose: (preset) => {
        setLinkConditions(preset).catch((error: unknown) =>
          console.warn('The network of the match could not be changed.', error),
        );
      },
      load: () => import('./ui/net-panel/net-panel.tsx'),
    }),
  )
  .catch((error: unknown) => console.warn('There is no net panel.', error));
readLayout(navigator).then((layout) => {
  layoutOf.value = layout;
});

party.resume();

const first = navigation.address;
if (leadsIntoMatch(first)) navigation.enter(first);
else {
  void titleShown.then(loadAhead);
  if (first.kind === 'match') void returnTo(first.matchId);
}
setInterval(() => seats.touch(), SEAT_IN_USE_EVERY_MS);

/** Into the match without a press, where there is a seat; unless the player was quicker. */
async function returnTo(matchId: string): Promise<void> {
  const ticket = await seats.claim(matchId);
  if (ticket === null || state.screen.value.kind !== 'title') return;
  actions.play({ kind: 'join-friend', matchId });
}

async function setLinkConditions(preset: LinkPresetId | null): Promise<void> {
  const link = await loader.link();
  await link.setLinkConditions(preset);
}

/** Who counts their bytes gets the game when they press Play. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Play says so if any of this fails; here it only is to be quicker. */
function loadAhead(): void {
  if (savesData()) return;
  loadProblemScreen().catch(() => undefined);
  loader.link().catch(() => undefined);
  // Preparing to draw holds up a slow page, which then could not take the press of a button.
  setTimeout(async () => {
    await loader.drawing().catch(() => undefined);
    const { kind } = state.screen.peek();
    // Whoever has chosen by now waits for the first frame, and for nothing else.
    if (kind === 'joining' || kind === 'playing') return;
    sound.load();
    loader
      .link()
      .then((link) => link.loadAhead())
      .catch(() => undefined);
  }, READING_MS);
}

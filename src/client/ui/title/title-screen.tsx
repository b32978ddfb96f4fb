/**
 * The first screen: name, mode, Play, and the ways to other matches. With an invitation in the
 * address the main action is to join that match. The dialogs are loaded when somebody wants them; an
 * arena file that is dropped anywhere opens practice with it.
 */
import type { ComponentChildren, ComponentType } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { type ModeId, modeOf } from '../../../protocol/modes.ts';
import type { Invitation } from '../../../protocol/people/api.ts';
import type { AppState, KnownInvitation, LinkTarget, PlayIntent } from '../../app-state.ts';
import { isNewcomer } from '../../session/play-memory.ts';
import { cleanName } from '../../session/player-name.ts';
import type { LeftMatch } from '../../session/way-back.ts';
import type { MatchSetup, SetupKind } from '../../setup/match-setup.ts';
import type { SetupStores } from '../../setup/setup-store.ts';
import type { AppActions } from '../actions.ts';
import { Later, withWords } from '../later.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { NameField } from '../name-field.tsx';
import { PartyContext } from '../party/party-context.ts';
import { SettingsButton } from '../settings/settings-button.tsx';
import type { SetupDialogProps } from '../setup/setup-dialog.tsx';
import { useFileDrop } from '../use-file-drop.ts';
import { Logo } from './logo.tsx';
import { ModeChoice } from './mode-choice.tsx';
import { Stadium } from './stadium.tsx';
import { type TitleText, titleWords } from './texts/index.ts';

export interface TitleScreenProps {
  readonly state: AppState;
  /** What the link says that opened the page. */
  readonly link: LinkTarget;
  readonly actions: AppActions;
  readonly stores: SetupStores;
  /** Beside the form, or below it where the window is narrow. */
  readonly children: ComponentChildren;
}

interface OpenSetup {
  readonly kind: SetupKind;
  readonly dropped: File | null;
  readonly remembered: MatchSetup;
  readonly Dialog: ComponentType<SetupDialogProps>;
}

const TUTORIAL = {
  kind: 'training',
  order: { drill: 'tutorial', level: 1, seed: 0 },
} as const;

export function TitleScreen({ state, link, actions, stores, children }: TitleScreenProps) {
  const t = titleWords.use();
  const PageNews = state.pageNews.value;
  const name = state.playerName.value;
  const [typed, setTyped] = useState(name);
  // The server may know the player by another one.
  useEffect(() => setTyped(name), [name]);
  const [setup, setSetup] = useState<OpenSetup | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => main.current?.focus(), []);
  useEffect(() => {
    // After a click beside everything nothing has the focus, and Enter shall still start.
    const start = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.repeat || event.target !== document.body) return;
      if (document.querySelector('dialog[open]') === null) main.current?.click();
    };
    window.addEventListener('keydown', start);
    return () => window.removeEventListener('keydown', start);
  }, []);

  const go = (intent: PlayIntent): void => {
    actions.rename(cleanName(typed));
    actions.play(intent);
  };
  const open = (kind: SetupKind, dropped: File | null = null): void => {
    setIsBroken(false);
    loadSetup(stores, kind, state.mode.value).then(
      (loaded) => setSetup({ ...loaded, kind, dropped }),
      (error: unknown) => {
        setIsBroken(true);
        console.warn('The dialog did not load.', error);
      },
    );
  };
  useFileDrop((file) => open(setup?.kind ?? 'practice', file));
  const { value: known } = state.invitation;
  const leadsTo = link.kind === 'match' && known?.matchId === link.matchId ? known.leadsTo : null;
  const isInvited = link.kind === 'match' && leadsTo !== 'over';
  const members = useContext(PartyContext)?.current.value?.state.value?.members.length ?? 0;
  const mayHaveNews = link.kind === 'none' || link.kind === 'party';
  const news = mayHaveNews ? newsOf(state.leftMatch.value, isNewcomer(stores.browser), t) : null;

  return (
    <main class="backdrop title">
      <Stadium />
      <div class="title-main">
        <h1>
          <Logo />
        </h1>
        {news === null ? (
          <Tagline link={link} leadsTo={leadsTo} hasParty={members > 1} />
        ) : (
          <p class="title-news">
            <span>{news.says}</span>
            <button type="button" class="button small" onClick={() => go(news.intent)}>
              {news.offers}
            </button>
          </p>
        )}
        <form
          class="title-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (isInvited) go({ kind: 'join-friend', matchId: link.matchId });
            else go({ kind: 'quick-play' });
          }}
        >
          <NameField
            label={t('yourName')}
            typed={typed}
            onType={setTyped}
            onChange={() => actions.rename(cleanName(typed))}
          />
          {!isInvited && <ModeChoice mode={state.mode} />}
          <button ref={main} type="submit" class={`button primary ${isInvited ? 'large' : 'huge'}`}>
            {t(isInvited ? 'joinFriend' : 'play')}
          </button>
          <div class="title-ways">
            {isInvited && (
              <button type="button" class="button" onClick={() => go({ kind: 'quick-play' })}>
                {t('anotherMatch')}
              </button>
            )}
            <button type="button" class="button" onClick={() => open('practice')}>
              {t('practice')}
            </button>
            <button type="button" class="button" onClick={actions.openTraining}>
              {t('training')}
            </button>
            {!isInvited && (
              <button type="button" class="button" onClick={() => open('private')}>
                {t('privateMatch')}
              </button>
            )}
            <SettingsButton class="button" />
          </div>
        </form>
      </div>
      {children}
      {PageNews !== null && <PageNews />}
      <section class="title-controls" aria-label={t('controls')}>
        <Later load={loadKeyCaps} props={DRIVING} />
      </section>
      <p class="turn-phone" role="note">
        {t('turnPhone')}
      </p>
      {isBroken && <LoadProblem />}
      {setup !== null && (
        <setup.Dialog
          key={setup.kind}
          kind={setup.kind}
          stores={stores}
          remembered={setup.remembered}
          dropped={setup.dropped}
          onClose={() => setSetup(null)}
          onPlay={(chosen) => go({ kind: setup.kind, setup: chosen })}
        />
      )}
    </main>
  );
}

interface News {
  readonly says: ComponentChildren;
  readonly offers: string;
  readonly intent: PlayIntent;
}

/** What is worth a line above everything else, or null. */
function newsOf(leftMatch: LeftMatch | null, isNew: boolean, t: TitleText): News | null {
  if (leftMatch !== null) {
    const intent = { kind: 'join-friend', matchId: leftMatch.matchId } as const;
    return { says: <LeftLine untilMs={leftMatch.untilMs} />, offers: t('backToMatch'), intent };
  }
  if (!isNew) return null;
  return {
    says: t('newHere'),
    offers: t('learnToDrive'),
    intent: TUTORIAL,
  };
}

const loadKeyCaps = async () => (await import('../key-caps.tsx')).KeyCaps;
const DRIVING = { driving: true } as const;

async function loadSetup(
  stores: SetupStores,
  kind: SetupKind,
  mode: ModeId,
): Promise<Pick<OpenSetup, 'Dialog' | 'remembered'>> {
  const [{ SetupDialog }, { rememberedSetup }] = await Promise.all([
    withWords(import('../setup/setup-dialog.tsx')),
    import('../../setup/setup-store.ts'),
  ]);
  return { Dialog: SetupDialog, remembered: await rememberedSetup(stores, kind, mode) };
}

/** Ticks alone, so that the title is not rendered every second. */
function LeftLine({ untilMs }: { readonly untilMs: number }) {
  const t = titleWords.use();
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1000));
  return <>{t('leftMatch', { seconds })}</>;
}

function nameOf({ mode, teamSize }: Invitation): string {
  return mode === null ? `${teamSize}v${teamSize}` : modeOf(mode).title;
}

interface TaglineProps extends Pick<TitleScreenProps, 'link'> {
  /** What is known of the match of the link. */
  readonly leadsTo: KnownInvitation['leadsTo'] | null;
  /** Whose leader starts the match. */
  readonly hasParty: boolean;
}

function Tagline({ link, leadsTo, hasParty }: TaglineProps) {
  const t = titleWords.use();
  switch (link.kind) {
    case 'match':
      return (
        <p class="tagline invited" role="status">
          {leadsTo === null
            ? t('invited')
            : leadsTo === 'over'
              ? t('invitationOver')
              : t('invitedTo', { mode: nameOf(leadsTo) })}
        </p>
      );
    case 'broken':
      return (
        <p class="tagline invited" role="status">
          {t('brokenLink')}
        </p>
      );
    case 'party':
    case 'none':
      return hasParty ? null : <p class="tagline">{t('tagline')}</p>;
  }
}

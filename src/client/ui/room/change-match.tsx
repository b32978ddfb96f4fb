/** The host's way to another match in the same room: by the dialog that private matches are set up with. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { readWish } from '../../../protocol/read-wish.ts';
import type { RoomState } from '../../../worker/api.ts';
import type { HostWish } from '../../session/game-session.ts';
import type { MatchSetup } from '../../setup/match-setup.ts';
import { rememberedSetup, type SetupStores } from '../../setup/setup-store.ts';
import { withWords } from '../later.tsx';
import { LoadProblem } from '../load-problem.tsx';
import type { SetupDialogProps } from '../setup/setup-dialog.tsx';
import { roomWords } from './texts/index.ts';

export interface ChangeMatchProps {
  /** As it is played now. */
  readonly wish: RoomState['wish'];
  readonly stores: SetupStores;
  readonly onCommand: (wish: HostWish) => void;
}

interface Opened {
  readonly Dialog: ComponentType<SetupDialogProps>;
  readonly setup: MatchSetup;
}

export function ChangeMatch({ wish, stores, onCommand }: ChangeMatchProps) {
  const t = roomWords.use();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isBroken, setIsBroken] = useState(false);
  const open = (): void => {
    load(wish, stores).then(setOpened, (error: unknown) => {
      setIsBroken(true);
      console.warn('The dialog did not load.', error);
    });
  };
  return (
    <>
      <button type="button" class="button" onClick={open}>
        {t('changeMatch')}
      </button>
      {isBroken && <LoadProblem />}
      {opened !== null && (
        <opened.Dialog
          kind="private"
          labels={{ title: t('changeTitle'), hint: t('changeHint'), go: t('changeGo') }}
          stores={stores}
          remembered={opened.setup}
          dropped={null}
          onPlay={(setup) => {
            setOpened(null);
            onCommand({ kind: 'restart', setup });
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

/** An arena of somebody's own is played on by its name at the server; the player's own file is offered. */
async function load(wish: RoomState['wish'], stores: SetupStores): Promise<Opened> {
  const [{ SetupDialog }, remembered] = await Promise.all([
    withWords(import('../setup/setup-dialog.tsx')),
    rememberedSetup(stores, 'private'),
  ]);
  const now = readWish(wish);
  const isOwn = now.arena.startsWith('custom:') && remembered.own !== null;
  const arena = isOwn ? remembered.wish.arena : now.arena;
  return { Dialog: SetupDialog, setup: { wish: { ...now, arena }, own: remembered.own } };
}

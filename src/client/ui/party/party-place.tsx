/**
 * The party's place on the title: makes one by a press, takes in who has followed a link, and shows
 * the party that the player is in. Loaded after the title; all but the button when it is wanted.
 */
import { useContext, useEffect, useState } from 'preact/hooks';
import type { LinkTarget } from '../../app-state.ts';
import type { PageParty } from '../../party/page-party.ts';
import type { PartyAccess } from '../../party/party-access.ts';
import { Later } from '../later.tsx';
import { LoadProblem } from '../load-problem.tsx';
import { titleWords } from '../title/texts/index.ts';
import { FriendsIcon } from './friends-icon.tsx';
import { PartyContext } from './party-context.ts';
import { useLostFocus } from './use-lost-focus.ts';
import './party.css';

export interface PartyPlaceProps {
  /** What the address says. */
  readonly link: LinkTarget;
}

export function PartyPlace({ link }: PartyPlaceProps) {
  const access = useContext(PartyContext);
  return access === null ? null : <Place access={access} link={link} />;
}

function Place({ access, link }: PartyPlaceProps & { readonly access: PartyAccess }) {
  const t = titleWords.use();
  const [isBroken, setIsBroken] = useState(false);
  const party = access.current.value;
  const withParty = (act: (party: PageParty) => void): void => {
    setIsBroken(false);
    access.open().then(act, (error: unknown) => {
      setIsBroken(true);
      console.warn('The party did not load.', error);
    });
  };
  useEffect(() => {
    if (link.kind === 'party') withParty((it) => it.follow(link.code));
  }, [link]);
  const isIn = party?.state.value != null;
  return (
    <aside
      class={`party-place ${isIn || party?.asked.value != null ? 'panel' : ''}`}
      aria-label={t('withFriends')}
    >
      {party !== null && <Later load={loadBody} props={{ party }} />}
      {!isIn && <OpenButton onPress={() => withParty((it) => it.create())} />}
      {isBroken && <LoadProblem />}
    </aside>
  );
}

function OpenButton({ onPress }: { readonly onPress: () => void }) {
  const t = titleWords.use();
  const button = useLostFocus();
  return (
    <button ref={button} type="button" class="button large party-open" onClick={onPress}>
      <FriendsIcon /> {t('withFriends')}
    </button>
  );
}

const loadBody = async () => (await import('./party-body.tsx')).PartyBody;

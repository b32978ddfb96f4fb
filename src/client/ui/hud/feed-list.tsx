/** The last few things that happened, as short lines at the side. */
import { DemolitionIcon, SaveIcon } from '../icons.tsx';
import type { FeedBody, Who } from './feed.ts';
import type { HudModel } from './hud-model.ts';
import { teamClass } from './team.ts';

const SEAT_NEWS: Readonly<Record<'joined' | 'left' | 'cut-off' | 'back', string>> = {
  joined: 'joined',
  left: 'left',
  'cut-off': 'lost the connection',
  back: 'is back',
};

export function Feed({ hud }: { readonly hud: HudModel }) {
  return (
    <ul class="feed" aria-live="polite" aria-label="What happened">
      {hud.feed.value.map((line) => (
        <li key={line.id} class="feed-line">
          <FeedText body={line.body} />
        </li>
      ))}
    </ul>
  );
}

function FeedText({ body }: { readonly body: FeedBody }) {
  switch (body.kind) {
    case 'demolition':
      return (
        <>
          <Name who={body.by} />
          <span class="visually-hidden"> demolished </span>
          <DemolitionIcon />
          <Name who={body.victim} />
        </>
      );
    case 'save':
      return (
        <>
          <SaveIcon />
          <Name who={body.by} /> saved
        </>
      );
    default:
      return (
        <>
          <Name who={body.who} /> {SEAT_NEWS[body.kind]}
        </>
      );
  }
}

function Name({ who }: { readonly who: Who }) {
  return <strong class={`who ${teamClass(who.team)}`}>{who.name}</strong>;
}

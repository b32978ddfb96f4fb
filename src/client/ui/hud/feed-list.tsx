/** The last few things that happened, as short lines at the side. */
import { gap, RichText } from '../../i18n/rich-text.tsx';
import { DemolitionIcon, SaveIcon } from '../icons.tsx';
import type { FeedBody } from './feed.ts';
import type { HudModel } from './hud-model.ts';
import { hudWords } from './texts/index.ts';
import { WhoName } from './who-name.tsx';

const TEXTS = {
  save: 'saved',
  joined: 'joined',
  left: 'leftMatch',
  'cut-off': 'cutOff',
  back: 'back',
} as const;

export function Feed({ hud }: { readonly hud: HudModel }) {
  const t = hudWords.use();
  return (
    <ul class="feed" aria-live="polite" aria-label={t('happened')}>
      {hud.feed.value.map((line) => (
        <li key={line.id} class="feed-line">
          <FeedText body={line.body} />
        </li>
      ))}
    </ul>
  );
}

function FeedText({ body }: { readonly body: FeedBody }) {
  const t = hudWords.use();
  if (body.kind === 'demolition') {
    return (
      <>
        <WhoName who={body.by} />
        <span class="visually-hidden"> {t('demolishedWhom')} </span>
        <DemolitionIcon />
        <WhoName who={body.victim} />
      </>
    );
  }
  return (
    <>
      {body.kind === 'save' && <SaveIcon />}
      <RichText
        text={t(TEXTS[body.kind], { who: gap('who') })}
        parts={{ who: <WhoName who={body.kind === 'save' ? body.by : body.who} /> }}
      />
    </>
  );
}

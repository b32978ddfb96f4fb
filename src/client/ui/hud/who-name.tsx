/** Somebody's name in the colour of their team. */
import type { Who } from './feed.ts';
import { teamClass } from './team.ts';
import { hudWords } from './texts/index.ts';

export function WhoName({ who }: { readonly who: Who }) {
  const t = hudWords.use();
  return (
    <strong class={`who ${teamClass(who.team)}`}>
      {who.name === '' ? t('somebody') : who.name}
    </strong>
  );
}

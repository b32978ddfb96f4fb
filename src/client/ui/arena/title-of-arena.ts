/** What an arena is called in the page's language; people's own keep the titles they were given. Pure. */
import type { Arena } from '../../../worker/api.ts';
import { texts } from './texts/en.ts';
import type { ArenaText } from './texts/index.ts';

export function titleOfArena({ name, title }: Pick<Arena, 'name' | 'title'>, t: ArenaText): string {
  const key = `arena-${name}`;
  // An arena of one's own may have the name of one of the game's.
  return isKey(key) && texts[key] === title ? t(key) : title;
}

function isKey(key: string): key is keyof typeof texts {
  return Object.hasOwn(texts, key);
}

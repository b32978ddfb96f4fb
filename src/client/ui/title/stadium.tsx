/**
 * The night stadium behind the screens that are not a match. Decoration only. The picture is
 * rendered from stadium.svg by `npm run stadium`.
 */
import stadiumUrl from './stadium.webp';

export function Stadium() {
  return <img class="stadium" src={stadiumUrl} alt="" draggable={false} />;
}

/** The night stadium behind the screens that are not a match. Decoration only. */
import stadiumUrl from './stadium.svg';

export function Stadium() {
  return <img class="stadium" src={stadiumUrl} alt="" draggable={false} />;
}

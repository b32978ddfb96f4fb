/** What a match did to the player's own rating, or why it did nothing. */
import { useEffect, useState } from 'preact/hooks';
import type { MatchResult } from '../../../worker/api.ts';
import { formatNumber } from '../../i18n/format-message.ts';
import { language } from '../../i18n/language.ts';
import { signed } from '../people/figures.ts';
import { peopleWords } from '../people/texts/index.ts';
import { UNRATED_TEXTS } from '../people/unrated.ts';
import { roomWords } from './texts/index.ts';

export interface OwnRatingProps {
  readonly result: MatchResult;
  readonly slot: number;
}

const COUNT_MS = 900;

export function OwnRating({ result, slot }: OwnRatingProps) {
  const t = roomWords.use();
  const people = peopleWords.use();
  const own = result.lines.find((line) => line.slot === slot && !line.isBot && !line.left);
  if (own === undefined) return null;
  const { rating } = own;
  if (rating === null) {
    const why = result.unrated ?? own.unrated;
    return <p class="muted">{why === null ? t('notRecorded') : people(UNRATED_TEXTS[why])}</p>;
  }
  const change = rating.after - rating.before;
  const show = (points: number) => formatNumber(points, language.value);
  return (
    <p class="own-rating">
      <span class="visually-hidden">
        {t('ratingChange', { before: show(rating.before), after: show(rating.after) })}
      </span>
      <span aria-hidden="true">
        {t('ratingChange', { before: show(rating.before), after: '' })}
        <strong>
          <Counting from={rating.before} to={rating.after} show={show} />
        </strong>{' '}
        <span class={change < 0 ? 'fell' : 'rose'}>{signed(change, language.value)}</span>
      </span>
    </p>
  );
}

interface CountingProps {
  readonly from: number;
  readonly to: number;
  readonly show: (points: number) => string;
}

/** Counts up or down once; where motion is reduced it is there at once. */
function Counting({ from, to, show }: CountingProps) {
  const isStill = document.documentElement.dataset.motion !== 'full';
  const [points, setPoints] = useState(isStill ? to : from);
  useEffect(() => {
    if (isStill) return;
    let beganAtMs: number | null = null;
    let request = requestAnimationFrame(function step(nowMs) {
      beganAtMs ??= nowMs;
      const share = Math.min(1, (nowMs - beganAtMs) / COUNT_MS);
      setPoints(Math.round(from + (to - from) * share));
      if (share < 1) request = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(request);
  }, [from, to, isStill]);
  return <>{show(points)}</>;
}

/** For a moment after one has come into a match: what is played here. */
import { useEffect, useState } from 'preact/hooks';
import type { MatchInfo } from '../../../worker/api.ts';
import { PlayedLine } from './played-line.tsx';

const SHOWN_MS = 6000;

export function Intro({ match }: { readonly match: MatchInfo }) {
  const [isShown, setShown] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div class="intro">
      <PlayedLine match={match} />
    </div>
  );
}

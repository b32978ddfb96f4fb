/** What is played, in words: mode, arena, and what differs from an ordinary match. Pure. */
import { type MutatorChanges, modeOf } from '../../../protocol/modes.ts';
import type { MatchInfo } from '../../../worker/api.ts';

/** Of a match that lasts as long as most. */
const USUAL_MINUTES = 3;

/** Such as `3v3`, `Private 2v2` or `Practice 1v1`. */
export function nameOfMatch({ mode, terms, settings }: MatchInfo): string {
  if (terms.mode !== null) return modeOf(terms.mode).title;
  if (mode === 'training') return 'Training';
  const size = `${settings.teamSize}v${settings.teamSize}`;
  return mode === 'practice' ? `Practice ${size}` : `Private ${size}`;
}

/** Each difference from an ordinary match as a few words; none for an ordinary one. */
export function changesOfMatch({ terms }: MatchInfo): readonly string[] {
  const { minutes, scoreLimit, changes } = terms;
  return [
    ...(minutes === USUAL_MINUTES ? [] : [`${minutes} min`]),
    ...(scoreLimit === 0 ? [] : [`first to ${scoreLimit}`]),
    ...wordsOf(changes),
  ];
}

function wordsOf(changes: MutatorChanges): readonly string[] {
  const factor = (what: string, value: number | undefined): readonly string[] =>
    value === undefined ? [] : [`${what} ${Math.round(value * 100)} %`];
  return [
    ...(changes.balls === undefined ? [] : [`${changes.balls} balls`]),
    ...(changes.crates === undefined ? [] : [`${changes.crates} crates`]),
    ...factor('ball size', changes.ballSize),
    ...factor('ball bounce', changes.ballBounce),
    ...factor('ball speed', changes.ballSpeed),
    ...factor('car speed', changes.carSpeed),
    ...factor('boost', changes.boostRate),
    ...(changes.unlimitedBoost === true ? ['unlimited boost'] : []),
    ...(changes.demolitions === false ? ['no demolitions'] : []),
  ];
}

/** What is played, in words: mode, arena, and what differs from an ordinary match. Pure. */
import { type MutatorChanges, modeOf } from '../../../protocol/modes.ts';
import type { MatchInfo } from '../../../worker/api.ts';
import { formatPercent } from '../../i18n/format-message.ts';
import type { HudText } from './texts/index.ts';

/** Of a match that lasts as long as most. */
const USUAL_MINUTES = 3;

/** Such as `3v3`, `Private 2v2` or `Practice 1v1`. */
export function nameOfMatch({ mode, terms, settings }: MatchInfo, t: HudText): string {
  if (terms.mode !== null) return modeOf(terms.mode).title;
  if (mode === 'training') return t('trainingName');
  const size = `${settings.teamSize}v${settings.teamSize}`;
  return t(mode === 'practice' ? 'practiceName' : 'privateName', { size });
}

/** Each difference from an ordinary match as a few words; none for an ordinary one. */
export function changesOfMatch({ terms }: MatchInfo, t: HudText): readonly string[] {
  const { minutes, scoreLimit, changes } = terms;
  return [
    ...(minutes === USUAL_MINUTES ? [] : [t('minutes', { n: minutes })]),
    ...(scoreLimit === 0 ? [] : [t('firstTo', { goals: scoreLimit })]),
    ...wordsOf(changes, t),
  ];
}

type Factor = 'ballSize' | 'ballBounce' | 'ballSpeed' | 'carSpeed' | 'boostRate';

function wordsOf(changes: MutatorChanges, t: HudText): readonly string[] {
  const factor = (what: Factor, value: number | undefined): readonly string[] =>
    value === undefined ? [] : [t(what, { share: formatPercent(value) })];
  return [
    ...(changes.balls === undefined ? [] : [t('balls', { n: changes.balls })]),
    ...(changes.crates === undefined ? [] : [t('crates', { n: changes.crates })]),
    ...factor('ballSize', changes.ballSize),
    ...factor('ballBounce', changes.ballBounce),
    ...factor('ballSpeed', changes.ballSpeed),
    ...factor('carSpeed', changes.carSpeed),
    ...factor('boostRate', changes.boostRate),
    ...(changes.unlimitedBoost === true ? [t('unlimitedBoost')] : []),
    ...(changes.demolitions === false ? [t('noDemolitions')] : []),
  ];
}

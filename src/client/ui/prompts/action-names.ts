/** What the actions are called wherever a player reads of them. */
import type { Action } from '../../input/bindings.ts';

export const ACTION_NAMES: Readonly<Record<Action, string>> = {
  throttle: 'Drive',
  reverse: 'Brake, reverse',
  left: 'Steer left',
  right: 'Steer right',
  boost: 'Boost',
  dash: 'Dash',
  handbrake: 'Drift',
  skip: 'Skip',
  scoreboard: 'Scores',
  mute: 'Sound off',
  menu: 'Menu',
};

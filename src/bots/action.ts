import type { Driving } from './car-guess.ts';

/** What a plan comes to: what hands and feet do, and whether to press dash now. */
export interface Action {
  readonly driving: Driving;
  readonly dash: boolean;
}

/** In the order of their versions, from 1. A new one goes to the end. */
import { PARTIES_AND_BLOCKS } from './parties-and-blocks.ts';
import { PEOPLE_AND_RESULTS } from './people-and-results.ts';

export const POSTGRES_MIGRATIONS: readonly string[] = [PEOPLE_AND_RESULTS, PARTIES_AND_BLOCKS];

/** Which board the crowd stands on. */
import type { Board } from '../../src/server/store/store.ts';

export const MODE = '1v1';
export const SEEN_AT_MS = Date.UTC(2026, 10, 25, 12);
export const BOARD: Board = { mode: MODE, period: 'all', atMs: SEEN_AT_MS };

/**
 * What the page needs in a match and not on the title, in one piece: loaded by session/load-game.ts
 * together with the drawing, so that the title stays small.
 */
export { startMatchRun } from './session/match-run.ts';
export { HudScreen } from './ui/hud/hud-screen.tsx';

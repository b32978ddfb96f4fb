/** The simulation's rate; a contract of the whole project, so the HUD may count on it. */
export const TICKS_PER_SECOND = 60;

/** How good bots are, as it travels; what the levels are is the bots' own affair (bots/level.ts). */
export const BOT_LEVELS = ['rookie', 'regular', 'ace'] as const;
export type BotLevel = (typeof BOT_LEVELS)[number];

/** Of most modes of quick play, and where nobody asks for another. */
export const USUAL_BOT_LEVEL: BotLevel = 'regular';

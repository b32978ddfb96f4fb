/**
 * FRAMES, down: one or more consecutive frames, each as its difference from what was expected
 * (frame-expectation.ts). Frames come over a link that keeps the order and loses nothing.
 *
 *   u8      low 8 bits of the first frame's tick
 *   then, for each frame to the end of the message:
 *   u8      which of the following sections it has (`SECTION`), in this order:
 *     announcements  announcement-codec.ts
 *     inputs         varint mask of the slots that differ, then their inputs (input-codec.ts)
 *     substituted    varint mask
 *     commands       varint count, then each (command-codec.ts)
 *     hash           u32
 *     arrivals       arrival-codec.ts
 *
 * 2 bytes for a frame with nothing new.
 */
export const SECTION = {
  announcements: 1,
  inputs: 2,
  substituted: 4,
  commands: 8,
  hash: 16,
  arrivals: 32,
} as const;

export const ALL_SECTIONS = 63;

export const MAX_FRAMES_PER_MESSAGE = 64;
export const MAX_COMMANDS_PER_FRAME = 64;

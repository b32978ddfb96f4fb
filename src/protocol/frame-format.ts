/**
 * FRAMES, down: one or more consecutive frames. Each is coded as its difference from what was
 * expected (frame-expectation.ts), so a frame can be read only after the one before it; but its
 * bytes are the same in whatever message it travels, so a message may repeat frames (over
 * datagrams) or fill a gap, and a reader skips those that it knows.
 *
 *   u16     low 15 bits of the first frame's tick; bit 15 for more than one frame
 *   then, for each frame to the end of the message:
 *   varint  length of its body, 0 for a frame with nothing new; left out where there is but one
 *   then the body:
 *   u8      which of the following sections it has (`SECTION`), in this order:
 *     announcements  announcement-codec.ts
 *     inputs         mask of the slots that differ, then their inputs (input-codec.ts)
 *     substituted    mask (slot-mask.ts)
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

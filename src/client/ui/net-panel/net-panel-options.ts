/** What the developer's panel is given, and how it is got rid of. Types only. */
import type { LinkPresetId } from '../../../worker/api.ts';
import type { NetStats } from '../../../worker/net-stats.ts';

/** Null outside a match. */
export type AskForStats = (windowMs: number) => Promise<NetStats | null>;

export interface NetPanelOptions {
  /** A place of its own, over everything else. */
  readonly parent: HTMLElement;
  readonly stats: AskForStats;
  /** Whether nothing comes from the server just now: the figures then stand still. */
  readonly isCut: () => boolean;
  readonly choose: (preset: LinkPresetId | null) => void;
  readonly onClose: () => void;
}

export interface NetPanel {
  /** @param preset the choice so far; null for the network as it is */
  open(preset: LinkPresetId | null): void;
  /** Goes on looking at the figures unseen, until the match is over. */
  close(): void;
}

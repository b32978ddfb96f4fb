/** What the developer's panel is given, and how it is got rid of. Types only. */
import type { LinkPresetId, NetStats } from '../../../worker/api.ts';

/** Null outside a match. */
export type AskForStats = (windowMs: number) => Promise<NetStats | null>;

export interface NetPanelOptions {
  /** A place of its own, over everything else. */
  readonly parent: HTMLElement;
  readonly stats: AskForStats;
  /** The choice so far; null for the network as it is. */
  readonly preset: LinkPresetId | null;
  readonly choose: (preset: LinkPresetId | null) => void;
  readonly onClose: () => void;
}

export interface NetPanel {
  close(): void;
}

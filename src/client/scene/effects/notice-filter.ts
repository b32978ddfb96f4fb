/**
 * Decides which event notices to show: each occurrence once, hits and the like when predicted,
 * goals and the whistle only when confirmed, and what was withdrawn is stopped. Pure.
 */
import type { GameEvent } from '../../../worker/api.ts';
import type { EventNotice } from '../../../worker/page-messages.ts';

export type Showing = 'show' | 'show-confirmed' | 'stop' | 'ignore';

const SHOWN_ON_PREDICTION: ReadonlySet<GameEvent['kind']> = new Set([
  'ball-hit',
  'car-hit',
  'wall-hit',
  'dash',
  'pad',
  'demolition',
] satisfies GameEvent['kind'][]);

/** How many occurrences are remembered; a notice never comes again after so many others. */
const MEMORY = 512;

export class NoticeFilter {
  private readonly predicted = new Set<number>();
  private readonly confirmed = new Set<number>();

  /**
   * `show` is the first sight of a predictable event, `show-confirmed` its confirmation (a
   * demolition explodes only then) or that of an event which is shown only when confirmed.
   */
  sort(notice: EventNotice): Showing {
    const { id, state, event } = notice;
    const isPredictable = SHOWN_ON_PREDICTION.has(event.kind);
    switch (state) {
      case 'withdrawn':
        return this.predicted.delete(id) ? 'stop' : 'ignore';
      case 'predicted':
        if (!isPredictable || this.predicted.has(id)) return 'ignore';
        remember(this.predicted, id);
        return 'show';
      case 'confirmed': {
        if (this.confirmed.has(id)) return 'ignore';
        remember(this.confirmed, id);
        return 'show-confirmed';
      }
    }
  }

  /** Whether a confirmed event was shown when it was predicted. */
  wasPredicted(id: number): boolean {
    return this.predicted.has(id);
  }
}

function remember(ids: Set<number>, id: number): void {
  ids.add(id);
  if (ids.size <= MEMORY) return;
  for (const oldest of ids) {
    ids.delete(oldest);
    return;
  }
}

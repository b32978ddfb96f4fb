/** Has each event shown as it should be and when it should be. Fed with notices by the scene. */
import type { GameEvent } from '../../../worker/api.ts';
import type { EventNotice } from '../../../worker/page-messages.ts';
import { showClash, showDash, showHit, showPadTaken, showWallHit } from './contact-effects.ts';
import {
  showCountdown,
  showExplosion,
  showGoal,
  showKickOff,
  showMatchEnd,
  showOvertime,
  showSave,
  showShot,
} from './grand-effects.ts';
import { NoticeFilter } from './notice-filter.ts';
import type { Stage } from './stage.ts';

/** What happened longer ago than this is not shown any more: a tab that comes back has a backlog. */
const STALE_TICKS = 45;

export class EventEffects {
  private readonly stage: Stage;
  private readonly filter = new NoticeFilter();

  constructor(stage: Stage) {
    this.stage = stage;
  }

  show(notices: readonly EventNotice[]): void {
    const { view } = this.stage;
    for (const notice of notices) {
      if (view.ready && notice.event.tick < view.tick - STALE_TICKS) continue;
      switch (this.filter.sort(notice)) {
        case 'show':
          this.showPredicted(notice.event, notice.id);
          break;
        case 'show-confirmed':
          if (!this.filter.wasPredicted(notice.id)) this.showPredicted(notice.event, notice.id);
          this.showConfirmed(notice.event);
          break;
        case 'stop':
          this.stage.particles.stop(notice.id);
          break;
        case 'ignore':
          break;
      }
    }
  }

  private showPredicted(event: GameEvent, owner: number): void {
    switch (event.kind) {
      case 'ball-hit':
      case 'car-hit':
        showHit(this.stage, event, owner);
        break;
      case 'wall-hit':
        showWallHit(this.stage, event, owner);
        break;
      case 'dash':
        showDash(this.stage, event, owner);
        break;
      case 'pad':
        showPadTaken(this.stage, event, owner);
        break;
      case 'demolition':
        showClash(this.stage, event, owner);
        break;
    }
  }

  private showConfirmed(event: GameEvent): void {
    switch (event.kind) {
      case 'demolition':
        showExplosion(this.stage, event);
        break;
      case 'goal':
        showGoal(this.stage, event);
        break;
      case 'kick-off':
        showKickOff(this.stage);
        break;
      case 'countdown':
        showCountdown(this.stage);
        break;
      case 'save':
        showSave(this.stage, event);
        break;
      case 'shot':
        showShot(this.stage, event.slot);
        break;
      case 'overtime':
        showOvertime(this.stage);
        break;
      case 'match-end':
        showMatchEnd(this.stage, event.winner);
        break;
    }
  }
}

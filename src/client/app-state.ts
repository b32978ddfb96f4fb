/**
 * Which screen the page shows, and what it needs to know to show it. Written by the session,
 * rendered by the UI; nothing here knows of the network, the canvas or the DOM.
 */
import { type Signal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { ModeId } from '../protocol/modes.ts';
import type { Invitation, Period } from '../protocol/people/api.ts';
import type { PersonCard } from '../protocol/people/person-card.ts';
import type { MatchInfo, Relocation } from '../worker/api.ts';
import type { TrainingOrder } from '../worker/training/api.ts';
import type { Problem } from './session/problem.ts';
import type { LeftMatch } from './session/way-back.ts';
import type { MatchSetup } from './setup/match-setup.ts';
import type { HudModel } from './ui/hud/hud-model.ts';

/** What the player asked for; kept so that it can be tried again. */
export type PlayIntent =
  /** `orElse` where there is no server. */
  | { readonly kind: 'quick-play'; readonly orElse?: PlayIntent }
  | { readonly kind: 'join-friend'; readonly matchId: string }
  | { readonly kind: 'watch'; readonly matchId: string }
  /** As it was set up; without, as it was the last time. */
  | { readonly kind: 'practice'; readonly setup?: MatchSetup }
  | { readonly kind: 'training'; readonly order: TrainingOrder }
  /** A new match, for those who get its link. */
  | { readonly kind: 'private'; readonly setup: MatchSetup };

/** What the link says that opened the title. */
export type LinkTarget =
  | { readonly kind: 'none' }
  | { readonly kind: 'match'; readonly matchId: string }
  /** Friends who go into matches together. */
  | { readonly kind: 'party'; readonly code: string }
  /** Looks like a link into the game, and leads nowhere. */
  | { readonly kind: 'broken' };

/** A page of its own beside the title, which is reached by its address alone. */
export type PageAddress =
  /** The list of drills. */
  | { readonly kind: 'training' }
  | { readonly kind: 'profile'; readonly profileId: string }
  | { readonly kind: 'board'; readonly mode: ModeId; readonly period: Period }
  /** Those that can be watched. */
  | { readonly kind: 'matches' }
  /** What a match came to. */
  | { readonly kind: 'result'; readonly resultId: string };

/** What the page's address says. */
export type Address = LinkTarget | PageAddress | MatchAddress;

/** Needs no press of a button. */
export type MatchAddress =
  | { readonly kind: 'watch'; readonly matchId: string }
  | { readonly kind: 'practice' }
  /** The next match that there is. */
  | { readonly kind: 'quick-play' };

export type Screen =
  | { readonly kind: 'title'; readonly link: LinkTarget }
  | { readonly kind: 'page'; readonly page: PageAddress }
  /** Until the pitch is on the screen. `returning`: to a seat that this tab still has. */
  | {
      readonly kind: 'joining';
      readonly intent: PlayIntent;
      readonly returning: boolean;
      /** What the host has done that leads there; null where it was the player's own wish. */
      readonly relocated: Relocation['why'] | null;
    }
  | { readonly kind: 'playing'; readonly match: MatchInfo; readonly hud: HudModel }
  | { readonly kind: 'problem'; readonly intent: PlayIntent; readonly problem: Problem };

/** What the match of a link is; `over` where there is none (any more). */
export interface KnownInvitation {
  readonly matchId: string;
  readonly leadsTo: Invitation | 'over';
}

export interface AppState {
  readonly screen: Signal<Screen>;
  readonly playerName: Signal<string>;
  /** Who the player is to the server; null for a guest, and until the server has answered. */
  readonly person: Signal<PersonCard | null>;
  /** Of quick play. */
  readonly mode: Signal<ModeId>;
  /** The match that the player has just left and can go back to; null where there is none. */
  readonly leftMatch: Signal<LeftMatch | null>;
  /** Of the link that the title shows, once the server has said. */
  readonly invitation: Signal<KnownInvitation | null>;
  /** What the title says of the page itself (ui/page-news); null until there is something. */
  readonly pageNews: Signal<ComponentType | null>;
}

export function createAppState(first: Screen, playerName: string, mode: ModeId): AppState {
  return {
    screen: signal(first),
    playerName: signal(playerName),
    person: signal(null),
    mode: signal(mode),
    leftMatch: signal(null),
    invitation: signal(null),
    pageNews: signal(null),
  };
}

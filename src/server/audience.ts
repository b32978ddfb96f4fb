/**
 * The members of a match as those who are sent things: who follows the frames, who still waits for
 * a snapshot, who is too slow for either.
 */
import { ClientState, getMessageBytes, Protocol } from '@colyseus/core';
import { CLOSE, CONTROL, type Welcome } from '../protocol/control-messages.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import type { Roster } from '../protocol/roster.ts';
import type { Member } from './member.ts';

/** What members wait for, made when it is needed. */
export interface Supplies {
  welcome(member: Member): Welcome;
  /** Of the world before the next frame. */
  snapshot(): Uint8Array;
}

export class Audience {
  readonly #members = new Map<string, Member>();
  readonly #joinMs: number;

  /** @param joinMs how long a member may take to acknowledge its seat */
  constructor(joinMs: number) {
    this.#joinMs = joinMs;
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  add(member: Member): void {
    this.#members.set(member.client.sessionId, member);
  }

  get(sessionId: string): Member | undefined {
    return this.#members.get(sessionId);
  }

  remove(sessionId: string): void {
    this.#members.delete(sessionId);
  }

  /** Sends nothing more to a member, and closes its connection. */
  dismiss(sessionId: string, code: number): void {
    const member = this.#members.get(sessionId);
    this.#members.delete(sessionId);
    member?.client.leave(code);
  }

  /**
   * Gives members what must come before the next frame.
   *
   * @returns those who follow from the next frame on
   */
  serve(nowMs: number, supplies: Supplies): readonly Member[] {
    const newcomers: Member[] = [];
    let snapshot: Uint8Array | null = null;
    for (const member of this.#members.values()) {
      const { client } = member;
      const ready = client.state === ClientState.JOINED;
      const overdue = !ready && nowMs - member.joinedAtMs > this.#joinMs;
      if (overdue || member.isTooSlow) {
        this.dismiss(client.sessionId, CLOSE.tooSlow);
      } else if (ready && member.isSnapshotDue(nowMs)) {
        if (!member.following) {
          client.send(CONTROL.welcome, supplies.welcome(member));
          newcomers.push(member);
        }
        snapshot ??= supplies.snapshot();
        member.sendSnapshot(snapshot, nowMs);
      } else if (ready) {
        member.sendNextChunk();
      }
    }
    return newcomers;
  }

  /** The bytes are wrapped once, for all. */
  sendFrames(bytes: Uint8Array): void {
    const message = getMessageBytes.raw(Protocol.ROOM_DATA_BYTES, MESSAGE.frames, undefined, bytes);
    for (const member of this.#followers()) member.client.raw(message);
  }

  sendRoster(roster: Roster): void {
    for (const member of this.#followers()) member.client.send(CONTROL.roster, roster);
  }

  #followers(): Member[] {
    return [...this.#members.values()].filter((member) => member.following);
  }
}

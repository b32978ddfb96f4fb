/**
 * The members of a match as those who are sent things: who follows the frames, who still waits for
 * a snapshot, who is too slow for either.
 */
import { CLOSE, CONTROL, type Welcome } from '../protocol/control-messages.ts';
import { encodeDatagram } from '../protocol/datagram-message.ts';
import { MESSAGE } from '../protocol/message-type.ts';
import type { Relocation } from '../protocol/people/room-messages.ts';
import { REPEATED_FRAMES_BYTES, REPEATED_TICKS } from '../protocol/timing.ts';
import { FrameLog } from './frame-log.ts';
import type { FrameSupply, Member } from './member.ts';

/** What members wait for, made when it is needed. */
export interface Supplies {
  welcome(member: Member): Welcome;
  /** Of the world before the next frame. */
  snapshot(): Uint8Array;
}

export class Audience {
  readonly log = new FrameLog();
  readonly #members = new Map<string, Member>();
  readonly #joinMs: number;

  /** @param joinMs how long a member may take to acknowledge its seat */
  constructor(joinMs: number) {
    this.#joinMs = joinMs;
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  get watcherCount(): number {
    return [...this.#members.values()].filter(({ slot }) => slot === null).length;
  }

  add(member: Member): void {
    this.#members.set(member.line.sessionId, member);
  }

  get(sessionId: string): Member | undefined {
    return this.#members.get(sessionId);
  }

  get members(): readonly Member[] {
    return [...this.#members.values()];
  }

  /** The match is over: what its members had besides their lines is closed. */
  close(): void {
    for (const sessionId of [...this.#members.keys()]) this.remove(sessionId);
  }

  remove(sessionId: string): void {
    this.#members.get(sessionId)?.peer?.close();
    this.#members.delete(sessionId);
  }

  /** Sends nothing more to a member, hears nothing more of it, and closes its connection. */
  dismiss(sessionId: string, code: number, reason?: string): void {
    const member = this.#members.get(sessionId);
    this.remove(sessionId);
    member?.line.close(code, reason);
  }

  /** Tells a member where it plays from now on, and closes its connection. */
  relocate(sessionId: string, relocation: Relocation): void {
    this.get(sessionId)?.line.sendControl(CONTROL.relocate, relocation);
    this.dismiss(sessionId, CLOSE.relocated);
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
      const { line } = member;
      const ready = line.isReady;
      const overdue = !ready && nowMs - member.joinedAtMs > this.#joinMs;
      if (overdue || member.isTooSlow) {
        this.dismiss(line.sessionId, CLOSE.tooSlow);
      } else if (ready && member.isSnapshotDue(nowMs)) {
        if (!member.following) {
          line.sendControl(CONTROL.welcome, supplies.welcome(member));
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

  /** @param body of the frame of that tick, which follows the one before */
  sendFrame(tick: number, body: Uint8Array, nowMs: number): void {
    this.log.add(tick, body);
    const supply = supplyOf(this.log);
    for (const member of this.#followers()) member.sendFrame(tick, supply, nowMs);
  }

  /** To all who follow the match. */
  sendControl(name: string, value: unknown): void {
    for (const member of this.#followers()) member.line.sendControl(name, value);
  }

  /** To who plays the slot. */
  sendTo(slot: number, name: string, value: unknown): void {
    for (const member of this.#followers()) {
      if (member.slot === slot) member.line.sendControl(name, value);
    }
  }

  #followers(): Member[] {
    return [...this.#members.values()].filter((member) => member.following);
  }
}

function supplyOf(log: FrameLog): FrameSupply {
  let datagram: Uint8Array | null = null;
  return {
    message: log.newest(0, 0),
    datagram: () => {
      datagram ??= encodeDatagram(
        MESSAGE.frames,
        log.newest(REPEATED_TICKS, REPEATED_FRAMES_BYTES),
      );
      return datagram;
    },
  };
}

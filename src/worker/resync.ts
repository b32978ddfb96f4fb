/**
 * Asks the server for a snapshot when prediction cannot be put right, once until one has come. The
 * player hears nothing of it.
 */
import { MESSAGE } from '../protocol/message-type.ts';
import { encodeResyncRequest, type ResyncReason } from '../protocol/resync-request.ts';
import type { MatchSession } from './match-session.ts';
import type { MatchSocket } from './match-socket.ts';

export class Resync {
  /** Snapshots that were asked for and have come. */
  count = 0;
  /** The first tick of the last difference that a hash has shown, or null. */
  lastDesyncTick: number | null = null;
  readonly #session: MatchSession;
  #asked = false;

  constructor(session: MatchSession) {
    this.#session = session;
  }

  ask(reason: ResyncReason, socket: MatchSocket): void {
    if (this.#asked) return;
    this.#asked = true;
    const { desync, confirmedTick } = this.#session;
    const tick = desync?.tick ?? confirmedTick;
    const hash = desync?.ours ?? 0;
    socket.send(MESSAGE.resyncRequest, encodeResyncRequest({ reason, tick, hash }));
  }

  /** Reports the first difference that a hash has shown, and asks. */
  healDesync(socket: MatchSocket): void {
    const { desync } = this.#session;
    if (desync === null || this.#asked) return;
    this.lastDesyncTick = desync.tick;
    const [ours, theirs] = [desync.ours, desync.theirs].map((hash) => hash.toString(16));
    console.warn(`desync at tick ${desync.tick}: ours ${ours}, the server's ${theirs}`);
    this.ask('hash-mismatch', socket);
  }

  /** A snapshot has been taken over, or another connection begins, which brings one. */
  settle(): void {
    if (this.#asked) this.count++;
    this.#asked = false;
  }
}

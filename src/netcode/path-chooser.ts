/**
 * Decides, at a client, which of two paths carries the per-tick streams: the reliable one, which
 * is always there, or the one for datagrams, once it has proved itself and for as long as it is
 * heard. Knows no sockets; times are passed in, in ms of one monotonic clock.
 */
export type StreamPath = 'socket' | 'datagrams';

/** Datagrams come 60 times a second: silence for this long is the end of the path for now. */
const SILENCE_MS = 150;
/** The same while they come 10 times a second, as probes, of which one may be lost. */
const PROBE_SILENCE_MS = 250;
/** After the path was chosen only probes come until the authority has heard of it. */
const CHANGE_MS = 500;
/**
 * From here on inputs go by both paths, until it is known which one lives. Two ticks and some
 * jitter: doubting needlessly costs some bytes, doubting late costs inputs.
 */
const DOUBT_MS = 40;
/** After one of the player's inputs was missing, inputs go by both paths for this long. */
const LOSS_DOUBT_MS = 500;
/**
 * Datagrams that must have come, without silence between them, to be trusted; twice as many with each
 * time that the path falls silent soon after.
 */
const PROOF_AT_FIRST = 3;
const LONGEST_PROOF = 48;
/** Who was trusted for so long has only had an accident. */
const STEADY_MS = 10_000;
/** Who looks less often than this has not been listening: what came meanwhile is heard only now. */
const LISTENING_MS = 50;

export class PathChooser {
  #path: StreamPath = 'socket';
  #isOpen = false;
  #heard = 0;
  #heardAtMs = Number.NEGATIVE_INFINITY;
  #lossAtMs = Number.NEGATIVE_INFINITY;
  #changedAtMs = Number.NEGATIVE_INFINITY;
  #updatedAtMs = Number.POSITIVE_INFINITY;
  #proof = PROOF_AT_FIRST;

  /** Which one frames are wanted by. */
  get path(): StreamPath {
    return this.#path;
  }

  /** The path for datagrams can be used from now on, or not any more. */
  setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#heard = 0;
  }

  /** A datagram has come. */
  hear(nowMs: number): void {
    this.#heard = this.#isSilent(nowMs) ? 1 : this.#heard + 1;
    this.#heardAtMs = nowMs;
  }

  /** The authority had to make one of the player's inputs up. */
  noteLoss(nowMs: number): void {
    this.#lossAtMs = nowMs;
  }

  /** To be called every tick. @returns whether the path has changed */
  update(nowMs: number): boolean {
    this.#heardAtMs += Math.max(0, nowMs - this.#updatedAtMs - LISTENING_MS);
    this.#updatedAtMs = nowMs;
    const before = this.#path;
    this.#path = this.#choose(nowMs);
    if (before === this.#path) return false;
    if (this.#path === 'socket') {
      const wasSteady = nowMs - this.#changedAtMs > STEADY_MS;
      this.#proof = Math.min(2 * (wasSteady ? PROOF_AT_FIRST : this.#proof), LONGEST_PROOF);
      this.#heard = 0;
    }
    this.#changedAtMs = nowMs;
    return true;
  }

  /** By which paths the inputs of this moment go. */
  inputPaths(nowMs: number): { readonly socket: boolean; readonly datagrams: boolean } {
    if (!this.#isOpen) return { socket: true, datagrams: false };
    const isDoubtful =
      this.#path === 'socket' ||
      nowMs - this.#heardAtMs > DOUBT_MS ||
      nowMs - this.#lossAtMs < LOSS_DOUBT_MS;
    return { socket: isDoubtful, datagrams: true };
  }

  #choose(nowMs: number): StreamPath {
    if (!this.#isOpen || this.#isSilent(nowMs)) return 'socket';
    return this.#path === 'datagrams' || this.#heard >= this.#proof ? 'datagrams' : 'socket';
  }

  #isSilent(nowMs: number): boolean {
    const isStreaming = this.#path === 'datagrams' && nowMs - this.#changedAtMs > CHANGE_MS;
    return nowMs - this.#heardAtMs > (isStreaming ? SILENCE_MS : PROBE_SILENCE_MS);
  }
}

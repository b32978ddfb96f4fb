/** One event of Chromium's trace, as far as frames are read from it. Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  /** `X` has a duration. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread ran: without waits for others, and without a machine that is busy. */
  readonly tdur?: number;
  readonly args?: { readonly name?: unknown; readonly data?: Readonly<Record<string, unknown>> };
}

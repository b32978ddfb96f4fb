/**
 * What a match needs of the connection to one client: a line that loses nothing and keeps the order.
 * The room makes one of each Colyseus client; seeded simulations make fakes.
 */
export interface MemberLine {
  /** Of this connection; a person who comes back has another one. */
  readonly sessionId: string;
  /** Whether the client has acknowledged its seat and can be sent messages. */
  readonly isReady: boolean;
  /** What was sent and has not left yet. */
  readonly unreadBytes: number;
  /** @param type one of `MESSAGE` */
  sendBytes(type: number, bytes: Uint8Array): void;
  /** @param name one of `CONTROL` */
  sendControl(name: string, value: unknown): void;
  /** @param code one of `CLOSE` */
  close(code: number, reason?: string): void;
}

/** What the server's process tells its parent. */
export interface ServerAddress {
  readonly port: number;
  /** By the same path, but that nothing is lost. */
  readonly losslessPort: number;
}

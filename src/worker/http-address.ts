/** The game server's own address over HTTP, without a slash at its end. */
export function httpAddress(serverUrl: string): string {
  return serverUrl.replace(/^ws/, 'http').replace(/\/+$/, '');
}

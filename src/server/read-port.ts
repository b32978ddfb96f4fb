/** Where the server listens, as its operator says. */
const DEFAULT_PORT = 2567;

/** @throws Error with a sentence for the operator */
export function readPort({ PORT }: Readonly<Record<string, string | undefined>>): number {
  const port = Number(PORT || DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error('PORT must be a whole number from 0 to 65535.');
}

/**
 * Which page a service worker answers with: the server's, which is the newest, or the kept one where
 * the server's does not come. So a reload gets what the server has, however old what is kept is.
 */
export interface PageAnswerOptions {
  readonly load: () => Promise<Response>;
  readonly kept: () => Promise<Response | undefined>;
  /** How long the server may take; null where only its own page will do. */
  readonly patienceMs: number | null;
}

/** @throws what `load` throws, where nothing is kept */
export async function answerPage(options: PageAnswerOptions): Promise<Response> {
  const { load, kept, patienceMs } = options;
  const answer = load();
  // A failure counts where it is waited for.
  const whole = answer.catch(() => null);
  const first = await (patienceMs === null ? whole : Promise.race([whole, after(patienceMs)]));
  // A proxy answers for a server that is down.
  if (first !== null && first.status < 500) return first;
  return (await kept()) ?? answer;
}

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}

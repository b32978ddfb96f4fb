/** Records a trace of all threads of a browser, by the DevTools protocol. */
import type { Browser } from '@playwright/test';
import type { TraceEvent } from './trace-event.ts';

const CATEGORIES = [
  '__metadata',
  'devtools.timeline',
  // Tasks of a thread.
  'disabled-by-default-devtools.timeline',
  'v8',
];
const BUFFER_KB = 400_000;

/** @param during what is traced */
export async function recordTrace(
  browser: Browser,
  during: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: {
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: BUFFER_KB,
      excludedCategories: ['*'],
      includedCategories: CATEGORIES,
    },
  });
  await during();
  const complete = new Promise<{ stream?: string; dataLossOccurred: boolean }>((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  const { stream, dataLossOccurred } = await complete;
  if (stream === undefined || dataLossOccurred) throw new Error('Chromium lost part of the trace');
  const parts: string[] = [];
  for (;;) {
    const { data, eof } = await session.send('IO.read', { handle: stream, size: 1 << 20 });
    parts.push(data);
    if (eof) break;
  }
  await session.detach();
  return (JSON.parse(parts.join('')) as { traceEvents: readonly TraceEvent[] }).traceEvents;
}

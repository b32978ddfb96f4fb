import { measureLoad } from '../fixtures/load-meter.ts';
import { expect, test } from '../fixtures/test.ts';

const TITLE_SCRIPT_BYTES = 25_000;
const FIRST_FRAME_BYTES = 750_000;

for (const button of ['Practice', 'Play'] as const) {
  test(`the title is small and the first frame light: ${button}`, async ({
    browser,
    serverUrl,
  }) => {
    const load = await measureLoad(browser, serverUrl, button);
    expect(load.notBrotli).toEqual([]);
    expect(load.titleScriptBytes).toBeGreaterThan(5_000);
    expect(load.titleScriptBytes).toBeLessThanOrEqual(TITLE_SCRIPT_BYTES);
    expect(load.firstFrameBytes).toBeLessThanOrEqual(FIRST_FRAME_BYTES);
  });
}

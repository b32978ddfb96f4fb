/** Chromium without a window, and Firefox with one over WebDriver BiDi. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type KeyInput } from 'puppeteer-core';
import { BROWSER_ARGS } from '../../../scripts/find-browser.ts';
import {
  buttonPath,
  callOf,
  type EngineBrowser,
  type HeldKey,
  type InPage,
} from './engine-browser.ts';
import { environmentOn } from './x-server.ts';

/** A match of 10,000 ticks takes a second; a loaded machine may take a while longer. */
const PROTOCOL_TIMEOUT_MS = 120_000;
const VIEWPORT = { width: 960, height: 540 };

const KEYS: Readonly<Record<HeldKey, KeyInput>> = { w: 'KeyW', a: 'KeyA', d: 'KeyD' };

export async function openChromium(executablePath: string): Promise<EngineBrowser> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    args: [...BROWSER_ARGS],
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    defaultViewport: VIEWPORT,
  });
  return drive(browser, () => browser.close());
}

/** @param display of an X server, e.g. `:99` */
export async function openFirefox(executablePath: string, display: string): Promise<EngineBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'driftball-firefox-'));
  const removeHome = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: false,
      env: environmentOn(display, home),
      protocolTimeout: PROTOCOL_TIMEOUT_MS,
      defaultViewport: VIEWPORT,
    });
    return await drive(browser, async () => {
      try {
        await browser.close();
      } finally {
        removeHome();
      }
    });
  } catch (error) {
    removeHome();
    throw error;
  }
}

async function drive(browser: Browser, close: () => Promise<void>): Promise<EngineBrowser> {
  const page = await browser.newPage();
  return {
    name: await browser.version(),
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: async <T, A>(inPage: InPage<T, A>, argument?: A) =>
      (await page.evaluate(callOf(inPage, argument))) as T,
    click: async (button) => {
      await page.locator(`xpath/${buttonPath(button)}`).click();
    },
    keyDown: (key) => page.keyboard.down(KEYS[key]),
    keyUp: (key) => page.keyboard.up(KEYS[key]),
    close,
  };
}

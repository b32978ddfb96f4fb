/**
 * WebKitGTK's own small browser with a window, over classic WebDriver: the same JavaScriptCore as
 * Safari's.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import type { WebKitPaths } from '../../../scripts/find-engines.ts';
import { buttonPath, callOf, type EngineBrowser, type InPage } from './engine-browser.ts';
import { environmentOn } from './x-server.ts';

const SCRIPT_TIMEOUT_MS = 120_000;
const DRIVER_TIMEOUT_MS = 15_000;

/** @param display of an X server, e.g. `:99` */
export async function openWebKit(paths: WebKitPaths, display: string): Promise<EngineBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'driftball-webkit-'));
  const port = await findFreePort();
  const service = spawn(paths.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: environmentOn(display, home),
  });
  const stopService = async (): Promise<void> => {
    await end(service);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const address = `http://127.0.0.1:${port}`;
    await waitUntilReady(service, address);
    const webDriver = await new Builder()
      .usingServer(address)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: paths.miniBrowser, args: ['--automation'] },
        }),
      )
      .build();
    await webDriver.manage().setTimeouts({ script: SCRIPT_TIMEOUT_MS });
    return await drive(webDriver, async () => {
      try {
        await webDriver.quit();
      } finally {
        await stopService();
      }
    });
  } catch (error) {
    await stopService();
    throw error;
  }
}

async function drive(webDriver: WebDriver, close: () => Promise<void>): Promise<EngineBrowser> {
  const capabilities = await webDriver.getCapabilities();
  return {
    name: `WebKitGTK/${capabilities.getBrowserVersion()}`,
    goto: (url) => webDriver.get(url),
    async evaluate<T, A>(inPage: InPage<T, A>, argument?: A) {
      const outcome = await webDriver.executeAsyncScript<Outcome<T>>(
        `const done = arguments[0];
        ${callOf(inPage, argument)}.then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }),
        );`,
      );
      if ('error' in outcome) throw new Error(outcome.error);
      return outcome.value;
    },
    click: async (button) => {
      await webDriver.findElement(By.xpath(buttonPath(button))).click();
    },
    keyDown: (key) => webDriver.actions().keyDown(key).perform(),
    keyUp: (key) => webDriver.actions().keyUp(key).perform(),
    close,
  };
}

type Outcome<T> = { readonly value: T } | { readonly error: string };

async function waitUntilReady(service: ChildProcess, address: string): Promise<void> {
  const deadlineMs = performance.now() + DRIVER_TIMEOUT_MS;
  for (;;) {
    const answer = await fetch(`${address}/status`).catch(() => null);
    if (answer?.ok) return;
    if (service.exitCode !== null || performance.now() > deadlineMs) {
      throw new Error(`${service.spawnfile} does not answer at ${address}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function end(service: ChildProcess): Promise<void> {
  if (service.exitCode !== null || service.signalCode !== null) return;
  const exited = once(service, 'exit');
  service.kill('SIGTERM');
  await exited;
}

function findFreePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port was given'));
        else resolve(address.port);
      });
    });
  });
}

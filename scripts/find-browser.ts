/**
 * Where a Chromium for the tests is, and how to get one. Used by playwright.config.ts, by the
 * tasks that run browser tests, and by benchmarks that need a browser.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/** Software GL and no background traffic; these work as root and without a display. */
export const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Debian's Chromium draws pages by the GPU, which is software as well here and half as fast.
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Path of a browser: CHROMIUM_PATH, else Playwright's own, else the system's; null if none. */
export function findBrowser(): string | null {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined && asked !== '') {
    if (isExecutable(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is '${asked}', and no program is there`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const system = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [chromium.executablePath(), ...system].find(isExecutable) ?? null;
}

/** Finds a browser or installs one; throws when both fail. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  const asRoot = process.getuid?.() === 0 && hasCommand('apt-get');
  if (asRoot) {
    console.info('no Chromium found: installing the one of the system (apt-get)');
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  } else {
    console.info("no Chromium found: installing Playwright's own");
    run('playwright', ['install', 'chromium']);
  }
  const installed = findBrowser();
  if (installed !== null) return installed;
  throw new Error(
    'no Chromium could be installed, see above; install one and put its path into CHROMIUM_PATH',
  );
}

function run(program: string, args: readonly string[]): void {
  spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
}

function hasCommand(name: string): boolean {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

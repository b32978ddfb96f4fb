/**
 * Where the other engines' browsers are: Firefox, WebKitGTK's small browser with its WebDriver, and
 * the X server that gives them a display. Used by the engine tests. Nothing is installed here; CI
 * does that (.ci/run).
 */
import { accessSync, constants, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface WebKitPaths {
  readonly driver: string;
  readonly miniBrowser: string;
}

/** WebKitGTK keeps it out of PATH, in a folder of its version. */
const MINI_BROWSERS = '/usr/{lib,lib64,libexec}/{webkit2gtk-*,*/webkit2gtk-*}/MiniBrowser';

/** FIREFOX_PATH, else the system's; null if there is none. */
export function findFirefox(): string | null {
  const asked = process.env.FIREFOX_PATH;
  if (asked !== undefined && asked !== '') {
    if (isExecutable(asked)) return asked;
    throw new Error(`FIREFOX_PATH is '${asked}', and no program is there`);
  }
  return onPath('firefox-esr') ?? onPath('firefox');
}

export function findWebKit(): WebKitPaths | null {
  const driver = onPath('WebKitWebDriver');
  const miniBrowser = globSync(MINI_BROWSERS).sort().at(-1);
  return driver === null || miniBrowser === undefined ? null : { driver, miniBrowser };
}

export function findXServer(): string | null {
  return onPath('Xvfb');
}

function onPath(name: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The engines that are held against Node, and whether this machine has them. */
import { findBrowser } from '../../../scripts/find-browser.ts';
import { findFirefox, findWebKit, findXServer } from '../../../scripts/find-engines.ts';
import type { EngineBrowser } from './engine-browser.ts';
import { openChromium, openFirefox } from './open-puppeteer.ts';
import { openWebKit } from './open-webkit.ts';

export type EngineName = 'Chromium' | 'Firefox' | 'WebKitGTK';

export type EngineFound =
  | { readonly kind: 'here'; open(getDisplay: GetDisplay): Promise<EngineBrowser> }
  | { readonly kind: 'missing'; readonly reason: string };

/** Gives a display to those that need one. */
export type GetDisplay = (xServer: string) => Promise<string>;

export function findEngine(name: EngineName): EngineFound {
  switch (name) {
    case 'Chromium': {
      const path = findBrowser();
      return path === null ? missing('chromium') : { kind: 'here', open: () => openChromium(path) };
    }
    case 'Firefox': {
      const path = findFirefox();
      if (path === null) return missing('firefox-esr');
      return withDisplay((display) => openFirefox(path, display));
    }
    case 'WebKitGTK': {
      const paths = findWebKit();
      if (paths === null) return missing('webkit2gtk-driver');
      return withDisplay((display) => openWebKit(paths, display));
    }
  }
}

function withDisplay(open: (display: string) => Promise<EngineBrowser>): EngineFound {
  const xServer = findXServer();
  if (xServer === null) return missing('xvfb');
  return { kind: 'here', open: async (getDisplay) => open(await getDisplay(xServer)) };
}

/** @param debianPackage that would bring it */
function missing(debianPackage: string): EngineFound {
  return { kind: 'missing', reason: `${debianPackage} is not installed` };
}

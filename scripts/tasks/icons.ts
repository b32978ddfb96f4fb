/**
 * Renders the icons of the installed page from its logo's mark (public/icons/icon.svg). To be run
 * after a change of the drawing: `npm run icons`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../find-browser.ts';

const FOLDER = 'public/icons';
const BACKGROUND = '#07111f';

interface Icon {
  readonly file: string;
  readonly size: number;
  /** Share of the width that the drawing takes; systems cut corners off what fills all. */
  readonly drawn: number;
  /** Systems lay a shape of their own over these. */
  readonly fillsCorners: boolean;
}

const ICONS: readonly Icon[] = [
  { file: 'icon-192.png', size: 192, drawn: 1, fillsCorners: false },
  { file: 'icon-512.png', size: 512, drawn: 1, fillsCorners: false },
  { file: 'maskable-512.png', size: 512, drawn: 0.84, fillsCorners: true },
  { file: 'apple-touch-icon.png', size: 180, drawn: 0.9, fillsCorners: true },
];

const drawing = readFileSync(`${FOLDER}/icon.svg`, 'utf8');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
const page = await browser.newPage();
for (const { file, size, drawn, fillsCorners } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>
      body { margin: 0; display: grid; place-items: center; height: 100vh;
        background: ${fillsCorners ? BACKGROUND : 'transparent'} }
      svg { width: ${drawn * size}px; height: ${drawn * size}px }
    </style>${drawing}`,
  );
  writeFileSync(`${FOLDER}/${file}`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.info(`the icons are in ${FOLDER}`);

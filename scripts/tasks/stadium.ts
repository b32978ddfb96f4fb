/**
 * Renders the title's stadium from its drawing (src/client/ui/title/stadium.svg) to the picture
 * that the page shows. A browser without a GPU takes more than a second over the drawing, and next
 * to nothing over the picture. To be run after a change of the drawing: `npm run stadium`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../find-browser.ts';

const FOLDER = 'src/client/ui/title';
const SIZE = { width: 1600, height: 900 };

const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_ARGS] });
const page = await browser.newPage({ viewport: SIZE });
await page.setContent(
  `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>
  ${readFileSync(`${FOLDER}/stadium.svg`, 'utf8')}`,
);
const devTools = await page.context().newCDPSession(page);
// Playwright's own screenshots know no WebP, which takes a third of what JPEG does.
const { data } = await devTools.send('Page.captureScreenshot', { format: 'webp', quality: 50 });
writeFileSync(`${FOLDER}/stadium.webp`, Buffer.from(data, 'base64'));
await browser.close();
console.info(`the picture is in ${FOLDER}`);

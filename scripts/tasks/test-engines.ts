/**
 * `npm run test:engines`: the same matches on Node, Chromium, Firefox and WebKitGTK, and the page in
 * the last two. Arguments go to Playwright, which runs the tests (a path, `-g name`).
 */
import { ensureBrowser } from '../find-browser.ts';
import { reportSuites, runEngineTests } from '../run-suite.ts';

ensureBrowser();
reportSuites([await runEngineTests(process.argv.slice(2))]);

/** `npm run build`: the page as static files in dist/, made anew only when sources changed. */
import { ensureBuilt } from '../build.ts';

if (!(await ensureBuilt())) process.exitCode = 1;

/**
 * How well the netcode hides bad networks (bench/net/networks.ts), or, with `--rumble`, what hundreds
 * of loose crates cost it (bench/net/rumble.ts). The last line on stdout is JSON.
 */
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { rumble: { type: 'boolean', default: false }, quick: { type: 'boolean' } },
});
await import(values.rumble ? './net/rumble.ts' : './net/networks.ts');

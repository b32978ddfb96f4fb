import { expect, test, vi } from 'vitest';
import { loadDatagramHost } from './datagram-host.ts';

vi.mock('node-datachannel', () => {
  throw new Error('no binary for this platform');
});

test('without the library there is no host, and the log says so in one line', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  expect(await loadDatagramHost({ ports: null, addresses: [] })).toBeNull();
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^no data channels, [^\n]*$/));
  warn.mockRestore();
});

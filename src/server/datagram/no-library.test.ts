import { expect, test, vi } from 'vitest';
import { openChannelHost } from './channel-host.ts';

vi.mock('node-datachannel', () => {
  throw new Error('no binary for this platform');
});

test('without the library there is an error to tell, not an end of the process', async () => {
  await expect(openChannelHost({ ports: null, addresses: [] })).rejects.toThrow();
});

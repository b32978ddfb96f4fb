/**
 * The channels' process: does what the server says over the pipe (channel-messages.ts), and ends with
 * it. Started by channel-process.ts only. Must know nothing of matches: it may end at any moment.
 */
import type { DatagramPath } from '../../protocol/datagram-path.ts';
import { type ChannelHost, openChannelHost } from './channel-host.ts';
import type { FromChannels, ToChannels } from './channel-messages.ts';
import { Outbox } from './outbox.ts';

/** The library tells pages on threads of its own that their channels are closed. */
const FAREWELL_MS = 300;

const channels = new Map<number, DatagramPath>();
const outbox = new Outbox<FromChannels>((batch, written) => {
  if (process.connected) process.send?.(batch, undefined, undefined, written);
});
let host: ChannelHost | null = null;

process.on('message', (batch: readonly ToChannels[]) => {
  for (const message of batch) void obey(message);
});
// A terminal's Ctrl-C reaches both processes; the server closes first.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.once('disconnect', () => {
  for (const channel of channels.values()) channel.close();
  // Without the library's own end, which is where it fails.
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), FAREWELL_MS);
});

async function obey(message: ToChannels): Promise<void> {
  if (message.kind === 'start') {
    try {
      host = await openChannelHost(message.options);
      outbox.push({ kind: 'started', port: host.port });
    } catch (error) {
      outbox.push({ kind: 'failed', reason: reasonOf(error) });
    }
  } else if (message.kind === 'open') open(message.id, message.offer);
  else if (message.kind === 'send') channels.get(message.id)?.send(message.bytes);
  else {
    channels.get(message.id)?.close();
    channels.delete(message.id);
  }
}

function open(id: number, offer: string): void {
  const onClosed = (reason: string) => {
    channels.delete(id);
    outbox.push({ kind: 'closed', id, reason });
  };
  try {
    if (host === null) throw new Error('not started');
    const channel = host.open(offer, {
      sendAnswer: (sdp) => outbox.push({ kind: 'answer', id, sdp }),
      onOpen: () => outbox.push({ kind: 'opened', id }),
      onMessage: (bytes) => {
        if (!outbox.isCongested) outbox.push({ kind: 'message', id, bytes });
      },
      onClosed,
    });
    channels.set(id, channel);
  } catch (error) {
    onClosed(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

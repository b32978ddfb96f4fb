/**
 * Data channels of a server process, in a process of their own: the native library has ended the
 * process it is in. One for a server, handed to its rooms; there is none where the library has no
 * binary for the platform. Without it, and while that process starts again, matches go on over
 * WebSocket alone.
 */
import type { DatagramPath, DatagramPathHandlers } from '../../protocol/datagram-path.ts';
import type { ChannelHostOptions, FromChannels } from './channel-messages.ts';
import { type ChannelProcess, startChannelProcess } from './channel-process.ts';
import type { ChannelPorts } from './server-channel.ts';
import { ServerDatagramPeer, type SignalSender } from './server-datagram-peer.ts';
import { restateOffer } from './session-description.ts';

/** Far more players than a process can simulate; a bound all the same. */
const MAX_CHANNELS = 2000;
/** Pages offer anew after some seconds. */
const START_AGAIN_MS = 1000;

export interface DatagramHostOptions extends ChannelHostOptions {
  /** How long after its end the channels' process is started again. */
  readonly startAgainMs?: number;
}

/** @returns null when the library cannot be loaded or no port is free; one line of the log says so */
export async function loadDatagramHost(options: DatagramHostOptions): Promise<DatagramHost | null> {
  const host = new DatagramHost(options);
  try {
    await host.start();
    return host;
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    console.warn(`no data channels, matches use WebSocket alone: ${reason}`);
    return null;
  }
}

/** Made by `loadDatagramHost`. */
export class DatagramHost {
  readonly #options: DatagramHostOptions;
  readonly #channels = new Map<number, ChannelPorts>();
  #process: ChannelProcess | null = null;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;
  #closed = false;

  constructor(options: DatagramHostOptions) {
    this.#options = options;
  }

  /** The UDP port of all channels; null while their process starts again. */
  get port(): number | null {
    return this.#process?.port ?? null;
  }

  /** Of the channels' process; undefined while it starts again. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Channels that are open or being opened. */
  get channelCount(): number {
    return this.#channels.size;
  }

  /** @throws Error when there can be no data channels */
  async start(): Promise<void> {
    const { ports, addresses, connectMs } = this.#options;
    const started = await startChannelProcess(
      { ports, addresses, ...(connectMs === undefined ? {} : { connectMs }) },
      { onMessage: (message) => this.#receive(message), onEnd: (reason) => this.#lose(reason) },
    );
    if (this.#closed) started.stop();
    else this.#process = started;
  }

  /** For a new member of a match, who may or may not offer a channel. */
  accept(signals: SignalSender, handlers: DatagramPathHandlers): ServerDatagramPeer {
    return new ServerDatagramPeer({
      signals,
      handlers,
      nowMs: () => performance.now(),
      openChannel: (offer, ports) => this.#openChannel(offer, ports),
    });
  }

  /** Closes all channels without a word to their handlers, and gives the port back a little later. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#channels.clear();
    this.#process?.stop();
    this.#process = null;
  }

  #openChannel(offer: string, ports: ChannelPorts): DatagramPath {
    const running = this.#process;
    if (running === null) throw new Error('their process starts again');
    if (this.#channels.size >= MAX_CHANNELS) throw new Error(`${MAX_CHANNELS} are open already`);
    const restated = restateOffer(offer);
    if (restated === null) throw new Error('not an offer of a data channel');
    const id = ++this.#lastId;
    this.#channels.set(id, ports);
    running.post({ kind: 'open', id, offer: restated });
    return {
      send: (bytes) => {
        if (this.#channels.has(id)) running.postDatagram({ kind: 'send', id, bytes });
      },
      close: () => {
        if (this.#channels.delete(id)) running.post({ kind: 'close', id });
      },
    };
  }

  #receive(message: FromChannels): void {
    if (message.kind === 'started' || message.kind === 'failed') return;
    const ports = this.#channels.get(message.id);
    if (ports === undefined) return;
    try {
      if (message.kind === 'answer') ports.sendAnswer(message.sdp);
      else if (message.kind === 'opened') ports.onOpen();
      else if (message.kind === 'message') ports.onMessage(message.bytes);
      else this.#end(message.id, message.reason);
    } catch (error) {
      console.error('a data channel broke', error);
      if (!this.#channels.has(message.id)) return;
      this.#process?.post({ kind: 'close', id: message.id });
      this.#end(message.id, 'broken');
    }
  }

  /** The channels' process has ended: so have all channels, and matches go on without. */
  #lose(reason: string): void {
    console.error(
      `data channels: ${reason}; matches go on over WebSocket until it is started again`,
    );
    this.#process = null;
    for (const id of [...this.#channels.keys()]) this.#end(id, reason);
    this.#startAgain();
  }

  #startAgain(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.start().catch((error: unknown) => {
        console.error('data channels could not be started again', error);
        this.#startAgain();
      });
    }, this.#options.startAgainMs ?? START_AGAIN_MS);
    this.#timer.unref();
  }

  #end(id: number, reason: string): void {
    const ports = this.#channels.get(id);
    this.#channels.delete(id);
    try {
      ports?.onClosed(reason);
    } catch (error) {
      console.error('nobody could be told that a data channel ended', error);
    }
  }
}

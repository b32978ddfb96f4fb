/**
 * Starts the process of a server's data channels and speaks with it. One life of it: who wants
 * another starts another (datagram-host.ts).
 */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { ChannelHostOptions, FromChannels, ToChannels } from './channel-messages.ts';
import { Outbox } from './outbox.ts';

export interface ChannelProcessPorts {
  onMessage(message: FromChannels): void;
  /** Once, when it ends by itself after its start. */
  onEnd(reason: string): void;
}

export interface ChannelProcess {
  readonly pid: number | undefined;
  /** The UDP port of all channels. */
  readonly port: number;
  post(message: ToChannels): void;
  /** Drops the message when the process does not keep up. */
  postDatagram(message: ToChannels): void;
  /** Pages are told; the port is free a little later. Nothing comes any more. */
  stop(): void;
}

/** @throws Error when there can be no data channels */
export function startChannelProcess(
  options: ChannelHostOptions,
  ports: ChannelProcessPorts,
): Promise<ChannelProcess> {
  const child = fork(join(import.meta.dirname, 'channel-main.ts'), {
    // Typed arrays go as they are, and what many members get goes once.
    serialization: 'advanced',
    execArgv: [],
    // What the native library prints is no output of the server.
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  const outbox = outboxOf(child);
  outbox.push({ kind: 'start', options });
  return new Promise((resolve, reject) => {
    let life: 'starting' | 'running' | 'over' = 'starting';
    const stop = () => {
      life = 'over';
      if (child.connected) child.disconnect();
      child.unref();
    };
    const end = (reason: string) => {
      const before = life;
      stop();
      if (before === 'starting') reject(new Error(reason));
      else if (before === 'running') ports.onEnd(reason);
    };
    child.on('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(`their process ended (${signal ?? code})`));
    child.on('message', (batch) => {
      for (const message of batch as readonly FromChannels[]) {
        if (life === 'over') return;
        if (message.kind === 'failed') end(message.reason);
        else if (message.kind === 'started') {
          life = 'running';
          resolve({
            pid: child.pid,
            port: message.port,
            post: (posted) => outbox.push(posted),
            postDatagram: (posted) => {
              if (!outbox.isCongested) outbox.push(posted);
            },
            stop,
          });
        } else ports.onMessage(message);
      }
    });
  });
}

function outboxOf(child: ChildProcess): Outbox<ToChannels> {
  return new Outbox((batch, written) => {
    // An error of a pipe that has just broken says no more than the process's end does.
    if (child.connected) child.send(batch, written);
  });
}

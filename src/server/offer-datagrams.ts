/** Lets a member's page open a path for datagrams, by signals over its line. */
import { MESSAGE } from '../protocol/message-type.ts';
import { encodeSignal, type Signal } from '../protocol/signal-message.ts';
import { refusesDatagrams } from './datagram/refuses-datagrams.ts';
import type { DatagramAcceptor } from './match-services.ts';
import type { Member } from './member.ts';

/** @param datagrams null where matches use WebSocket alone */
export function offerDatagrams(
  member: Member,
  datagrams: DatagramAcceptor | null,
  onMessage: (bytes: Uint8Array) => void,
): void {
  const { line } = member;
  const sendSignal = (signal: Signal) => line.sendBytes(MESSAGE.signal, encodeSignal(signal));
  const peer = datagrams?.accept(
    { send: sendSignal },
    {
      onOpen: () => member.setDatagrams(peer ?? null),
      onMessage,
      onClosed: () => member.setDatagrams(null),
    },
  );
  member.peer = peer ?? refusesDatagrams(sendSignal);
}

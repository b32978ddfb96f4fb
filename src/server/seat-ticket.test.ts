import { describe, expect, it } from 'vitest';
import { TicketSigner } from './seat-ticket.ts';

const ticket = { matchId: 'abc', slot: 3, seatId: 'x', epoch: 1 };

describe('a seat ticket', () => {
  it('is known again', () => {
    const signer = new TicketSigner();
    expect(signer.verify(signer.sign(ticket))).toEqual(ticket);
  });

  it('is known to a process with the same key, and to no other', () => {
    const signed = new TicketSigner(Buffer.from('key')).sign(ticket);
    expect(new TicketSigner(Buffer.from('key')).verify(signed)).toEqual(ticket);
    expect(new TicketSigner().verify(signed)).toBeNull();
  });

  it('cannot be altered or made up', () => {
    const signer = new TicketSigner();
    const [payload = '', signature = ''] = signer.sign(ticket).split('.');
    const other = Buffer.from(JSON.stringify({ ...ticket, slot: 0 })).toString('base64url');
    const bad = ['', '.', payload, `${payload}.`, `${other}.${signature}`, `${payload}.${payload}`];
    bad.push(`${payload}.${signature}.x`, `${payload}.${signature.slice(0, -2)}`);
    for (const text of bad) expect(signer.verify(text), text).toBeNull();
  });
});

/**
 * Signs values as short texts, `payload.signature`, both base64url, and reads back what the same key
 * has signed. Under seat tickets, session tokens, challenges and passes; gives them no meaning, no
 * end, and no secrecy.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export class JsonSigner {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** @param value that JSON can carry */
  sign(value: unknown): string {
    const payload = Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${payload}.${this.#signature(payload).toString('base64url')}`;
  }

  /** @returns the value, whose shape is not checked here, or null when this key has not signed it */
  read(text: string): unknown {
    const [payload, signature, ...rest] = text.split('.');
    if (payload === undefined || signature === undefined || rest.length > 0) return null;
    const expected = this.#signature(payload);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return JSON.parse(Buffer.from(payload, 'base64url').toString());
  }

  #signature(payload: string): Buffer {
    return createHmac('sha256', this.#key).update(payload).digest();
  }
}

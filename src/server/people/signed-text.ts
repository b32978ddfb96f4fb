/**
 * Short texts that this server has signed for one purpose, and recognises: `payload.signature`, both
 * base64url. A text for one purpose is none for another: each has a key of its own.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export class TextSigner {
  readonly #key: Uint8Array;

  /** @param secret shared by all purposes */
  constructor(secret: Uint8Array, purpose: string) {
    this.#key = createHmac('sha256', secret).update(purpose).digest();
  }

  sign(fields: readonly string[]): string {
    const payload = Buffer.from(JSON.stringify(fields)).toString('base64url');
    return `${payload}.${this.#signature(payload).toString('base64url')}`;
  }

  /** @returns the fields, or null when this key has not signed them */
  read(text: string): readonly string[] | null {
    const [payload, signature, ...rest] = text.split('.');
    if (payload === undefined || signature === undefined || rest.length > 0) return null;
    const expected = this.#signature(payload);
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const fields: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return Array.isArray(fields) ? fields.map(String) : null;
  }

  #signature(payload: string): Buffer {
    return createHmac('sha256', this.#key).update(payload).digest();
  }
}

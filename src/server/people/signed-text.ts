/**
 * Short texts that this server has signed for one purpose, and recognises. A text for one purpose is
 * none for another: each has a key of its own.
 */
import { createHmac } from 'node:crypto';
import { JsonSigner } from '../json-signer.ts';

export class TextSigner {
  readonly #signer: JsonSigner;

  /** @param secret shared by all purposes */
  constructor(secret: Uint8Array, purpose: string) {
    this.#signer = new JsonSigner(createHmac('sha256', secret).update(purpose).digest());
  }

  sign(fields: readonly string[]): string {
    return this.#signer.sign(fields);
  }

  /** @returns the fields, or null when this key has not signed them */
  read(text: string): readonly string[] | null {
    const fields = this.#signer.read(text);
    return Array.isArray(fields) ? fields.map(String) : null;
  }
}

import { createPublicKey, verify } from 'node:crypto';

/** @param publicKey @param signature Ed25519, as hex digits @returns whether the key signed the text */
export function isSigned(publicKey: string, text: string, signature: string): boolean {
  try {
    const x = Buffer.from(publicKey, 'hex').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'));
  } catch {
    // Not every 32 bytes are a key.
    return false;
  }
}

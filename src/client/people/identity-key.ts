/**
 * The key that is a player's identity: an Ed25519 key pair whose secret half never leaves the
 * browser, unless the player takes it along as a file. Computed here and not by `crypto.subtle`,
 * which pages over plain http lack.
 */
import { getPublicKey, hashes, sign } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { PeopleError } from './people-error.ts';

hashes.sha512 = sha512;

const SEED_BYTES = 32;
const SEED = /^[0-9a-f]{64}$/;

export interface IdentityKey {
  /** As hex digits: what is kept, and what is in the file. A secret. */
  readonly seed: string;
  readonly publicKey: string;
  sign(text: string): string;
}

/** @param fill fills bytes with cryptographic randomness, as `crypto.getRandomValues` does */
export function createKey(fill: (bytes: Uint8Array<ArrayBuffer>) => void): IdentityKey {
  const seed = new Uint8Array(SEED_BYTES);
  fill(seed);
  return keyOf(bytesToHex(seed));
}

/** @returns null when that is no seed */
export function readKey(seed: string | null): IdentityKey | null {
  return seed !== null && SEED.test(seed) ? keyOf(seed) : null;
}

function keyOf(seed: string): IdentityKey {
  const secret = hexToBytes(seed);
  return {
    seed,
    publicKey: bytesToHex(getPublicKey(secret)),
    sign: (text) => bytesToHex(sign(new TextEncoder().encode(text), secret)),
  };
}

const FILE_KIND = 'driftball identity';

const FileSchema = v.object({
  kind: v.literal(FILE_KIND),
  version: v.literal(1),
  seed: v.pipe(v.string(), v.regex(SEED)),
});

/** The text of a file that makes another browser the same person. */
export function writeKeyFile(key: IdentityKey, name: string): string {
  const warning = 'Whoever has this file can play as you. Keep it to yourself.';
  const { seed } = key;
  return `${JSON.stringify({ kind: FILE_KIND, version: 1, warning, name, seed }, null, 2)}\n`;
}

/** @throws PeopleError `no-identity-file` */
export function readKeyFile(text: string): IdentityKey {
  const file = v.safeParse(FileSchema, parse(text));
  if (file.success) return keyOf(file.output.seed);
  throw new PeopleError('no-identity-file', 'This file holds no Driftball identity.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

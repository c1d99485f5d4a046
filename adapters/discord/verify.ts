/** Discord signs every request it sends: ed25519 over the timestamp and the body, exactly as they arrived. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** SubjectPublicKeyInfo of an ed25519 key, up to the key's own 32 bytes (RFC 8410, section 4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Seconds by which Discord's clock and ours may differ, the way here included. */
const MOST_APART_S = 300;

export function readPublicKey(hex: string): KeyObject {
  return createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, Buffer.from(hex, 'hex')]),
    format: 'der',
    type: 'spki',
  });
}

/** Anything that is missing or of the wrong form is no signature. */
export function isFromDiscord(
  key: KeyObject,
  signature: string | undefined,
  timestamp: string | undefined,
  body: Buffer,
  now: Date,
): boolean {
  if (!signature || !timestamp || !/^[0-9a-f]{128}$/i.test(signature)) return false;
  // A request that was recorded is worth nothing five minutes later.
  if (!(Math.abs(now.getTime() / 1_000 - Number(timestamp)) <= MOST_APART_S)) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
}

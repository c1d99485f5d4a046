/** The desk's own key for receipts (Ed25519): made when the first receipt is signed, kept in the state folder, for its owner alone. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { QuotedeskError } from '../../src/index.ts';

const PRIVATE = 'receipt-key.pem';
/** For whoever verifies on another machine. */
const PUBLIC = 'receipt-key.pub.pem';

/** The key of the state folder; null where no receipt was ever signed there. */
async function existingKey(folder: string): Promise<KeyObject | null> {
  const path = join(folder, PRIVATE);
  const pem = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new QuotedeskError('SETTINGS', `- The key for receipts ${path} cannot be read (${error.code}).`);
  });
  if (pem === null) return null;
  try {
    return createPrivateKey(pem);
  } catch {
    throw new QuotedeskError('SETTINGS', `- The file ${path} is no key for receipts.`);
  }
}

async function ownKey(folder: string): Promise<KeyObject> {
  const kept = await existingKey(folder);
  if (kept) return kept;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    await writeFile(join(folder, PRIVATE), pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process was quicker: its key counts.
    const other = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await existingKey(folder) : null;
    if (other) return other;
    throw error;
  }
  await writeFile(join(folder, PUBLIC), publicKey.export({ type: 'spki', format: 'pem' }));
  return privateKey;
}

/** Base64 of the signature over `text`. */
export async function signed(text: string, stateFolder: string): Promise<string> {
  return sign(null, Buffer.from(text), await ownKey(stateFolder)).toString('base64');
}

/** Whether the desk's own key, or the public key of the file `keyFile`, made this signature over `text`. */
export async function isSignedBy(
  text: string,
  signature: string,
  { stateFolder, keyFile }: { readonly stateFolder: string; readonly keyFile: string | null },
): Promise<boolean> {
  const key = keyFile === null ? await existingKey(stateFolder) : await publicKeyOf(keyFile);
  if (key === null) return false;
  const publicKey =
    key.type === 'private' ? createPublicKey(key.export({ type: 'pkcs8', format: 'pem' })) : key;
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'));
}

async function publicKeyOf(file: string): Promise<KeyObject> {
  try {
    return createPublicKey(await readFile(file, 'utf8'));
  } catch {
    throw new QuotedeskError('USAGE', `The file ${file} holds no public key.`);
  }
}

/** The secret of the links: made when it is first needed, kept in the state folder, for its owner alone. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { QuotedeskError } from '../../../src/index.ts';

const FILE = 'link-secret';
/** Hexadecimal digits. */
const LENGTH = 64;

/** @throws QuotedeskError SETTINGS where the file cannot be read or holds something else */
export function linkSecret(stateFolder: string): string {
  const path = join(stateFolder, FILE);
  const kept = read(path);
  if (kept !== null) return kept;
  mkdirSync(stateFolder, { recursive: true, mode: 0o700 });
  try {
    const made = randomBytes(LENGTH / 2).toString('hex');
    writeFileSync(path, made, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    // Another process was quicker: its secret counts.
    const other = (error as NodeJS.ErrnoException).code === 'EEXIST' ? read(path) : null;
    if (other !== null) return other;
    throw new QuotedeskError('SETTINGS', `- The secret of the links ${path} cannot be written.`);
  }
}

function read(path: string): string | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new QuotedeskError('SETTINGS', `- The secret of the links ${path} cannot be read (${code}).`);
  }
  if (!new RegExp(`^[0-9a-f]{${LENGTH}}$`).test(text))
    throw new QuotedeskError('SETTINGS', `- The file ${path} holds no secret of links.`);
  return text;
}

/** Receipts on the disk: what was checked, and the signature over exactly those characters. */
import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { QuotedeskError, type Receipt } from '../../src/index.ts';
import { isSignedBy, signed } from './receipt-key.ts';

const SOURCE = z.object({
  kind: z.enum(['article', 'file']),
  name: z.string(),
  digest: z.string(),
  words: z.string(),
});
const QUOTATION = z.looseObject({
  asked: z.string(),
  verdict: z.enum(['exact', 'altered', 'misattributed', 'corrected', 'not_found']),
  sources: z.array(SOURCE),
});
const RECEIPT = z.looseObject({
  version: z.literal(1),
  program: z.string(),
  checked: z.string(),
  draft: z.object({ name: z.string(), path: z.string(), digest: z.string() }),
  against: z.array(z.string()),
  quotations: z.array(QUOTATION),
});
const FILE = z.object({ receipt: RECEIPT, algorithm: z.literal('Ed25519'), signature: z.string() });

/** @throws QuotedeskError RECEIPT_UNWRITTEN */
export async function writeReceipt(file: string, receipt: Receipt, stateFolder: string): Promise<void> {
  const signature = await signed(JSON.stringify(receipt), stateFolder);
  const text = JSON.stringify({ receipt, algorithm: 'Ed25519', signature }, null, 2);
  await writeFile(file, `${text}\n`).catch((error: NodeJS.ErrnoException) => {
    throw new QuotedeskError('RECEIPT_UNWRITTEN', file, error.code ?? error.message);
  });
}

/** @throws QuotedeskError RECEIPT_UNREADABLE */
export async function readReceipt(
  file: string,
  keys: { readonly stateFolder: string; readonly keyFile: string | null },
): Promise<{ readonly receipt: Receipt; readonly isGood: boolean }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'it does not exist' : (error.code ?? error.message);
    throw new QuotedeskError('RECEIPT_UNREADABLE', file, why);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new QuotedeskError('RECEIPT_UNREADABLE', file, 'it is not JSON');
  }
  const parsed = FILE.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') || 'the file';
    throw new QuotedeskError('RECEIPT_UNREADABLE', file, `${field} is not what a receipt has there`);
  }
  // The characters that were signed are those of the object as it stands in the file, not as the schema gives it back.
  const { receipt } = value as { readonly receipt: Receipt };
  return { receipt, isGood: await isSignedBy(JSON.stringify(receipt), parsed.data.signature, keys) };
}

/** Reads files of one JSON object a line; outside data is parsed, and a fault names its line. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import { QuotedeskError } from '../../../src/index.ts';

/** @throws QuotedeskError QUESTIONS_UNREADABLE or QUESTION_LINE, one plain sentence. */
export async function* readJsonLines<T>(file: string, schema: z.ZodType<T>): AsyncGenerator<T> {
  const known = await stat(file).catch(() => null);
  if (!known) throw new QuotedeskError('QUESTIONS_UNREADABLE', file, 'it does not exist');
  if (known.isDirectory()) throw new QuotedeskError('QUESTIONS_UNREADABLE', file, 'it is a folder');
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    const text = line.replace(/^\ufeff/, '');
    if (text.trim() === '') continue;
    yield parseLine(text, number, file, schema);
  }
}

function parseLine<T>(text: string, number: number, file: string, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new QuotedeskError('QUESTION_LINE', number, file, 'it is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'the line';
  throw new QuotedeskError('QUESTION_LINE', number, file, `${field}: ${issue?.message ?? 'not valid'}`);
}

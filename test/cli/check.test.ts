import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DraftCheck } from '../../src/index.ts';
import { run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;
let env: Record<string, string>;
const WORDS = 'Nobody asked the drivers before the tolls went up';
const article = (text: string) =>
  `${JSON.stringify({ id: 'tolls', title: 'Tolls & <b>tempers</b>', url: 'https://example.org/a?b=1&c="2', text })}\n`;
const TEXT = `“${WORDS},” said Tom Reyes.`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotedesk-check-'));
  env = { QUOTEDESK_STATE: join(folder, 'state') };
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('quotedesk check', () => {
  it('leaves with 0 when all is exact, with 1 when anything is not, with 2 for what cannot be read', async () => {
    const corpus = await file('corpus.jsonl', article(TEXT));
    const right = await file('right.txt', `“${WORDS},” said Tom Reyes.\n`);
    const wrong = await file('wrong.txt', `\n“${WORDS},” said Ada Pike.\n`);
    const good = await run(['check', right, '--corpus', corpus, '--json'], { env });
    expect(good.status).toBe(0);
    expect((JSON.parse(good.stdout) as DraftCheck).quotations).toMatchObject([
      { line: 1, asked: `${WORDS},`, speaker: 'Tom Reyes', verdict: 'exact', found: 'archive', place: null },
    ]);
    const bad = await run(['check', wrong, '--corpus', corpus, '--json'], { env });
    expect(bad.status).toBe(1);
    expect((JSON.parse(bad.stdout) as DraftCheck).quotations).toMatchObject([
      { line: 2, speaker: 'Ada Pike', verdict: 'misattributed' },
    ]);
    const missing = await run(['check', join(folder, 'no.txt'), '--corpus', corpus], { env });
    expect([missing.status, missing.stdout, missing.stderr.split('\n').length]).toEqual([2, '', 2]);
  });

  it('prints text, Markdown and one HTML file; nothing of a source is markup there', async () => {
    const corpus = await file('corpus.jsonl', article(TEXT));
    const draft = await file('<i>draft.txt', `“${WORDS},” said Ada <script>x</script> Pike.\n`);
    const text = await run(['check', draft, '--corpus', corpus], { env });
    expect(text.stdout).toContain('1 quotation checked: 1 misattributed.');
    const html = await run(['check', draft, '--corpus', corpus, '--html'], { env });
    expect(html.stdout).toContain('<!doctype html>');
    expect(html.stdout).toContain('Tolls &amp; &lt;b&gt;tempers&lt;/b&gt;');
    expect(html.stdout).not.toMatch(/<i>|<b>|<script|src=|@import/);
    const markdown = await run(['check', draft, '--corpus', corpus, '--markdown'], { env });
    expect(markdown.stdout).toContain('## Line 1: Misattributed');
    expect(markdown.stdout).toContain('\\<b\\>');
  });
});

describe('receipts', () => {
  it('are signed with a key of their owner alone, and name every source that changed', async () => {
    const corpus = await file('corpus.jsonl', article(TEXT));
    const own = await file('notes.txt', 'Anna Weir: The county pays forty percent of it.\n');
    const draft = await file(
      'receipt-draft.txt',
      `“${WORDS},” said Tom Reyes.\n\n“The county pays forty percent of it,” said Anna Weir.\n`,
    );
    const receipt = join(folder, 'receipt.json');
    const args = ['--corpus', corpus];
    const made = await run(['check', draft, '--against', own, '--receipt', receipt, ...args], { env });
    expect(made.status).toBe(0);
    expect((await stat(join(folder, 'state', 'receipt-key.pem'))).mode & 0o777).toBe(0o600);
    const verify = async () => {
      const { status, stdout } = await run(['verify', receipt, '--json', ...args], { env });
      return {
        status,
        ...(JSON.parse(stdout) as { changed: { asked: string; what: string }[]; signature: string }),
      };
    };
    expect(await verify()).toEqual({ status: 0, changed: [], signature: 'good' });

    await file('corpus.jsonl', article(`${TEXT}\n\nA line was added.`));
    await file('notes.txt', 'Anna Weir: The county pays fifty percent of it.\n');
    const later = await verify();
    expect([later.status, later.signature]).toEqual([1, 'good']);
    expect(later.changed.map(({ asked, what }) => `${asked.slice(0, 10)}: ${what}`)).toEqual([
      'Nobody ask: The article tolls has changed since the check; it still has these words.',
      'The county: The file notes.txt has changed since the check.',
      'The county: The verdict was “exact” and is now “altered”.',
    ]);

    await file('corpus.jsonl', article(TEXT).replace('"tolls"', '"other"'));
    await rm(own);
    await file('receipt-draft.txt', 'Nothing.\n');
    expect((await verify()).changed.map(({ what }) => what)).toEqual([
      'The draft receipt-draft.txt has changed since the check.',
      'The article tolls is no longer in the archive.',
      'The file notes.txt cannot be read any more.',
    ]);
  });

  it('are bad when a character was changed or another desk signed them', async () => {
    const corpus = await file('corpus.jsonl', article(TEXT));
    const draft = await file('signed.txt', `“${WORDS},” said Ada Pike.\n`);
    const receipt = join(folder, 'signed.json');
    await run(['check', draft, '--receipt', receipt, '--corpus', corpus], { env });
    const signature = async (more: readonly string[] = [], state = env) => {
      const { status, stdout } = await run(['verify', receipt, '--json', '--corpus', corpus, ...more], {
        env: state,
      });
      return [status, (JSON.parse(stdout) as { signature: string }).signature];
    };
    const other = { QUOTEDESK_STATE: join(folder, 'elsewhere') };
    expect(await signature()).toEqual([0, 'good']);
    expect(await signature([], other)).toEqual([1, 'bad']);
    const key = join(folder, 'state', 'receipt-key.pub.pem');
    expect(await signature(['--key', key], other)).toEqual([0, 'good']);
    const text = await readFile(receipt, 'utf8');
    await writeFile(receipt, text.replace('"verdict": "misattributed"', '"verdict": "exact"'));
    expect((await signature())[1]).toBe('bad');
  });
});

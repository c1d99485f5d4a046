/** `quotedesk marks`: set, shown, applied and taken back from the command line; "Wrong?" notes wait until they are dealt with. */
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openFeedback } from '../../adapters/feedback.ts';
import type { Answer, Mark } from '../../src/index.ts';
import { run } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let env: Record<string, string>;
let corpus: string;
const WORDS = 'Nobody asked the drivers before the tolls went up';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotedesk-marks-'));
  env = { QUOTEDESK_STATE: join(folder, 'state'), USER: 'anna' };
  corpus = join(folder, 'tolls.jsonl');
  await writeFile(
    corpus,
    `${JSON.stringify({ id: 'tolls', text: `“${WORDS},” said Tom Reyes. Ada Pike listened.` })}\n`,
  );
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const marks = async () =>
  JSON.parse((await run(['marks', '--json'], { env })).stdout) as { notes: { at: string }[]; marks: Mark[] };
const asked = async (name: string): Promise<Answer> =>
  JSON.parse(
    (await run(['ask', `what did ${name} say?`, '--corpus', corpus, '--json'], { env })).stdout,
  ) as Answer;

it('marks a statement, shows it, and takes it back', async () => {
  const [statement] = (await asked('Reyes')).statements;
  const id = statement?.id ?? '';
  await mkdir(join(folder, 'state'), { recursive: true });
  const feedback = openFeedback(
    join(folder, 'state', 'feedback.jsonl'),
    () => new Date('2024-03-05T10:00:00Z'),
  );
  const said = { platform: 'slack', workspace: 'T1', channel: 'C1', user: 'U1', corpus: 'archive' };
  const more = { question: 'what did Reyes say?', understood: 'Tom Reyes', note: 'It was Pike' };
  await feedback.add({ ...said, ...more, statements: [id], reason: 'speaker' });
  expect((await marks()).notes).toHaveLength(1);
  expect((await run(['marks'], { env })).stdout).toContain('The wrong person is named “It was Pike” (slack)');

  const args = [
    'marks',
    'add',
    id,
    'wrong speaker',
    '--speaker',
    'Ada Pike',
    '--why',
    'tape',
    '--corpus',
    corpus,
  ];
  expect((await run(args, { env })).stdout).toContain('wrong speaker → Ada Pike: “Nobody asked the drivers');
  const { notes, marks: kept } = await marks();
  expect(notes).toEqual([]);
  expect(kept).toMatchObject([
    { kind: 'wrong speaker', speaker: 'Ada Pike', by: 'anna', note: 'tape', document: 'tolls' },
  ]);
  expect((await stat(join(folder, 'state', 'marks.jsonl'))).mode & 0o777).toBe(0o600);
  expect((await asked('Pike')).statements.map(({ marks: own }) => own?.length)).toEqual([1]);
  expect((await asked('Reyes')).status).toBe('not_found');

  await run(['marks', 'undo', kept[0]?.id ?? '', '--by', 'otto'], { env });
  expect((await marks()).marks).toEqual([]);
  expect((await asked('Reyes')).statements).toHaveLength(1);
  expect(await readFile(join(folder, 'state', 'marks.jsonl'), 'utf8')).toContain('"by":"otto"');

  const [note] = (await marks()).notes;
  await run(['marks', 'done', note?.at ?? ''], { env });
  expect((await marks()).notes).toEqual([]);
});

it('prints nothing of an article that is not to be used', async () => {
  const id = (await asked('Reyes')).statements[0]?.id ?? '';
  const printed = async (): Promise<string> => {
    const { stdout } = await run(['articles', '--json', '--corpus', corpus], { env });
    return (JSON.parse(stdout) as { text: string }).text;
  };
  expect(await printed()).toContain(WORDS);
  await run(['marks', 'add', id, 'do not use', '--corpus', corpus], { env });
  const text = await printed();
  expect(text).not.toContain('drivers');
  expect(text).toHaveLength(`“${WORDS},” said Tom Reyes. Ada Pike listened.`.length);
  expect(text).toContain('said Tom Reyes. Ada Pike listened.');
  await run(['marks', 'undo', (await marks()).marks[0]?.id ?? ''], { env });
  expect(await printed()).toContain(WORDS);
});

it.each([
  [['add', 'tolls#none', 'note', '--why', 'x'], 'the archive has no statement tolls#none.'],
  [['add', 'tolls#none', 'bad'], 'bad is no kind of mark'],
  [['add', 'tolls#none', 'note'], 'a note needs --why TEXT.'],
  [['undo', 'none'], 'there is no mark none.'],
  [['done', 'never'], 'there is no note of never.'],
])('marks %j is refused in one sentence', async (args, sentence) => {
  const corpusToo = args[0] === 'add' ? ['--corpus', corpus] : [];
  const { stderr, status } = await run(['marks', ...args, ...corpusToo], { env });
  expect(stderr).toContain(sentence);
  expect(status).toBe(2);
});

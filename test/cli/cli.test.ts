import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../src/index.ts';
import { run, start } from './run.ts';

// A process takes its time to start when the machine is busy; nothing here measures it.
vi.setConfig({ testTimeout: 30_000 });

let folder: string;
const article = (id: string, text: string) => JSON.stringify({ id, text });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotedesk-cli-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

describe('quotedesk ask', () => {
  it('answers a person, with status 0', async () => {
    const { status, stdout, stderr } = await run(['ask', 'what did Haley say about Syria?']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Nikki Haley');
    expect(stdout).not.toContain('\u001b');
  });

  it('answers a program in JSON', async () => {
    const { status, stdout } = await run(['ask', '--json', 'what did Merkel say?']);
    const answer = JSON.parse(stdout) as Answer;
    expect(status).toBe(0);
    expect(answer).toMatchObject({ id: null, status: 'not_found', statements: [] });
  });

  it('answers a file of questions in order, and knows the turns of one conversation', async () => {
    const questions = await file(
      'questions.jsonl',
      [
        { id: 'q1', question: 'what did Graham say?', conversation: 'c' },
        { id: 'q2', question: 'what did Macron say?', conversation: 'd' },
        { id: 'q3', question: 'and Haley?', conversation: 'c' },
      ]
        .map((line) => JSON.stringify(line))
        .join('\n'),
    );
    const { status, stdout } = await run(['ask', '--questions', questions, '--json']);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Answer);
    expect(status).toBe(0);
    expect(answers.map((answer) => [answer.id, answer.statements[0]?.speaker?.name])).toEqual([
      ['q1', 'Lindsey Graham'],
      ['q2', 'Emmanuel Macron'],
      ['q3', 'Nikki Haley'],
    ]);
  });
});

describe('a question that another program writes', () => {
  it('is answered', async () => {
    const { status, stdout } = await run(['ask', '--json'], { input: 'what did Haley say?\n' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ question: 'what did Haley say?', status: 'answered' });
  });

  it('must be there', async () => {
    expect((await run(['ask'], { input: ' \n' })).stderr).toMatch(/^Give a question/);
  });
});

describe('quotedesk articles', () => {
  it('prints every article as it was read', async () => {
    const { stdout } = await run(['articles', '--json', '--limit', '1']);
    const article = JSON.parse(stdout);
    expect(Object.keys(article)).toEqual([
      'id',
      'path',
      'title',
      'outlet',
      'authors',
      'published',
      'url',
      'text',
    ]);
    expect(article.path).toBe(`${article.id}.txt`);
  });
});

describe('quotedesk extract', () => {
  it('prints one line an article whose spans slice to the text', async () => {
    const text =
      'Mayor Ada Moss said on Sunday: "The harbour will be rebuilt." "It will take years," she added.';
    const corpus = await file(
      'harbour.jsonl',
      `${article('h1', text)}\n${article('h2', 'Nothing was said.')}\n`,
    );
    const { status, stdout } = await run(['extract', '--json', '--corpus', corpus]);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(lines.map((line) => line.id)).toEqual(['h1', 'h2']);
    const quoted = lines[0].statements.flatMap(
      (s: { quoted: { start: number; end: number }[]; speaker: { name: string } }) =>
        s.quoted.map((span) => [s.speaker.name, text.slice(span.start, span.end)]),
    );
    expect(quoted).toEqual([
      ['Ada Moss', 'The harbour will be rebuilt.'],
      ['Ada Moss', 'It will take years,'],
    ]);
  });

  it('names the rules with --explain', async () => {
    const { stdout, stderr } = await run(['extract', '--json', '--explain']);
    expect(JSON.parse(stdout.split('\n')[0] ?? '').statements[0].rule).toMatch(/\w/);
    expect(stderr).toContain('statements');
  });
});

describe('quotedesk search', () => {
  it('prints ranked passages', async () => {
    const { status, stdout } = await run(['search', 'white phosphorus', '--json']);
    const { hits } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(hits[0]).toMatchObject({ document: '000_604a54e76169becc' });
    expect(hits[0].end).toBeGreaterThan(hits[0].start);
  });
});

describe('wrong usage and unreadable corpora: status 2 and one plain sentence', () => {
  it.each<[string, string[], RegExp]>([
    ['no question', ['ask'], /^Give a question/],
    ['an unknown option', ['ask', '--colour', 'x'], /unknown option '--colour'/],
    ['an unknown command', ['aks', 'x'], /^unknown command 'aks'/],
    ['a limit that is no number', ['ask', 'x', '--limit', 'many'], /whole number/],
    ['a missing corpus', ['ask', 'x', '--corpus', 'nowhere-at-all'], /nowhere-at-all does not exist/],
    [
      'a missing questions file',
      ['ask', '--questions', 'none.jsonl', '--json'],
      /none\.jsonl .*does not exist/,
    ],
  ])('%s', async (_name, args, sentence) => {
    const { status, stdout, stderr } = await run(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('names the line and field of a broken question', async () => {
    const questions = await file('broken.jsonl', '{"id":"q1","question":"what did Graham say?"}\n{"id":7}\n');
    const { status, stderr } = await run(['ask', '--questions', questions, '--json']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Line 2 of .*broken\.jsonl is not a question: id/);
  });
});

it('quotedesk ask takes its question from another program', async () => {
  const { status, stdout } = await run(['ask'], { input: 'what did Haley say?\n' });
  expect(status).toBe(0);
  expect(stdout).toContain('Nikki Haley');
});

it('an empty archive is said to be empty, at the start and in the answer', async () => {
  const corpus = dirname(await file('nothing/README.md', 'About this folder.'));
  const { stdout, stderr } = await run(['ask', '--corpus', corpus, 'what did Haley say?']);
  expect(stderr).toContain(`No article could be read from ${corpus}. The archive is empty.`);
  expect(stdout).toContain('The archive is empty: no article was read from the corpus.');
});

it('quotedesk index takes its log level behind it', async () => {
  const corpus = dirname(await file('kept/a.txt', '“No,” said Ada Moss.'));
  await file('kept/b.pdf', 'no PDF');
  const out = join(corpus, '..', 'kept-out');
  const loud = await run(['index', corpus, '--out', out]);
  const silent = await run(['index', corpus, '--out', out, '--log-level', 'silent']);
  expect([loud.status, silent.status]).toEqual([0, 0]);
  expect(loud.stderr).toContain('b.pdf: is not a PDF document.');
  expect(silent.stderr).toBe('');
});

describe('quotedesk doctor', () => {
  it('exits 0 where nothing is wrong', async () => {
    const { status, stdout } = await run(['doctor']);
    expect(status).toBe(0);
    expect(stdout).toContain('2 articles');
  });

  it('exits 1 and names each bad file in one sentence while the rest serves', async () => {
    const corpus = await file(
      'mixed.jsonl',
      `${article('m1', 'Ada Moss said: "The harbour will be rebuilt."')}\n{"id":"m2"}\nnot json\n${article('m1', 'Again.')}\n`,
    );
    const { status, stdout } = await run(['doctor', '--corpus', corpus]);
    expect(status).toBe(1);
    expect(stdout.split('\n').filter((line) => line.startsWith('wrong'))).toHaveLength(3);
    const asked = await run(['ask', '--json', 'what did Moss say?', '--corpus', corpus]);
    expect(JSON.parse(asked.stdout).statements).toHaveLength(1);
  });

  it('counts what a saved page brings along, and says when the archive changed', async () => {
    const corpus = dirname(
      await file('saved/page.html', '<html><body><p>“No,” said Ada Moss.</p></body></html>'),
    );
    for (const name of ['a.css', 'b.js', 'c.jpg']) await file(`saved/${name}`, 'x');
    const { status, stdout } = await run(['doctor', '--corpus', corpus]);
    expect(stdout).toContain('ok     3 pictures, style sheets and scripts beside the articles are not read.');
    expect(stdout).toMatch(/^ok {5}The archive last changed on .* UTC\.$/m);
    expect(stdout).toMatch(/^ok {5}It was last read on .* UTC\.$/m);
    expect(status).toBe(0);
  });

  it('says how articles come in where a setting changes it', async () => {
    const { stdout } = await run(['doctor'], {
      env: { QUOTEDESK_STALE: '36h', QUOTEDESK_FEED_PRIVATE: 'on', QUOTEDESK_FEED_HOSTS: 'cdn.example' },
    });
    for (const note of [
      'Feeds may lead on to cdn.example.',
      'Feeds may lie in private networks.',
      'An archive that has not changed for 36 hours is said to be old.',
    ])
      expect(stdout).toContain(`ok     ${note}`);
  });

  it('says which setting is wrong, never its value', async () => {
    const { status, stdout } = await run(['doctor'], { env: { QUOTEDESK_WATCH: 'hunter2' } });
    expect(status).toBe(1);
    expect(stdout).toContain('QUOTEDESK_WATCH must be on or off');
    expect(stdout).not.toContain('hunter2');
  });
});

describe('quotedesk with no platform set up', () => {
  it('answers piped lines in order and leaves at the end of input', async () => {
    const { status, stdout } = await run([], { input: 'what did Graham say?\nand Haley?\n' });
    expect(status).toBe(0);
    expect(stdout.indexOf('Lindsey Graham')).toBeGreaterThanOrEqual(0);
    expect(stdout.indexOf('Nikki Haley')).toBeGreaterThan(stdout.indexOf('Lindsey Graham'));
  });

  it('leaves on SIGTERM', async () => {
    const child = start([]);
    const closed = new Promise<number | null>((done) => child.on('close', done));
    child.stdin?.write('what did Graham say?\n');
    await new Promise((answered) => child.stdout?.once('data', answered));
    child.kill('SIGTERM');
    expect(await closed).toBe(0);
  });
});

describe('explain --thread', () => {
  it.each([
    ['and Haley?', true],
    ['can you file by five?', false],
  ])('%s', async (message, answer) => {
    const { status, stdout } = await run([
      'explain',
      message,
      '--thread',
      '--after',
      'what did Sanders say about Syria?',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ answer, why: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  it('takes --after with --thread only', async () => {
    const { status, stderr } = await run(['explain', 'and Haley?', '--after', 'what did Sanders say?']);
    expect(status).toBe(2);
    expect(stderr).toContain('--after needs --thread');
  });
});

import { readdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Corpus, type CorpusChange } from '../../src/corpus/corpus.ts';
import { decodeManifest, encodeManifest } from '../../src/corpus/manifest.ts';
import { folderOf, put, readAll } from './folder.ts';

const NOW = Date.parse('2025-06-01T12:00:00Z');

/** A corpus, the archive that follows it, and the words of each change. */
function follow(folder: string, now = { at: NOW }) {
  const archive = new Map<string, string>();
  const corpus = new Corpus([folder], { now: () => now.at });
  const apply = async (changes: AsyncIterable<CorpusChange>) => {
    const words: string[] = [];
    for await (const change of changes) {
      if (change.kind === 'article') {
        archive.set(change.article.id, change.article.text);
        words.push(`${change.replaces ? '~' : '+'}${change.article.id}`);
      } else if (change.kind === 'removed') {
        if (!archive.delete(change.id)) throw new Error(`${change.id} was not there`);
        words.push(`-${change.id}`);
      } else words.push(change.sentence.replaceAll(`${folder}/`, ''));
    }
    return words;
  };
  return { archive, corpus, now, apply, read: () => apply(corpus.read()) };
}

const ninjs = (id: string, version: number, text: string, more: object = {}) =>
  JSON.stringify({
    uri: id,
    version,
    versioncreated: `2025-05-0${version}T00:00:00Z`,
    body_text: text,
    ...more,
  });

describe('a corpus read again', () => {
  it('yields nothing when nothing has changed', async () => {
    const { read } = follow(folderOf({ 'a.txt': 'a', 'b.jsonl': '{"id":"b","text":"b"}' }));
    expect(await read()).toEqual(['+a', '+b']);
    expect(await read()).toEqual([]);
  });

  it('yields what was added, changed, removed, and nothing else', async () => {
    const folder = folderOf({
      'a.txt': 'a',
      'b.txt': 'b',
      'c.jsonl': '{"id":"c","text":"c"}\n{"id":"d","text":"d"}\n{"id":"e","text":"e"}\n',
    });
    const { read, archive } = follow(folder);
    await read();
    put(folder, 'a.txt', 'A!');
    rmSync(join(folder, 'b.txt'));
    put(folder, 'c.jsonl', '{"id":"c","text":"c"}\n{"id":"e","text":"E"}\n{"id":"f","text":"f"}\n');
    expect(await read()).toEqual(['~a', '~e', '+f', '-b', '-d']);
    expect(Object.fromEntries(archive)).toEqual({ a: 'A!', c: 'c', e: 'E', f: 'f' });
  });

  it('knows an article whose file was renamed, touched or rewritten alike', async () => {
    const folder = folderOf({ 'a.jsonl': '{"id":"a","text":"a"}' });
    const { read } = follow(folder);
    await read();
    renameSync(join(folder, 'a.jsonl'), join(folder, 'z.jsonl'));
    expect(await read()).toEqual([]);
    utimesSync(join(folder, 'z.jsonl'), 1, 1);
    expect(await read()).toEqual([]);
  });

  it('tries a bad file again when it changes', async () => {
    const folder = folderOf({ 'a.json': '{"id":' });
    const { read, corpus } = follow(folder);
    expect(await read()).toEqual(['a.json: is not JSON.']);
    expect(corpus.problems()).toHaveLength(1);
    put(folder, 'a.json', '{"id":"a","text":"whole now"}');
    expect(await read()).toEqual(['+a']);
    expect(corpus.problems()).toEqual([]);
  });

  it('brings in the second of two articles with one id when the first goes', async () => {
    const folder = folderOf({ 'a.txt': 'first', 'b.jsonl': '{"id":"a","text":"second"}' });
    const { read, archive, corpus } = follow(folder);
    expect(await read()).toEqual(['+a', 'b.jsonl, line 1: the id "a" is that of a.txt already.']);
    rmSync(join(folder, 'a.txt'));
    expect(await read()).toEqual(['~a']);
    expect(archive.get('a')).toBe('second');
    expect(corpus.problems()).toEqual([]);
    put(folder, 'a.txt', 'first again');
    expect(await read()).toContain('~a');
    expect(archive.get('a')).toBe('first again');
    expect(corpus.problems()).toHaveLength(1);
  });

  it('renames an article whose id another file of its name now has', async () => {
    const folder = folderOf({ 'a.txt': 'text' });
    const { read, archive } = follow(folder);
    expect(await read()).toEqual(['+a']);
    put(folder, 'a.md', 'markdown');
    await read();
    expect([...archive]).toEqual(
      expect.arrayContaining([
        ['a', 'markdown'],
        ['a.txt', 'text'],
      ]),
    );
    rmSync(join(folder, 'a.md'));
    await read();
    expect([...archive]).toEqual([['a', 'text']]);
  });

  it('lists a hundred problems of a file and counts the rest', async () => {
    const { corpus, read } = follow(folderOf({ 'a.jsonl': 'x\n'.repeat(5000) }));
    await read();
    expect(corpus.problems()).toHaveLength(101);
    expect(corpus.problems().at(-1)?.sentence).toMatch(/has 4900 more problems\.$/);
  });

  it('leaves everything as it is when the folder is gone for a while', async () => {
    const folder = folderOf({ 'in/a.txt': 'a' });
    const { archive, apply } = follow(folder);
    const corpus = new Corpus([join(folder, 'in')], { now: () => NOW });
    await apply(corpus.read());
    renameSync(join(folder, 'in'), join(folder, 'out'));
    await expect(apply(corpus.read())).rejects.toMatchObject({ code: 'CORPUS_MISSING' });
    expect(archive.size).toBe(1);
    renameSync(join(folder, 'out'), join(folder, 'in'));
    expect(await apply(corpus.read())).toEqual([]);
  });
});

describe('a reading that is broken off', () => {
  it('is taken up again without loss or doubles, also after a restart', async () => {
    for (let stopAt = 1; stopAt < 9; stopAt++) {
      const lines = (text: string) =>
        Array.from({ length: 4 }, (_, i) => `{"id":"${i}","text":"${text} ${i}"}`).join('\n');
      const folder = folderOf({ 'a.jsonl': lines('old'), 'b.txt': 'b', 'gone.txt': 'gone' });
      const { archive, read, apply, corpus } = follow(folder);
      await read();
      put(folder, 'a.jsonl', `${lines('new')}\n{"id":"4","text":"new 4"}`);
      put(folder, 'b.txt', 'B');
      rmSync(join(folder, 'gone.txt'));
      let changes = 0;
      await apply(
        (async function* () {
          for await (const change of corpus.read()) {
            yield change;
            if (++changes === stopAt) return;
          }
        })(),
      );
      const manifest = decodeManifest(encodeManifest(corpus.manifest()));
      const later = new Corpus([folder], { now: () => NOW, manifest });
      await apply((stopAt % 2 ? corpus : later).read());
      const texts = ['new 0', 'new 1', 'new 2', 'new 3', 'new 4', 'B'];
      expect([...archive.values()].sort()).toEqual(texts.sort());
      expect(corpus.problems()).toEqual([]);
    }
  });

  it('says about how many articles are left', async () => {
    const line = (i: number) => `{"id":"${i}","text":"${'words '.repeat(200)}"}`;
    const text = Array.from({ length: 5000 }, (_, i) => line(i)).join('\n');
    const corpus = new Corpus([folderOf({ 'a.jsonl': text })], { now: () => NOW });
    let seen = 0;
    for await (const _ of corpus.read()) {
      seen++;
      if (seen === 2500) expect(Math.abs(corpus.articlesLeft - 2500)).toBeLessThan(1300);
    }
    expect(corpus.articlesLeft).toBe(0);
  });
});

describe('versions', () => {
  it('a correction replaces, whichever file comes first', async () => {
    for (const [first, second] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const folder = folderOf({
        'a.json': ninjs('x', first, `v${first}`),
        'b.json': ninjs('x', second, `v${second}`),
      });
      const { archive, read, corpus } = follow(folder);
      await read();
      expect(Object.fromEntries(archive)).toEqual({ x: 'v2' });
      expect(corpus.problems()).toEqual([]);
    }
  });

  it('a later version that is withheld or cancelled takes the article away', async () => {
    const folder = folderOf({ 'a.json': ninjs('x', 1, 'v1') });
    const { archive, read } = follow(folder);
    await read();
    put(folder, 'b.json', ninjs('x', 2, 'v2', { pubstatus: 'canceled' }));
    expect(await read()).toEqual(['-x']);
    expect(archive.size).toBe(0);
    rmSync(join(folder, 'b.json'));
    expect(await read()).toEqual(['+x']);
  });

  it.each([
    ['a corrected status', { pubstatus: 'corrected' }],
    ['a status with its scheme', { pubstatus: 'http://cv.iptc.org/newscodes/pubstatusg2/corrected' }],
  ])('of two without numbers the one with %s stands, whichever comes first', async (_, more) => {
    const none = { version: undefined, versioncreated: undefined };
    const [former, later] = [ninjs('x', 1, 'v1', none), ninjs('x', 1, 'v2', { ...none, ...more })];
    for (const files of [
      { 'a.json': former, 'b.json': later },
      { 'a.json': later, 'b.json': former },
    ]) {
      const { archive, read, corpus } = follow(folderOf(files));
      await read();
      expect(Object.fromEntries(archive)).toEqual({ x: 'v2' });
      expect(corpus.problems()).toEqual([]);
      const manifest = decodeManifest(encodeManifest(corpus.manifest()));
      expect(new Corpus([folderOf(files)], { now: () => NOW, manifest }).problems()).toEqual([]);
    }
  });

  it.each([
    ['replaces', { replaces: 'old' }, []],
    ['supersedes', { supersedes: [{ uri: 'old' }] }, []],
    ['has evolved from, as a correction,', { evolvedfrom: 'old', pubstatus: 'corrected' }, []],
    ['has evolved from, with a note,', { evolvedfrom: 'old', ednote: 'Correction: the figure was 5.' }, []],
    ['has evolved from', { evolvedfrom: 'old' }, ['old']],
    ['will replace when its embargo ends', { replaces: 'old', embargoed: '2099-01-01T00:00:00Z' }, ['old']],
    ['is named as its own former version', { replaces: 'new' }, ['old']],
  ])('what an item of another id %s is not answered from', async (_, more, stays) => {
    const { archive, read, corpus } = follow(
      folderOf({ 'a.json': ninjs('old', 1, 'v1'), 'b.json': ninjs('new', 2, 'v2', more) }),
    );
    await read();
    expect([...archive.keys()].filter((id) => id === 'old')).toEqual(stays);
    expect(corpus.problems()).toEqual([]);
  });

  it('of NewsML-G2 the same', async () => {
    const item = (guid: string, version: number, meta: string, text: string) =>
      `<newsItem guid="${guid}" version="${version}"><itemMeta>${meta}</itemMeta><contentSet><inlineData contenttype="text/plain">${text}</inlineData></contentSet></newsItem>`;
    const status = (word: string) => `<pubStatus qcode="stat:${word}"/>`;
    const { archive, read } = follow(
      folderOf({
        'a.xml': item('x', 1, status('usable'), 'v1'),
        'b.xml': item('x', 2, status('corrected'), 'v2'),
        'c.xml': item('old', 1, status('usable'), 'former'),
        'd.xml': item(
          'new',
          1,
          `${status('usable')}<link rel="irel:previousVersion" residref="old"/>`,
          'now',
        ),
      }),
    );
    await read();
    expect(Object.fromEntries(archive)).toEqual({ x: 'v2', new: 'now' });
  });

  it('an item delivered twice is no problem', async () => {
    const item = ninjs('x', 1, 'v1');
    expect((await readAll(folderOf({ 'a.json': item, 'b.json': item }))).problems).toEqual([]);
  });
});

describe('embargo', () => {
  it('ends when its time has come', async () => {
    const folder = folderOf({
      'a.json': ninjs('x', 1, 'soon', { embargoed: '2025-06-01T13:00:00Z' }),
      'b.txt': 'b',
    });
    const { corpus, archive, apply, now, read } = follow(folder);
    expect(await read()).toEqual(['+b']);
    expect(corpus.nextRelease()).toBe(Date.parse('2025-06-01T13:00:00Z'));
    now.at = Date.parse('2025-06-01T12:59:59Z');
    expect(await apply(corpus.release())).toEqual([]);
    now.at = Date.parse('2025-06-01T13:00:00Z');
    expect(await apply(corpus.release())).toEqual(['+x']);
    expect(archive.get('x')).toBe('soon');
    expect(corpus.nextRelease()).toBeNull();
  });

  it('ends while nobody runs', async () => {
    const folder = folderOf({ 'a.json': ninjs('x', 1, 'soon', { embargoed: '2025-06-01T13:00:00Z' }) });
    const { corpus, read } = follow(folder);
    await read();
    const later = new Corpus([folder], { now: () => NOW + 2 * 3600_000, manifest: corpus.manifest() });
    const ids = [];
    for await (const change of later.read()) ids.push(change.kind);
    expect(ids).toEqual(['article']);
  });

  it('never ends when no end is stated', async () => {
    const { read, corpus } = follow(folderOf({ 'a.md': '---\nembargo: true\n---\nText.' }));
    expect(await read()).toEqual([]);
    expect(corpus.nextRelease()).toBeNull();
  });
});

describe('a manifest', () => {
  it('lets a new run read only what has changed', async () => {
    const folder = folderOf({ 'a.txt': 'a', 'b.txt': 'b', 'c.json': 'broken' });
    for (const name of ['a.txt', 'b.txt', 'c.json']) utimesSync(join(folder, name), 1, 1);
    const first = follow(folder);
    await first.read();
    const manifest = JSON.parse(JSON.stringify(first.corpus.manifest()));
    put(folder, 'b.txt', 'B');
    const second = new Corpus([folder], { now: () => NOW, manifest });
    expect(second.articles).toBe(2);
    expect(second.problems()).toHaveLength(1);
    const changes = [];
    for await (const change of second.read())
      changes.push(change.kind === 'article' ? change.article : change);
    expect(changes).toEqual([{ id: 'b', text: 'B' }]);
  });
});

it('always holds exactly what a corpus read afresh holds', async () => {
  const step = fc.record({
    file: fc.constantFrom('a.json', 'b.json', 'c/d.json', 'e.jsonl'),
    id: fc.constantFrom('x', 'y'),
    version: fc.constantFrom(0, 1, 2),
    state: fc.constantFrom('usable', 'withheld'),
    text: fc.constantFrom('one', 'two'),
    gone: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const folder = folderOf();
      const live = follow(folder);
      for (const { file, id, version, state, text, gone } of steps) {
        if (gone) rmSync(join(folder, file), { force: true });
        else if (file === 'e.jsonl')
          put(folder, file, `{"id":"x","text":"${text}"}\n{"id":"${id}","text":"${text}!"}`);
        else
          put(
            folder,
            file,
            ninjs(
              id,
              version,
              text,
              version
                ? { pubstatus: state }
                : { version: undefined, versioncreated: undefined, pubstatus: state },
            ),
          );
        await live.read();
        const fresh = follow(folder);
        await fresh.read();
        expect(Object.fromEntries(live.archive)).toEqual(Object.fromEntries(fresh.archive));
        expect(
          live.corpus
            .problems()
            .map((p) => p.sentence)
            .sort(),
        ).toEqual(
          fresh.corpus
            .problems()
            .map((p) => p.sentence)
            .sort(),
        );
      }
    }),
    { numRuns: 60 },
  );
});

describe('before the first answer of an archive that was kept', () => {
  const withdrawn = async (corpus: Corpus): Promise<string[]> => {
    const ids: string[] = [];
    for await (const id of corpus.doubtful(() => false)) ids.push(id);
    return ids.sort();
  };
  const kept = async (folder: string, now: { at: number }): Promise<Corpus> => {
    const written = new Date('2025-05-01T00:00:00Z');
    for (const file of readdirSync(folder)) utimesSync(join(folder, file), written, written);
    const first = follow(folder, now);
    await first.read();
    return new Corpus([folder], {
      now: () => now.at,
      manifest: decodeManifest(encodeManifest(first.corpus.manifest())),
    });
  };

  it('a kill in a new file holds, however little time there is', async () => {
    const now = { at: NOW };
    const folder = folderOf({
      'a.json': ninjs('u:1', 1, 'One.'),
      'b.json': ninjs('u:2', 1, 'Two.'),
      'c.json': ninjs('u:3', 1, 'Three.'),
    });
    const corpus = await kept(folder, now);
    for (let i = 0; i < 40; i++)
      put(folder, `new-${i}.json`, ninjs(`n:${i}`, 1, 'It was held in the state hall.'));
    put(folder, 'z1.json', '{"uri":"u:1","version":2,"pubstatus":"canceled"}');
    put(
      folder,
      'z2.xml',
      '<newsItem guid="u:2" version="2"><itemMeta><pubStatus qcode="stat:withheld"/></itemMeta></newsItem>',
    );
    expect(await withdrawn(corpus)).toEqual(['u:1', 'u:2']);
  });

  it('what has expired meanwhile is not answered from', async () => {
    const now = { at: NOW };
    const folder = folderOf({
      'a.json': ninjs('u:1', 1, 'One.', { expires: '2025-07-01' }),
      'b.json': ninjs('u:2', 1, 'Two.'),
    });
    const corpus = await kept(folder, now);
    now.at = Date.parse('2025-08-01T12:00:00Z');
    expect(await withdrawn(corpus)).toEqual(['u:1']);
  });
});

it('takes out what expires while it runs', async () => {
  const now = { at: NOW };
  const { archive, corpus, apply, read } = follow(
    folderOf({ 'a.json': ninjs('u:1', 1, 'One.', { expires: '2025-07-01T10:00:00Z' }) }),
    now,
  );
  await read();
  expect([...archive.keys()]).toEqual(['u:1']);
  expect(corpus.nextRelease()).toBe(Date.parse('2025-07-01T10:00:00Z'));
  now.at = Date.parse('2025-07-01T10:00:01Z');
  await apply(corpus.release());
  expect([...archive.keys()]).toEqual([]);
});

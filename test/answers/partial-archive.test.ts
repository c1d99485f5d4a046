/** A part of the archive is away: nothing is claimed of what was not seen, in no intent. */
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/answers/answer-query.ts';
import { toCard } from '../../src/answers/card.ts';
import type { Article, Coverage } from '../../src/model.ts';
import { readArticle } from '../../src/people/read-article.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import type { Archive } from '../../src/search/archive.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';

const NOW = new Date('2026-05-01T12:00:00Z');
const PLAN = 'The harbour wall will be rebuilt before the winter storms';

const there: Article = {
  id: 'reprint',
  published: '2026-03-03',
  text: `Senator Tom Pike said on Monday: "${PLAN}."\n\nPike said: "The bridge must wait for the tolls."`,
};
/** The article that shows whose words they are; it is away. */
const away: Article = {
  id: 'harbour',
  published: '2026-03-02',
  text: `Mayor Ada Moss said on Sunday: "${PLAN}."\n\nMoss denied that the lighthouse would be sold.`,
};

/** The same archive, which says that it has seen a part alone. */
function partly(archive: Archive, coverage: Coverage): Archive {
  return new Proxy(archive, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        const found: unknown = await Reflect.apply(value, target, args);
        const stated = typeof found === 'object' && found !== null && 'coverage' in found;
        return stated ? { ...found, coverage } : found;
      };
    },
  });
}

let whole: Archive;
let half: Archive;
beforeAll(async () => {
  const [all, some] = [new EmbeddedArchive(), new EmbeddedArchive()];
  await all.write([there, away].map(readArticle));
  await some.write([there].map(readArticle));
  whole = all;
  half = partly(some, { complete: false, articles: 1, pending: 0, unreachable: 1 });
});

async function ask(question: string, archive: Archive) {
  const query = readQuestion(question, { now: NOW, latest: NOW, memory: null });
  const page = { limit: 20, offset: 0 };
  const answer = await answerQuery(query, archive, { ...page, asOf: NOW.toISOString(), memory: null });
  return { answer, card: toCard(query, answer, page) };
}

/** Words that claim something of the whole archive. */
const CLAIMS =
  /\barchive has (?:no|nobody|nothing)\b|\bno speaker called\b(?! .* read so far)|misattributed|(?<!So far )\bnobody called\b/i;

describe('with a part of the archive away', () => {
  it('the words of somebody whose article is away are not called somebody else’s', async () => {
    const asked = `did Moss say "${PLAN}"?`;
    expect((await ask(asked, whole)).answer.check?.verdict).toBe('exact');
    const { answer } = await ask(asked, half);
    expect(answer.check?.verdict).toBe('not_found');
    expect(answer.check?.sentence).not.toMatch(CLAIMS);
  });

  it.each([
    ['what did Moss say?', 'statements'],
    ['what did Moss say about the lighthouse?', 'statements'],
    ['who said "the lighthouse would be sold"?', 'who'],
    ['who denied that the lighthouse would be sold?', 'who'],
    ['did Moss say "the lighthouse will be sold"?', 'check'],
    ['did Pike say "the lighthouse will be sold"?', 'check'],
    ['timeline of Moss', 'timeline'],
    ['compare Moss and Pike on the lighthouse', 'compare'],
    ['who is Moss?', 'profile'],
    ['when will the lighthouse be sold?', 'passages'],
    ['what did Pike say about the lighthouse?', 'statements'],
  ])('“%s” claims nothing of what was not seen', async (question) => {
    const { answer, card } = await ask(question, half);
    const said = [answer.message, ...answer.checks.map(({ sentence }) => sentence)].join('\n');
    expect(said).not.toMatch(CLAIMS);
    expect(answer.coverage).toEqual({ complete: false, articles: 1, pending: 0, unreachable: 1 });
    expect(card.notice).toBe('1 article of the archive cannot be reached at this moment; there may be more.');
    for (const { verdict } of answer.checks) expect(verdict).not.toBe('misattributed');
  });

  it('says what was seen, and that the rest cannot be reached', async () => {
    const { answer } = await ask('what did Moss say?', half);
    expect(answer.message).toContain(
      'in the 1 article read so far; 1 article cannot be reached at this moment.',
    );
  });

  it('what was seen is answered as ever', async () => {
    const { answer } = await ask('what did Pike say about the bridge?', half);
    expect(answer).toMatchObject({ status: 'answered', total: 1 });
    expect((await ask(`did Pike say "${PLAN}"?`, half)).answer.check?.verdict).toBe('exact');
  });
});

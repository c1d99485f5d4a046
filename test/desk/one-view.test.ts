/** A part of the archive goes away while an answer is made: the answer claims nothing of it. */
import { describe, expect, it } from 'vitest';
import { answerQuery } from '../../src/answers/answer-query.ts';
import { fromOneView, lookedUp } from '../../src/desk/one-view.ts';
import type { Article, Coverage } from '../../src/model.ts';
import { readArticle } from '../../src/people/read-article.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import type { Archive } from '../../src/search/archive.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';

const NOW = new Date('2026-05-01T12:00:00Z');
const PLAN = 'The ferry will stop at every island before the spring tides';
const seen: Article = { id: 'reprint', text: `Captain Olle Brant said on Monday: "${PLAN}."` };
const PART: Coverage = { complete: false, articles: 1, pending: 0, unreachable: 1 };

/** Views of an archive of which a part is away from the `from`-th request on. */
async function leaving(from: number): Promise<{ views: Coverage[]; view: () => Archive }> {
  const archive = new EmbeddedArchive();
  await archive.write([readArticle(seen)]);
  const views: Coverage[] = [];
  let requests = 0;
  const view = (): Archive => {
    let coverage = archive.coverage();
    return new Proxy<Archive>(archive, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        if (name === 'coverage') return () => coverage;
        return async (...args: unknown[]) => {
          requests++;
          const own: Coverage = requests >= from ? PART : archive.coverage();
          if (requests >= from) coverage = PART;
          views.push(own);
          const found: unknown = await Reflect.apply(value, target, args);
          return typeof found === 'object' && found !== null && 'coverage' in found
            ? { ...found, coverage: own }
            : found;
        };
      },
    });
  };
  return { views, view };
}

describe('an answer from one view', () => {
  const questions = [
    `did Moss say "${PLAN}"?`,
    'what did Moss say about the ferry?',
    'who is Moss?',
    'who said "the lighthouse is for sale"?',
    'compare Moss and Brant on the tides',
  ];
  it.each(questions.flatMap((question) => [1, 2, 3, 4].map((from) => [question, from] as const)))(
    '“%s” claims nothing when a part is away from request %i on',
    async (question, from) => {
      const { views, view } = await leaving(from);
      const query = readQuestion(question, { now: NOW, latest: NOW, memory: null });
      const options = { limit: 5, offset: 0, asOf: NOW.toISOString(), memory: null };
      const answer = await fromOneView(view, (archive) => answerQuery(query, archive, options));
      if (views.every(({ complete }) => complete)) return;
      expect(answer.coverage).toEqual(PART);
      expect(answer.checks.map(({ verdict }) => verdict)).not.toContain('misattributed');
      const said = [answer.message, ...answer.checks.map(({ sentence }) => sentence)].join('\n');
      expect(said).not.toMatch(/archive has (?:no|nobody|nothing)\b|misattributed/i);
    },
  );

  it('is made once where all can be reached', async () => {
    const { view } = await leaving(1000);
    let made = 0;
    await fromOneView(view, async (archive) => {
      made++;
      return archive.health();
    });
    expect(made).toBe(1);
  });
});

describe('what is looked up by its id', () => {
  const document = (id: string) => (archive: Archive) => archive.document(id);
  it('is null where all was reached, and an error where it may be away', async () => {
    expect(await lookedUp((await leaving(1000)).view, document('nowhere'))).toBeNull();
    await expect(lookedUp((await leaving(1)).view, document('nowhere'))).rejects.toThrow(/cannot be reached/);
    expect(await lookedUp((await leaving(1)).view, document('reprint'))).not.toBeNull();
  });
});

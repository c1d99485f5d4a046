/** The evaluation set says nothing that its articles do not: every span, name and checked quotation is looked up. */
import { describe, expect, it } from 'vitest';
import { type EvalQuestion, KINDS, readEvalArticles, readEvalQuestions, turnsOf } from './evaluation-set.ts';

const articles = readEvalArticles();
const questions = readEvalQuestions();
const textOf = new Map(articles.map(({ id, text }) => [id, text]));
const everything = articles.map(({ text }) => text).join('\n');
const of = (kind: string) => questions.filter((one) => one.kind === kind);
function count(values: readonly string[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const one of values) sums[one] = (sums[one] ?? 0) + 1;
  return sums;
}

/** Case, quote style, white space and a full stop or comma at the end do not count. */
const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,]$/, '');

/** True where `words` stand in the archive, or in the spans where a "she said" stands between them. */
function printed(words: string, { expect: { spans } }: EvalQuestion): boolean {
  const parts = spans.map(({ text }) => plain(text));
  return [plain(everything), parts.join(' '), parts.join(', ')].some((text) => text.includes(plain(words)));
}

describe('the articles', () => {
  it('are sixty of eight kinds, each with all that an article states', () => {
    expect(count(articles.map(({ id }) => id.replace(/-\d+$/, '')))).toEqual({
      politics: 8,
      sport: 8,
      courts: 8,
      science: 8,
      business: 7,
      culture: 7,
      british: 7,
      wire: 7,
    });
    expect(textOf.size).toBe(60);
    for (const { title, outlet, published, author } of articles) {
      expect([title, outlet, author]).not.toContain('');
      expect(published).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});

describe('the questions', () => {
  it('are 250, each asked once', () => {
    expect(count(questions.map(({ kind }) => kind))).toEqual({
      about: 80,
      who: 35,
      fact: 40,
      check: 30,
      absent: 45,
      stranger: 6,
      ambiguous: 4,
      follow: 10,
    });
    expect(new Set(questions.map(({ id }) => id)).size).toBe(250);
    expect(new Set(questions.map((one) => plain(turnsOf(one).join(' / ')))).size).toBe(250);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    for (const one of questions) expect(turnsOf(one)).toHaveLength(one.kind === 'follow' ? 2 : 1);
  });

  it('have spans that stand in their article, character for character, and once', () => {
    for (const { id, expect: expected } of questions)
      for (const { document, start, end, text } of expected.spans) {
        const article = textOf.get(document) ?? '';
        expect(article.slice(start, end), id).toBe(text);
        expect(article.split(text), id).toHaveLength(2);
        expect(text.trim(), id).toBe(text);
      }
  });

  it('have a span where something answers, and none where nothing does', () => {
    for (const { id, kind, expect: expected } of questions) {
      const silent = kind === 'absent' || kind === 'stranger';
      const none = silent || kind === 'ambiguous' || expected.verdict === 'not_found';
      expect(expected.spans.length > 0, id).toBe(!none);
      expect(expected.status, id).toBe(silent ? 'not_found' : null);
      expect(expected.verdict !== null, id).toBe(kind === 'check');
      expect(expected.people.length > 1, id).toBe(kind === 'ambiguous');
    }
  });

  it('name people as the articles print them', () => {
    for (const { id, kind, expect: expected } of questions) {
      if (kind === 'about' || kind === 'who') expect(expected.speaker, id).not.toBeNull();
      for (const person of expected.people) expect(everything, id).toContain(person);
      if (expected.speaker === null || expected.speaker.startsWith('unnamed ')) continue;
      const article = textOf.get(expected.spans[0]?.document ?? '') ?? everything;
      const names = [expected.speaker, expected.orSpeaker ?? ''].flatMap((name) => name.split(' '));
      for (const word of names) expect(article, id).toContain(word);
    }
  });

  it.each(['exact', 'misattributed', 'altered', 'not_found'])('check words that are %s', (verdict) => {
    const those = of('check').filter((one) => one.expect.verdict === verdict);
    expect(those.length).toBeGreaterThan(5);
    for (const one of those) {
      const words = /"([^"]+)"/.exec(turnsOf(one)[0] ?? '')?.[1] ?? '';
      expect(words, one.id).not.toBe('');
      expect(printed(words, one), one.id).toBe(verdict === 'exact' || verdict === 'misattributed');
    }
  });
});

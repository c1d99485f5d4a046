/** What must not outrank what: each set is a small corpus, a question, and the order that a reader would expect. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model.ts';
import { findPassages } from '../../../src/search/passages/find-passages.ts';
import { RANKING } from '../../../src/search/passages/ranking-parameters.ts';
import { article, filler, indexOf, ranked } from '../corpus.ts';

interface RankingSet {
  readonly name: string;
  readonly question: string;
  readonly asOf?: string;
  readonly articles: readonly Article[];
  /** Ids, best first; those that are not named may stand anywhere after them. */
  readonly order: readonly string[];
}

const noise = Array.from({ length: 20 }, (_, i) => article(`noise${i}`, `${filler(150)} Item ${i}.`));

const SETS: readonly RankingSet[] = [
  {
    name: 'all words of the question outrank one of them repeated',
    question: 'harbour bridge repairs',
    articles: [
      article('one', 'Repairs, repairs, repairs. Repairs go on and on, repairs without end.'),
      article('all', 'The harbour bridge will close in June for repairs to its northern span.'),
    ],
    order: ['all', 'one'],
  },
  {
    name: 'a rare word outranks a common one',
    question: 'council zoning',
    articles: [article('rare', 'A zoning map was drawn up.'), article('common', 'The council met again.')],
    order: ['rare'],
  },
  {
    name: 'an article about the matter outranks one that mentions it once in the same words',
    question: 'ferry strike',
    articles: [
      article('mention', `A ferry strike was mentioned in passing. ${filler(400)}`),
      article(
        'about',
        `A ferry strike began. ${filler(180)} The ferry crews said the strike would last. ${filler(180)}`,
      ),
    ],
    order: ['about', 'mention'],
  },
  {
    name: 'words in the title outrank the same words in the text alone',
    question: 'orchard frost damage',
    articles: [
      article('text', 'Growers spoke of orchard frost damage on Monday.', { title: 'Notes from the county' }),
      article('title', 'Growers spoke of their losses on Monday.', { title: 'Orchard frost damage' }),
      article('both', 'Growers spoke of orchard frost damage on Monday.', { title: 'Orchard frost damage' }),
    ],
    order: ['both'],
  },
  {
    name: 'words in one sentence outrank words all over the passage',
    question: 'governor pardons smuggler',
    articles: [
      article(
        'apart',
        `The governor spoke. ${filler(60)} No pardons were given. ${filler(60)} A smuggler fled.`,
      ),
      article('together', `${filler(60)} The governor pardons a smuggler. ${filler(64)} Rain fell.`),
    ],
    order: ['together', 'apart'],
  },
  {
    name: 'an article with all words, far apart, outranks one that has most of them again and again',
    question: 'ferry pier toll',
    articles: [
      article('most', `The ferry left the pier. A ferry, a pier. ${filler(350)} A ferry, a pier.`),
      article('all', `The ferry left the pier. Then it rained. ${filler(350)} Now there is a toll.`),
    ],
    order: ['all', 'most'],
  },
  {
    name: 'words side by side as asked outrank the same words in another order',
    question: 'dog bites man',
    articles: [
      article('other', 'A man saw it: the bites were those of a dog.'),
      article('same', 'It was seen again today: dog bites man, they said.'),
    ],
    order: ['same', 'other'],
  },
  {
    name: 'of two like articles the recent one comes first',
    question: 'minister resigns over budget',
    asOf: '2023-06-20',
    articles: [
      article('old', 'The minister resigns over the budget.', { published: '2021-06-01' }),
      article('new', 'The minister resigns over the budget!', { published: '2023-06-18' }),
    ],
    order: ['new', 'old'],
  },
  {
    name: 'a question that names its time is not bent to today',
    question: 'minister resigns over budget in 2021',
    asOf: '2023-06-20',
    articles: [
      article('new', 'The minister resigns over the budget!', { published: '2023-06-18' }),
      article('old', 'The minister resigns over the budget.', { published: '2021-06-01' }),
    ],
    order: ['old', 'new'],
  },
  {
    name: 'recency does not lift what is not about the question',
    question: 'minister resigns over budget',
    asOf: '2023-06-20',
    articles: [
      article('old', 'The minister resigns over the budget.', { published: '2021-06-01' }),
      article('new', 'The minister opened a bridge.', { published: '2023-06-20' }),
    ],
    order: ['old', 'new'],
  },
  {
    name: 'British and American spellings, forms of a word and diacritics are the same',
    question: 'defense organizers in Sao Paulo won',
    articles: [
      article('some', 'The defence won.'),
      article('all', 'Defence organisers in São Paulo are winning.'),
    ],
    order: ['all', 'some'],
  },
  {
    name: 'a compound is found in either spelling',
    question: 'green-lit film',
    articles: [article('film', 'The film was long.'), article('joined', 'The film was greenlit.')],
    order: ['joined', 'film'],
  },
];

describe('ranking', () => {
  it.each(SETS)('$name', ({ question, asOf, articles, order }) => {
    const found = ranked(indexOf([...articles, ...noise]), question, asOf === undefined ? {} : { asOf });
    expect(found.slice(0, order.length)).toEqual(order);
  });

  it.each([
    ['minister resigns', RANKING.recency],
    ['minister resigns this week', RANKING.recencyAsked],
    ['minister recently resigns', RANKING.recencyAsked],
  ])("leans to the week's articles, and less and less to older ones: %s", (question, recency) => {
    const text = 'The minister resigns over the budget.';
    const days = ['2023-06-20', '2023-06-14', '2023-06-13', '2022-06-20', '2013-06-20'];
    const index = indexOf([
      ...days.map((day) => article(day, text, { published: day })),
      article('undated', text),
      ...noise,
    ]);
    const { hits } = findPassages(index, { text: question, asOf: '2023-06-20', limit: 10 });
    const score = new Map(hits.map((hit) => [index.record(hit.key)?.id, hit.score]));
    const [today = 0, sixth = 0, seventh = 0, year = 0, decade = 0] = days.map(
      (day) => (score.get(day) ?? 0) / (score.get('undated') ?? 1) - 1,
    );
    const { week, recencyDays } = RANKING;
    expect(today).toBeCloseTo(week + recency, 6);
    expect(sixth).toBeCloseTo(week + recency / (1 + 6 / recencyDays), 6);
    expect(seventh).toBeCloseTo(recency / (1 + 7 / recencyDays), 6);
    expect(year).toBeLessThan(seventh / 2);
    expect(year).toBeGreaterThan(decade);
    expect(decade).toBeGreaterThan(0);
  });

  it('counts half of the question in a sentence for a quarter of all of it', () => {
    const index = indexOf([
      article('one', 'Rain fell on us here. The senator visits flooded mines. Rain fell again.'),
      article('two', 'The senator fell. Rain visits on us here. Flooded again. The mines rain fell.'),
      article('halves', 'The senator visits us here. Rain fell on flooded mines. Rain fell again.'),
      ...noise,
    ]);
    const score = (sentence: number): Map<string | undefined, number> => {
      const only = { ...RANKING, sentence, neighbours: 0 };
      const { hits } = findPassages(index, { text: 'senator visits flooded mines', limit: 10 }, only);
      return new Map(hits.map((hit) => [index.record(hit.key)?.id, hit.score]));
    };
    const [without, withIt] = [score(0), score(0.4)];
    const added = (id: string): number => (withIt.get(id) ?? 0) / (without.get(id) ?? 1) - 1;
    expect(added('one')).toBeCloseTo(0.4, 6);
    expect(added('halves')).toBeCloseTo(0.1, 6);
    expect(added('two')).toBeCloseTo(0.025, 6);
  });

  it('leaves out what is newer than the day of the question by more than three days', () => {
    const index = indexOf([
      article('before', 'A vote.', { published: '2023-06-01' }),
      article('close', 'A vote.', { published: '2023-06-13T09:00:00Z' }),
      article('after', 'A vote.', { published: '2023-06-14' }),
      article('undated', 'A vote.'),
    ]);
    expect(ranked(index, 'vote', { asOf: '2023-06-10' }).sort()).toEqual(['before', 'close', 'undated']);
    expect(ranked(index, 'vote')).toHaveLength(4);
  });

  it('shows at most two passages of an article among the first thirty, and the others after them', () => {
    const long = `${'The tunnel flooded again and the tunnel closed. '.repeat(30)}${filler(10)} `.repeat(8);
    const short = Array.from({ length: 12 }, (_, i) => article(`short${i}`, `A tunnel. ${filler(100 + i)}`));
    const index = indexOf([article('long', long, { title: 'The tunnel' }), ...short]);
    const { hits, total } = findPassages(index, { text: 'tunnel flooded', limit: 100 });
    const ids = hits.map(({ key }) => index.record(key)?.id);
    expect(ids.slice(0, 10).filter((id) => id === 'long')).toHaveLength(2);
    // Two of the long article and all of the short ones come before anything of it again.
    expect(ids.slice(0, 14).filter((id) => id === 'long')).toHaveLength(2);
    expect(ids.slice(14).filter((id) => id === 'long').length).toBeGreaterThan(3);
    expect(total).toBe(hits.length);
  });

  it('takes a pasted page for a question, known words and unknown ones', () => {
    const index = indexOf([article('about', 'The lighthouse keeper retired.'), ...noise]);
    const page = Array.from({ length: 5000 }, (_, i) => `unheard${i.toString(36)}of committee council`).join(
      ' ',
    );
    expect(ranked(index, `${page} lighthouse keeper`)[0]).toBe('about');
  });

  it('puts in order of time what is about the question, undated articles last', () => {
    const index = indexOf([
      article('b', 'The ferry strike ended.', { published: '2022-05-02' }),
      article('c', 'The ferry strike ended.', { published: '2023-05-02' }),
      article('off', 'A strike at the bowling alley was cheered by all who had come to see it and stayed.', {
        published: '2024-01-01',
      }),
      article('u', 'The ferry strike ended.'),
      article('a', 'The ferry strike ended.', { published: '2021-05-02' }),
      ...noise,
    ]);
    expect(ranked(index, 'ferry strike ended', { sort: 'newest' })).toEqual(['c', 'b', 'a', 'u']);
    expect(ranked(index, 'ferry strike ended', { sort: 'oldest' })).toEqual(['a', 'b', 'c', 'u']);
  });
});

describe('what must stand and what must not', () => {
  const index = indexOf([
    article('exact', 'She said the “border wall” would be built.'),
    article('stems', 'She said the border walls would be built.'),
    article('apart', 'The wall at the border would be built.'),
    article('titled', 'It would be built.', { title: 'Border wall' }),
  ]);

  it.each([
    [{ phrases: ['Border  WALL'] }, ['exact', 'titled']],
    [{ phrases: ['border wall', 'said the'] }, ['exact']],
    [{ phrases: ['wall border'] }, []],
    [{ excludedTerms: ['she'] }, ['apart', 'titled']],
    [{ excludedTerms: ['border wall'] }, ['apart', 'stems']],
    [{ accept: (key: number) => key < 2 }, ['exact', 'stems']],
    [{ acceptSpan: (_: number, start: number, end: number) => end - start < 39 }, ['apart', 'titled']],
  ])('%o → %j', (more, expected) => {
    expect(ranked(index, 'border wall built', more).sort()).toEqual(expected);
  });
});

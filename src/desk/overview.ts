/** What an archive holds, counted once for each state of it. */
import type { Archive } from '../search/archive.ts';
import type { Overview } from './desk.ts';

const MOST_QUOTED = 50;

export class Overviews {
  readonly #view: () => Archive;
  #last: { readonly state: string; readonly overview: Promise<Overview> } | null = null;

  constructor(view: () => Archive) {
    this.#view = view;
  }

  async get(): Promise<Overview> {
    const archive = this.#view();
    const health = await archive.health();
    const state = JSON.stringify(health);
    if (this.#last?.state !== state) this.#last = { state, overview: overviewOf(health, archive) };
    return this.#last.overview;
  }
}

async function overviewOf(
  { articles, statements, people, from, to, coverage }: Awaited<ReturnType<Archive['health']>>,
  archive: Archive,
): Promise<Overview> {
  const days = await archive.countArticles('day');
  const outlets = await archive.countArticles('outlet');
  const speaking = (await archive.people()).filter(
    ({ kind, statementCount }) => kind !== 'unnamed' && statementCount > 0,
  );
  return {
    articles,
    statements,
    people,
    from,
    to,
    days: days.map(({ value, count }) => ({ day: value, articles: count })),
    outlets: [...outlets]
      .sort((a, b) => b.count - a.count)
      .map(({ value, count }) => ({ outlet: value, articles: count })),
    mostQuoted: speaking.sort((a, b) => b.statementCount - a.statementCount).slice(0, MOST_QUOTED),
    coverage,
  };
}

/**
 * A newsroom in which sources change after they were posted: 120 invented articles, each with one quotation of one person,
 * of which 100 change, a sixth each in one of six ways.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Desk, type Mark, openDesk, textDigest } from '../../src/index.ts';

export const WAYS = ['withdrawn', 'expired', 'embargoed', 'corrected', 'changed', 'do not use'] as const;
export type Way = (typeof WAYS)[number];

const FIRST = [
  'Ilse',
  'Tomas',
  'Ruth',
  'Pauline',
  'Henk',
  'Vera',
  'Jonas',
  'Olu',
  'Karin',
  'Piet',
  'Magda',
  'Anton',
];
const LAST = [
  'Brandt',
  'Kuhlmann',
  'Ahrens',
  'Voss',
  'Dekker',
  'Lindqvist',
  'Halvorsen',
  'Adeyemi',
  'Marchetti',
  'Osei',
];
const THINGS = [
  'ferry',
  'tram',
  'quay',
  'bridge',
  'market',
  'library',
  'harbour',
  'school',
  'theatre',
  'station',
];
const MARKS = [
  'amber',
  'birch',
  'copper',
  'dune',
  'ember',
  'fennel',
  'granite',
  'hazel',
  'indigo',
  'juniper',
  'kelp',
  'linen',
];

export interface Story {
  readonly id: string;
  readonly speaker: string;
  /** Two words that stand in no other story. */
  readonly telling: string;
  readonly words: string;
  readonly text: string;
}

export const STORIES: readonly Story[] = FIRST.flatMap((first, i) =>
  LAST.map((last, j) => {
    const telling = `${MARKS[i]} ${THINGS[j]}`;
    const words = `The ${telling} will be closed for ${i + 2} weeks and ${j + 3} days`;
    const speaker = `${first} ${last}`;
    return {
      id: `story-${i}-${j}`,
      speaker,
      telling,
      words,
      text: `“${words},” said ${speaker}, a harbour master.`,
    };
  }),
);
/** The hundred that change. */
export const CHANGING = STORIES.filter((_, i) => i % 6 !== 5);
const UNTOUCHED = new Set(STORIES.filter((story) => !CHANGING.includes(story)).map(({ id }) => id));
export const wayOf = (story: Story): Way | null =>
  UNTOUCHED.has(story.id) ? null : (WAYS[CHANGING.indexOf(story) % WAYS.length] ?? null);

export const noteOf = ({ speaker, words }: Story): string =>
  `Correction: This article misquoted ${speaker}, who did not say “${words}”.`;

export class Newsroom {
  readonly folder = mkdtempSync(join(tmpdir(), 'quotedesk-recall-'));
  readonly #corpus = join(this.folder, 'articles');
  #marks: Mark[] = [];
  desk!: Desk;
  now = new Date('2026-03-01T12:00:00Z');

  async open(): Promise<Desk> {
    mkdirSync(this.#corpus, { recursive: true });
    for (const story of STORIES) if (!this.#changed.has(story.id)) this.#write(story, {});
    this.desk = await openDesk({
      name: 'news',
      corpus: [this.#corpus],
      workers: 1,
      now: () => this.now,
      marks: [...this.#marks],
    });
    await this.desk.ready();
    return this.desk;
  }

  readonly #changed = new Set<string>();

  /** Changes the files; `reread` or a new start finds it. */
  change(stories: readonly Story[]): void {
    for (const story of stories) {
      this.#changed.add(story.id);
      const way = wayOf(story);
      if (way === 'withdrawn') this.#write(story, { status: 'withdrawn' });
      else if (way === 'expired') this.#write(story, { expires: '2026-02-27' });
      else if (way === 'embargoed') this.#write(story, { embargo: '2199-01-01T00:00:00Z' });
      else if (way === 'corrected') this.#write(story, { correction: noteOf(story) });
      else if (way === 'changed')
        this.#write(story, { text: story.text.replace('will be closed', 'will not be closed') });
      else if (way === 'do not use') this.#marks.push(markOf(story));
    }
  }

  async reread(): Promise<void> {
    await this.desk.reload();
    await this.desk.setMarks([...this.#marks]);
  }

  async close(): Promise<void> {
    await this.desk.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write({ id, text }: Story, over: object): void {
    writeFileSync(
      join(this.#corpus, `${id}.json`),
      JSON.stringify({ id, published: '2026-02-02', text, ...over }),
    );
  }
}

function markOf({ id, text, words }: Story): Mark {
  const at = '2026-03-01T12:00:00Z';
  return {
    id: `mark-${id}`,
    kind: 'do not use',
    document: id,
    digest: textDigest(text),
    words,
    speaker: null,
    note: null,
    by: 'Vera',
    at,
  };
}

/** What a reader must and must not see of a story's message once the story has changed. */
export function faultsIn(story: Story, text: string): string[] {
  const way = wayOf(story);
  if (way === 'corrected')
    return [
      ...(text.includes(noteOf(story)) ? [] : [`${story.id}: the note is missing`]),
      ...(text.includes('Amended on') ? [] : [`${story.id}: it does not say that it is amended`]),
    ];
  return [
    ...(text.includes(story.telling) ? [`${story.id}: words that are ${way} stand there`] : []),
    ...(text.includes('may not be shown any more') ? [] : [`${story.id}: it does not say why`]),
  ];
}

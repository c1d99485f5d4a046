/**
 * A desk that answers from canned cards, so that an adapter is tested without the core. Questions:
 *
 *   "everything"  one of each block      "hostile"  hostile text       "long"      50 KB in one quotation
 *   "crowded"     140 choices and more   "unbroken" one endless word   "nothing"   not found
 *   "pages"       12 quotations, paged   "fail"     rejects            anything else: one quotation that repeats it
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  type Answer,
  type AskRequest,
  type Card,
  type CheckedDraft,
  type CorpusProblem,
  type Desk,
  type DeskStatus,
  type MonthCount,
  type NamedPeople,
  type Overview,
  type Passage,
  type PersonRecord,
  type Printed,
  type PrintedNow,
  QuotedeskError,
  type Reply,
  type SaidRequest,
  type Source,
  type Statement,
  type ThreadDecision,
  type Watched,
  type WatchedStatements,
} from '../../src/index.ts';
import { emptyQuery } from '../../src/questions/empty-query.ts';
import {
  CROWDED_CARD,
  card,
  EVERY_BLOCK,
  HOSTILE_CARD,
  LONG_CARD,
  NOT_FOUND,
  quotation,
  UNBROKEN_CARD,
} from './fake-cards.ts';

const CANNED: Readonly<Record<string, Card>> = {
  everything: EVERY_BLOCK,
  hostile: HOSTILE_CARD,
  long: LONG_CARD,
  crowded: CROWDED_CARD,
  unbroken: UNBROKEN_CARD,
  nothing: NOT_FOUND,
};
const PAGED = 12;
const EMPTY_ANSWER: Answer = {
  id: null,
  question: '',
  intent: 'statements',
  status: 'answered',
  message: '',
  people: [],
  topic: null,
  statements: [],
  passages: [],
  check: null,
  checks: [],
  nearest: [],
  nearestPassages: [],
  suggestions: [],
  total: 0,
  totalExact: true,
  next: null,
  understood: '',
  coverage: { complete: true, articles: 17, pending: 0, unreachable: 0 },
  tookMs: 1,
};

export class FakeDesk implements Desk {
  readonly name: string;
  /** Every request, in order. */
  readonly asked: AskRequest[] = [];
  readonly checked: { text: string; speaker: string | undefined }[] = [];
  readonly forgotten: string[] = [];
  readonly drafts: { path: string; text: string }[] = [];
  /** Ids of documents that may not be shown any more. */
  readonly withdrawn = new Set<string>();
  #held: Promise<void> | null = null;
  #release: () => void = () => {};

  constructor(name = 'fake') {
    this.name = name;
  }

  /** Every answer waits until `release`. */
  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#held = null;
    this.#release();
  }

  async ask(request: AskRequest): Promise<Reply> {
    this.asked.push(request);
    await this.#held;
    const question = request.question
      .trim()
      .toLowerCase()
      .replace(/[?.!]+$/, '');
    if (question === 'fail') throw new Error(`the core failed on ${request.question}`);
    if (question === 'pages')
      return reply(request.question, pagesCard(request.offset ?? 0, request.limit ?? 5));
    const canned = CANNED[question];
    return reply(request.question, canned ?? echo(request.question, this.name));
  }

  /** Everything is for the desk but thanks and what begins with "colleagues". */
  async isAsked(message: string): Promise<ThreadDecision> {
    const answer = !/^(?:thanks?|thx|ok|great|perfect|colleagues)\b/i.test(message.trim());
    return { answer, why: answer ? 'It asks something.' : 'It is talk.' };
  }

  async check(text: string, speaker?: string): Promise<Reply> {
    this.checked.push({ text, speaker });
    await this.#held;
    if (text.trim() === 'fail') throw new Error(`the core failed on ${text}`);
    return reply(
      text,
      card(
        [
          {
            type: 'verdict',
            verdict: 'exact',
            sentence: 'Exact: these words stand in the source.',
            asked: text.slice(0, 200),
            differences: [],
          },
          quotation(1),
        ],
        { intent: 'check', message: 'One quotation was checked.', understood: 'checking 1 quotation' },
      ),
    );
  }

  /** Every quotation of the file is altered where it holds "not", exact elsewhere; a file of "broken" cannot be read. */
  async checkDraft(path: string): Promise<CheckedDraft> {
    const text = readFileSync(path, 'utf8');
    this.drafts.push({ path, text });
    if (text.includes('broken')) throw new QuotedeskError('DRAFT_UNREADABLE', path, 'it is broken');
    const document = { id: 'wire-17', title: 'Harbour', outlet: null, published: null, url: null };
    const quotations = [...text.matchAll(/“([^”]*)”/g)].map(([, asked = ''], i) => ({
      line: i + 1,
      asked,
      speaker: null,
      verdict: asked.includes('not') ? ('altered' as const) : ('exact' as const),
      found: 'archive' as const,
      source: { document, paragraph: 3 },
      place: null,
      differences: [],
      correction: null,
      cut: null,
      sentence: 'The source has a “not” fewer.',
      sources: [],
    }));
    return { check: { draft: basename(path), digest: 'sha256:0', quotations }, quotations, problems: [] };
  }

  async verifyReceipt(): Promise<never> {
    throw new Error('no chat verifies receipts');
  }

  async said({ speaker }: SaidRequest): Promise<Reply> {
    return this.ask({ question: `what did ${speaker} say?` });
  }

  async whoSaid(quotation: string): Promise<Reply> {
    return this.ask({ question: `who said “${quotation}”?` });
  }

  async people(name: string): Promise<NamedPeople> {
    return {
      name,
      outcome: 'none',
      people: [],
      repaired: false,
      suggestions: [],
      coverage: EMPTY_ANSWER.coverage,
    };
  }

  async person(): Promise<PersonRecord | null> {
    return null;
  }

  async personOverTime(): Promise<readonly MonthCount[]> {
    return [];
  }

  async overview(): Promise<Overview> {
    return {
      articles: 17,
      statements: 42,
      people: 9,
      from: null,
      to: null,
      days: [],
      outlets: [],
      mostQuoted: [],
      coverage: EMPTY_ANSWER.coverage,
    };
  }

  async statement(): Promise<null> {
    return null;
  }

  async setMarks(): Promise<void> {}

  async source(id: string): Promise<Source | null> {
    if (this.withdrawn.has(id)) return null;
    return {
      document: { id, title: null, outlet: null, published: null, url: null },
      text: '',
      digest: 'sha256:0',
      statements: [],
      notes: [],
      authors: [],
    };
  }

  async complete(_field: 'speaker' | 'topic', typed: string, limit: number): Promise<readonly string[]> {
    return ['Ingrid Halvorsen', 'Jonas Halvorsen', 'Olu Adeyemi']
      .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
      .slice(0, limit);
  }

  /** What saved searches find: tests push statements. */
  readonly news: Statement[] = [];

  async watched({ speaker }: Watched): Promise<WatchedStatements> {
    const shown = this.news.filter(({ document }) => !this.withdrawn.has(document.id));
    const theirs = shown.filter((one) => speaker === null || one.speaker?.name.endsWith(speaker));
    return { people: speaker === null ? [] : [speaker], statements: theirs, more: false, complete: true };
  }

  /** Words of what was printed, by the ids of statements. */
  readonly #words = new Map<string, string>();

  async printed({ blocks }: Pick<Card, 'blocks'>, sources: readonly string[] = []): Promise<Printed[]> {
    const nothing = {
      words: [],
      article: null,
      notes: [],
      authors: [],
      speaker: null,
      correction: null,
      marks: [],
    };
    const quoted = blocks.flatMap((block) => {
      if (block.type !== 'quotation') return [];
      this.#words.set(block.statementId, block.runs.map(({ text }) => text).join(''));
      return [{ ...nothing, document: block.source.documentId, statement: block.statementId }];
    });
    return [...quoted, ...sources.map((document) => ({ ...nothing, document, statement: null }))];
  }

  async printedStates(printed: readonly Printed[]): Promise<string[]> {
    return (await this.show(printed)).map(({ state }) => state);
  }

  async show(printed: readonly Printed[]): Promise<PrintedNow[]> {
    return printed.map(({ document, statement }, i) => {
      if (this.withdrawn.has(document))
        return { state: 'withdrawn', sentence: 'A quotation in this answer was withdrawn.', block: null };
      if (statement === null) return { state: '', sentence: null, block: null };
      const text = this.#words.get(statement) ?? '';
      const block = quotation(i + 1, { statementId: statement, runs: [{ text, style: 'quoted' as const }] });
      return {
        state: '',
        sentence: null,
        block: { ...block, source: { ...block.source, documentId: document } },
      };
    });
  }

  async search(): Promise<readonly Passage[]> {
    return [];
  }

  async latest(limit: number): Promise<Card> {
    return card(
      Array.from({ length: limit }, (_, i) => quotation(i + 1)),
      { message: 'The newest statements.', understood: '' },
    );
  }

  async welcome(): Promise<Card> {
    const questions = ['what did Halvorsen say?', 'who is Halvorsen?', 'help'];
    return card([{ type: 'suggestions', prompt: 'Ask, for example:', questions }], {
      intent: 'help',
      understood: '',
      message: 'Ask who said what.',
    });
  }

  async searchCard(query: string): Promise<Card> {
    return card([], { intent: 'passages', understood: query });
  }

  async status(): Promise<DeskStatus> {
    return { articles: 17, statements: 42, people: 9, reading: false, changed: null, read: null, failed: 0 };
  }

  async reload(): Promise<DeskStatus> {
    return this.status();
  }

  async explain(): Promise<readonly string[]> {
    return [];
  }

  async *extract(): AsyncGenerator<{ id: string; statements: readonly Statement[] }> {}

  problems(): readonly CorpusProblem[] {
    return [];
  }

  async ready(): Promise<void> {}

  forget(conversation: string): void {
    this.forgotten.push(conversation);
  }

  async close(): Promise<void> {}
}

function reply(question: string, shown: Card): Reply {
  return {
    query: emptyQuery(question, shown.intent, 'canned'),
    answer: {
      ...EMPTY_ANSWER,
      question,
      intent: shown.intent,
      status: shown.status,
      message: shown.message,
      understood: shown.understood,
      next: shown.paging?.next ?? null,
    },
    card: shown,
  };
}

/** Says which corpus answered, so that a leak between corpora shows. */
function echo(question: string, name: string): Card {
  return card([quotation(1, { runs: [{ text: `asked ${question}`, style: 'quoted' }] })], {
    message: `The ${name} archive has this.`,
  });
}

function pagesCard(offset: number, limit: number): Card {
  const from = Math.max(0, Math.min(offset, PAGED - 1));
  const to = Math.min(from + limit, PAGED);
  return card(
    Array.from({ length: to - from }, (_, i) => quotation(from + i + 1)),
    {
      paging: {
        from: from + 1,
        to,
        total: PAGED,
        previous: from === 0 ? null : Math.max(0, from - limit),
        next: to < PAGED ? to : null,
      },
    },
  );
}

/** Said by Ilse Brandt in an article of its own, as saved searches find it. */
export function news(text: string, over: { document?: string; published?: string | null } = {}): Statement {
  const { document = text, published = '2026-03-02T10:00:00Z' } = over;
  return {
    id: `${document}#1`,
    document: { id: document, title: null, outlet: null, published, url: null },
    kind: 'direct',
    text,
    content: [{ start: 0, end: text.length }],
    quoted: [{ start: 0, end: text.length }],
    speaker: { id: 'brandt', name: 'Ilse Brandt', role: null, kind: 'person', mention: null },
    cue: null,
    reporting: null,
    addressee: null,
    via: [],
    when: null,
    stance: null,
    paragraph: 1,
    alsoIn: [],
    printings: [],
    differsIn: [],
    toldBy: null,
    rule: 'canned',
    score: 1,
  };
}

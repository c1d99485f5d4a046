/** The desk over an archive: questions in, answers and cards out. State lives here, in the archive and the intake. */

import { answerQuery } from '../answers/answer-query.ts';
import { toCard } from '../answers/card.ts';
import { checkText } from '../answers/check.ts';
import { explainQuestion } from '../answers/explain.ts';
import { latestCard } from '../answers/latest.ts';
import { answerTypedSearch, typedSearch } from '../answers/typed-search.ts';
import { welcomeCard } from '../answers/welcome.ts';
import { QuotedeskError } from '../errors.ts';
import type { Answer, Card, Mark, Passage, Query, Statement } from '../model.ts';
import { latestMeant } from '../questions/dates.ts';
import { INTENTS } from '../questions/intents.ts';
import { type ConversationMemory, memoryOf, remember } from '../questions/memory.ts';
import { readQuestion } from '../questions/read-question.ts';
import type { Intake } from '../reading/intake.ts';
import { Marks } from '../reading/marks.ts';
import type { Archive, ArchiveWriter } from '../search/archive.ts';
import { EncodedOrder, type QuestionEncoding } from '../search/relevance/encoded-order.ts';
import {
  emptyArchiveAnswer,
  emptySentence,
  freshnessFacts,
  staleSentence,
  withNotes,
} from './archive-state.ts';
import { checkDraftFile } from './check-draft-file.ts';
import { checkDays, checkRequest, checkSaid } from './check-request.ts';
import { type CompleteOptions, completeTyped } from './complete.ts';
import { type ConversationStore, Conversations } from './conversations.ts';
import type {
  AskRequest,
  CheckedDraft,
  CorpusProblem,
  Desk,
  DeskStatus,
  MonthCount,
  NamedPeople,
  OpenOptions,
  Overview,
  PersonFilters,
  PersonRecord,
  PersonRequest,
  Reply,
  SaidRequest,
  Source,
} from './desk.ts';
import { EncodingAhead } from './encode-ahead.ts';
import { overTime, peopleCalled, personOf, sourceOf } from './look-up.ts';
import { markedArchive } from './marked-archive.ts';
import { fromOneView, lookedUp } from './one-view.ts';
import { Overviews } from './overview.ts';
import { type Printed, printedOn } from './printed.ts';
import { type PrintedNow, printedStates, shownNow } from './printed-now.ts';
import type { Receipt, ReceiptChange } from './receipts.ts';
import { decideThreadTurn, type ThreadDecision } from './thread-decision.ts';
import { saidQuery, whoSaidQuery } from './typed-query.ts';
import { changesSince } from './verify-receipt.ts';
import { type Watched, type WatchedStatements, watchedStatements } from './watched.ts';

const DEFAULT_LIMIT = 5;
const ENCODER_WAIT_MS = 150;

export class NewsDesk implements Desk {
  readonly name: string;
  readonly #options: OpenOptions;
  readonly #view: () => Archive;
  readonly #conversations: Conversations<ConversationMemory>;
  readonly #intake: Intake;
  readonly #overviews: Overviews;
  readonly #order: EncodedOrder | null;
  readonly #ahead: EncodingAhead | null;

  readonly #alsoClose: () => Promise<void>;

  /** `alsoClose`: what is to be let go of when the intake has ended. */
  constructor(
    options: OpenOptions,
    archive: ArchiveWriter,
    intake: Intake,
    alsoClose: () => Promise<void> = async () => {},
  ) {
    this.#alsoClose = alsoClose;
    this.name = options.name;
    this.#options = options;
    this.#view = () => markedArchive(archive.view(), () => intake.marks);
    this.#conversations = new Conversations(options.now, ownStore(options), memoryOf);
    this.#intake = intake;
    this.#overviews = new Overviews(this.#view);
    const { encoder = null, encoderWaitMs = ENCODER_WAIT_MS } = options;
    this.#order = encoder && new EncodedOrder(encoder, encoderWaitMs);
    this.#ahead = encoder && options.encodeAhead ? new EncodingAhead(encoder, this.#view) : null;
    if (this.#ahead)
      void intake.ready().then(
        () => this.#ahead?.run(),
        () => {},
      );
  }

  /** Whether this process reads the corpus; another one may, of an archive that several desks share. */
  get isReading(): boolean {
    return this.#intake.isReading;
  }

  ready(): Promise<void> {
    return this.#intake.ready();
  }

  async ask(request: AskRequest): Promise<Reply> {
    const began = performance.now();
    checkRequest(request);
    const { limit = DEFAULT_LIMIT, offset = 0, conversation } = request;
    const memory = conversation === undefined ? null : await this.#conversations.get(conversation);
    const now = request.asOf ? new Date(request.asOf) : this.#options.now();
    const { query, found, state } = await fromOneView(this.#view, async (archive) => {
      const query = request.query ?? (await this.#read(archive, request.question, now, memory));
      const asOf = now.toISOString();
      const state = await this.#state(archive);
      const found =
        state.empty !== null && !INTENTS[query.intent].introduces
          ? emptyArchiveAnswer(query, state.coverage, state.empty)
          : await answerQuery(query, archive, {
              limit,
              offset,
              asOf,
              memory,
              ...this.#encoding(archive),
            });
      return { query, found, state };
    });
    const answer: Answer = {
      ...found,
      ...(INTENTS[query.intent].tellsFreshness
        ? { facts: [...(found.facts ?? []), ...freshnessFacts(state.freshness, this.#intake.failed())] }
        : {}),
      ...(state.stale === null ? {} : { stale: state.stale }),
      id: request.id ?? null,
      tookMs: since(began),
    };
    if (conversation !== undefined && !request.query)
      await this.#conversations.set(conversation, remember(memory, query, answer));
    // Positions of a page count from the first statement of all, "more" or not.
    const card = withNotes(toCard(query, answer, { offset, limit }), [state.empty, state.stale]);
    return { query: { ...query, skip: 0 }, answer, card };
  }

  /** What puts the answer of one question in order by sense; nothing without an encoder. */
  #encoding(archive: Archive): Partial<QuestionEncoding> {
    return this.#order?.for(archive) ?? {};
  }

  /** What is to be said of the archive itself. */
  async #state(archive: Archive) {
    const { coverage } = await archive.health();
    const freshness = this.#intake.freshness();
    const empty = emptySentence(freshness, coverage);
    const staleAfterMs = this.#options.staleAfterMs ?? null;
    return {
      coverage,
      freshness,
      empty,
      stale: staleSentence(freshness, staleAfterMs, this.#options.now().getTime()),
    };
  }

  async #noted(card: Card, archive: Archive): Promise<Card> {
    const { empty, stale } = await this.#state(archive);
    return withNotes(empty !== null && INTENTS[card.intent].introduces ? { ...card, message: empty } : card, [
      empty,
      stale,
    ]);
  }

  async #read(
    archive: Archive,
    question: string,
    now: Date,
    memory: ConversationMemory | null,
  ): Promise<Query> {
    const { to } = await archive.health();
    return readQuestion(question, { now, latest: latestMeant(to, now), memory });
  }

  async check(text: string, speaker?: string): Promise<Reply> {
    const began = performance.now();
    const { query, answer, empty, stale } = await fromOneView(this.#view, async (archive) => ({
      ...(await checkText(text, speaker ?? null, archive)),
      ...(await this.#state(archive)),
    }));
    const timed: Answer = { ...answer, ...(stale === null ? {} : { stale }), tookMs: since(began) };
    const card = toCard(query, timed, { offset: 0, limit: timed.checks.length || 1 });
    return { query, answer: timed, card: withNotes(card, [empty, stale]) };
  }

  checkDraft(path: string, against: readonly string[]): Promise<CheckedDraft> {
    return fromOneView(this.#view, (archive) => checkDraftFile(path, against, archive, this.#intake.files));
  }

  verifyReceipt(receipt: Receipt): Promise<readonly ReceiptChange[]> {
    return fromOneView(this.#view, (archive) => changesSince(receipt, archive, this.#intake.files));
  }

  async said(request: SaidRequest): Promise<Reply> {
    checkSaid(request);
    return this.#fromFields(saidQuery(request), request);
  }

  whoSaid(quotation: string, options: Pick<AskRequest, 'limit' | 'offset'> = {}): Promise<Reply> {
    return this.#fromFields(whoSaidQuery(quotation), options);
  }

  #fromFields(query: Query, { limit, offset }: Pick<AskRequest, 'limit' | 'offset'>): Promise<Reply> {
    return this.ask({
      question: query.question,
      query,
      ...(limit === undefined ? {} : { limit }),
      ...(offset === undefined ? {} : { offset }),
    });
  }

  people(name: string): Promise<NamedPeople> {
    return fromOneView(this.#view, (archive) => peopleCalled(name, archive));
  }

  async person(id: string, request: PersonRequest = {}): Promise<PersonRecord | null> {
    checkRequest(request);
    checkDays(request);
    return lookedUp(this.#view, (archive) => personOf(id, { limit: DEFAULT_LIMIT, ...request }, archive));
  }

  async personOverTime(id: string, filters: PersonFilters = {}): Promise<readonly MonthCount[]> {
    checkDays(filters);
    return fromOneView(this.#view, (archive) => overTime(id, filters, archive));
  }

  overview(): Promise<Overview> {
    return this.#overviews.get();
  }

  async statement(id: string): Promise<Statement | null> {
    return lookedUp(this.#view, async (archive) => (await archive.statements([id]))[0] ?? null);
  }

  setMarks(marks: readonly Mark[]): Promise<void> {
    return this.#intake.setMarks(new Marks(marks));
  }

  source(document: string): Promise<Source | null> {
    return lookedUp(this.#view, (archive) => sourceOf(document, archive, this.#intake.marks));
  }

  complete(
    field: 'speaker' | 'topic',
    typed: string,
    limit: number,
    options: CompleteOptions = {},
  ): Promise<readonly string[]> {
    return completeTyped(this.#view(), field, typed, limit, options);
  }

  async search(query: string, options: { limit?: number; asOf?: string } = {}): Promise<readonly Passage[]> {
    checkRequest(options);
    const { limit = DEFAULT_LIMIT, asOf = null } = options;
    return (await typedSearch(query, this.#view(), { limit, asOf })).hits;
  }

  async searchCard(query: string, limit: number): Promise<Card> {
    return fromOneView(this.#view, async (archive) => {
      const found = await answerTypedSearch(query, archive, { limit, asOf: null });
      return this.#noted(toCard(found.query, found.answer, { offset: 0, limit }), archive);
    });
  }

  watched(what: Watched, limit: number): Promise<WatchedStatements> {
    return fromOneView(this.#view, (archive) => watchedStatements(what, limit, archive));
  }

  printed(card: Pick<Card, 'blocks'>, sources: readonly string[] = []): Promise<readonly Printed[]> {
    return printedOn(card, sources, this.#view());
  }

  async printedStates(printed: readonly Printed[]): Promise<readonly string[] | null> {
    const archive = this.#view();
    const { complete } = (await archive.health()).coverage;
    if (!complete || this.#intake.freshness().unreachable !== null) return null;
    const states = await printedStates(printed, archive, this.#intake.marks);
    return archive.coverage().unreachable > 0 ? null : states;
  }

  async show(printed: readonly Printed[]): Promise<readonly PrintedNow[]> {
    const archive = this.#view();
    const shown = await shownNow(printed, archive, this.#intake.marks);
    if (archive.coverage().unreachable > 0) throw new QuotedeskError('ARCHIVE_PARTLY_AWAY');
    return shown;
  }

  async isAsked(message: string, conversation: string): Promise<ThreadDecision> {
    const now = this.#options.now();
    const memory = await this.#conversations.get(conversation);
    return fromOneView(this.#view, async (archive) => {
      const { to } = await archive.health();
      return decideThreadTurn(message, { memory, now, latest: latestMeant(to, now) }, archive);
    });
  }

  async explain(question: string): Promise<readonly string[]> {
    const archive = this.#view();
    const query = await this.#read(archive, question, this.#options.now(), null);
    return explainQuestion(query, archive, {
      asOf: this.#options.now().toISOString(),
      ...this.#encoding(archive),
    });
  }

  async latest(limit: number): Promise<Card> {
    return fromOneView(this.#view, async (archive) => this.#noted(await latestCard(archive, limit), archive));
  }

  async welcome(): Promise<Card> {
    return fromOneView(this.#view, async (archive) => this.#noted(await welcomeCard(archive), archive));
  }

  async *extract(): AsyncGenerator<{ readonly id: string; readonly statements: readonly Statement[] }> {
    const archive = this.#view();
    for await (const id of archive.documentIds()) yield { id, statements: await archive.statementsOf(id) };
    if (archive.coverage().unreachable > 0) throw new QuotedeskError('ARCHIVE_PARTLY_AWAY');
  }

  problems(): readonly CorpusProblem[] {
    return this.#intake.problems();
  }

  async status(): Promise<DeskStatus> {
    const archive = this.#view();
    const { articles, statements, people, coverage } = await archive.health();
    const leftAside = this.#intake.leftAside();
    const { freshness, stale } = await this.#state(archive);
    const { changed, read } = freshness;
    const isoOf = (at: number | null) => (at === null ? null : new Date(at).toISOString());
    return {
      articles,
      statements,
      people,
      reading: !coverage.complete,
      changed: isoOf(changed),
      read: isoOf(read),
      failed: this.#intake.failed(),
      ...(stale === null ? {} : { stale }),
      ...(leftAside ? { leftAside } : {}),
    };
  }

  async reload(): Promise<DeskStatus> {
    await this.#intake.restart();
    return this.status();
  }

  forget(conversation: string): void {
    void this.#conversations.forget(conversation);
  }

  async close(): Promise<void> {
    this.#ahead?.close();
    await this.#intake.close();
    await this.#alsoClose();
  }
}

/** Desks of one program share a store; none sees another's conversations. */
function ownStore({ name, conversations }: OpenOptions): ConversationStore | null {
  if (conversations === undefined) return null;
  const own = (key: string): string => `${name}|${key}`;
  return {
    get: (key) => conversations.get(own(key)),
    set: (key, value) => conversations.set(own(key), value),
    delete: (key) => conversations.delete(own(key)),
  };
}

function since(began: number): number {
  return Math.round((performance.now() - began) * 1000) / 1000;
}

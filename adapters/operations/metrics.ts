/** What is counted, in Prometheus's form. Labels are closed sets and names of archives: no question, no name, no user. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer, Desk } from '../../src/index.ts';
import type { Observer } from '../shared/observer.ts';

/** Seconds. Platforms wait three for an acknowledgement. */
const QUESTION_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const ACKNOWLEDGEMENT_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5];

export class Metrics implements Observer {
  readonly #registry = new Registry();
  readonly #questions: Counter;
  readonly #seconds: Histogram;
  readonly #errors: Counter;
  readonly #acknowledgements: Histogram;
  readonly #archive: Readonly<Record<'articles' | 'statements' | 'pending' | 'complete' | 'newest', Gauge>>;

  /** `desks`: those whose archives are told of, at the moment of asking. */
  constructor(desks: readonly Desk[]) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry, prefix: 'quotedesk_' });
    this.#questions = new Counter({
      name: 'quotedesk_questions_total',
      help: 'Answers given, by what was asked for and what became of it',
      labelNames: ['platform', 'intent', 'status'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'quotedesk_question_seconds',
      help: 'Time in which the archive answered',
      labelNames: ['intent'],
      buckets: QUESTION_BUCKETS,
      registers,
    });
    this.#errors = new Counter({
      name: 'quotedesk_question_errors_total',
      help: 'Questions that could not be answered because of a fault',
      labelNames: ['platform'],
      registers,
    });
    this.#acknowledgements = new Histogram({
      name: 'quotedesk_acknowledgement_seconds',
      help: 'Time from a platform’s request to the first response',
      labelNames: ['platform'],
      buckets: ACKNOWLEDGEMENT_BUCKETS,
      registers,
    });
    const gauge = (name: string, help: string) =>
      new Gauge({ name: `quotedesk_archive_${name}`, help, labelNames: ['archive'], registers });
    this.#archive = {
      articles: gauge('articles', 'Articles that have been read'),
      statements: gauge('statements', 'Statements found in them'),
      pending: gauge('pending_articles', 'Articles that are known and not read yet'),
      complete: gauge('coverage_complete', '1 where every known article has been read, else 0'),
      newest: gauge(
        'newest_article_timestamp_seconds',
        'Last day that an article states, at its beginning (UTC)',
      ),
    };
    this.#desks = desks;
  }

  readonly #desks: readonly Desk[];

  answered(platform: string, { intent, status }: Pick<Answer, 'intent' | 'status'>, ms: number): void {
    this.#questions.inc({ platform, intent, status });
    this.#seconds.observe({ intent }, ms / 1_000);
  }

  failed(platform: string): void {
    this.#errors.inc({ platform });
  }

  acknowledged(platform: string, ms: number): void {
    this.#acknowledgements.observe({ platform }, ms / 1_000);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  async text(): Promise<string> {
    for (const desk of this.#desks) await this.#look(desk);
    return this.#registry.metrics();
  }

  async #look(desk: Desk): Promise<void> {
    const archive = desk.name;
    const { articles, statements } = await desk.status();
    this.#archive.articles.set({ archive }, articles);
    this.#archive.statements.set({ archive }, statements);
    const { coverage, to } = await desk.overview();
    this.#archive.pending.set({ archive }, coverage.pending);
    this.#archive.complete.set({ archive }, coverage.complete ? 1 : 0);
    const day = to === null ? Number.NaN : Date.parse(to.slice(0, 10));
    if (!Number.isNaN(day)) this.#archive.newest.set({ archive }, day / 1_000);
  }
}

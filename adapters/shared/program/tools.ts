/** What programs may ask, over every protocol: what each tool takes, what it gives, and how the desk is asked. One table; `TOOLS` is all of them. */
import * as z from 'zod';
import { type Desk, QuotedeskError } from '../../../src/index.ts';
import { day, noArticle, wholeNumber, words, yesOrNo } from './arguments.ts';
import { PROGRAM_LIMITS as LIMITS } from './limits.ts';
import { PROGRAM_LIMIT, searchJson } from './program-json.ts';
import { ANSWER, HITS, PEOPLE, SOURCE } from './schemas.ts';
import { sourcePart } from './source-part.ts';

export interface ToolContext {
  readonly desk: Desk;
  /** Statements or passages of one answer. */
  readonly limit: number;
  /** Keeps the conversations of one client apart from those of others. */
  readonly client: string;
}

export interface Tool {
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** @throws QuotedeskError for what the client can mend, one plain sentence */
  run(args: unknown, context: ToolContext): Promise<object>;
}

/** Ties a tool's arguments to their schema; `run` parses what it is given. */
function tool<Shape extends z.ZodRawShape>(
  texts: Pick<Tool, 'title' | 'description' | 'output'>,
  shape: Shape,
  run: (args: z.output<z.ZodObject<Shape, z.core.$strict>>, context: ToolContext) => Promise<object>,
): Tool {
  const input = z.strictObject(shape);
  return { ...texts, input, run: (args, context) => run(input.parse(args), context) };
}

const QUOTATION = words(LIMITS.quotation, 'The words of the quotation');

export const TOOLS: Readonly<Record<string, Tool>> = {
  ask: tool(
    {
      title: 'Ask the archive',
      description:
        'Answers a plain question (who said what about what, to whom, when) in the exact words of the archive’s articles.',
      output: ANSWER,
    },
    {
      question: words(LIMITS.question, 'The question, in plain English'),
      conversation: words(
        LIMITS.conversation,
        'Any name of a conversation: a follow-up (“and Graham?”) leans on its earlier questions',
      ).optional(),
    },
    async ({ question, conversation }, { desk, limit, client }) => {
      const request = { question, limit };
      const asked =
        conversation === undefined ? request : { ...request, conversation: `${client}|${conversation}` };
      return (await desk.ask(asked)).answer;
    },
  ),
  said: tool(
    {
      title: 'What somebody said',
      description: 'Statements of one person or organisation, narrowed by topic, days and directness.',
      output: ANSWER,
    },
    {
      speaker: words(LIMITS.name, 'A name or a role'),
      about: words(LIMITS.query, 'The topic').optional(),
      since: day('First day of publication').optional(),
      until: day('Last day of publication').optional(),
      direct: yesOrNo('Only statements of which every word stands in quotation marks').optional(),
    },
    async (args, { desk, limit }) =>
      (await desk.said({ ...given(args), speaker: args.speaker, limit })).answer,
  ),
  check: tool(
    {
      title: 'Check a quotation',
      description:
        'Whether words are printed as they stand, and as whose: exact, altered (with the differences), misattributed or not_found. A text with several quotations in quotation marks is checked one by one.',
      output: ANSWER,
    },
    {
      quotation: QUOTATION,
      speaker: words(LIMITS.name, 'Whose words they are said to be').optional(),
    },
    async ({ quotation, speaker }, { desk }) => (await desk.check(quotation, speaker)).answer,
  ),
  who_said: tool(
    {
      title: 'Who said these words',
      description: 'The statements whose words come nearest to the given ones, with who said them.',
      output: ANSWER,
    },
    { quotation: QUOTATION },
    async ({ quotation }, { desk, limit }) => (await desk.whoSaid(quotation, { limit })).answer,
  ),
  search: tool(
    {
      title: 'Search passages',
      description:
        'Ranked passages of the archive’s articles. "exact phrases", -word, outlet:, speaker:, before:, after: narrow it.',
      output: HITS,
    },
    {
      query: words(LIMITS.query, 'Words to look for'),
      limit: wholeNumber(1, LIMITS.hits, `How many passages, ${PROGRAM_LIMIT} where absent`).optional(),
    },
    async ({ query, limit }, context) =>
      searchJson(null, query, await context.desk.search(query, { limit: limit ?? context.limit })),
  ),
  people: tool(
    {
      title: 'Find people',
      description: 'Everybody whom a name or role may mean in the archive, with roles and other names.',
      output: PEOPLE,
    },
    { name: words(LIMITS.name, 'A name or a role') },
    ({ name }, { desk }) => desk.people(name),
  ),
  source: tool(
    {
      title: 'Read a source',
      description: `The text of an article between two offsets, exactly as it was read, with the statements in it; at most ${LIMITS.sourceText} UTF-16 code units at once.`,
      output: SOURCE,
    },
    {
      document: words(LIMITS.identifier, 'The article’s id, as answers give it'),
      start: wholeNumber(0, Number.MAX_SAFE_INTEGER, 'First offset, 0 where absent').optional(),
      end: wholeNumber(0, Number.MAX_SAFE_INTEGER, 'Offset behind the last character').optional(),
    },
    async ({ document, start, end }, { desk }) => {
      const source = await desk.source(document);
      if (!source) throw new QuotedeskError('USAGE', noArticle(document));
      return sourcePart(source, start, end);
    },
  ),
};

/** Absent and undefined are the same thing to zod, not to the desk. */
function given<T extends object>(args: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

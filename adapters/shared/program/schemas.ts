/**
 * What the tools give, as schemas: the command line's JSON. Objects are open, since fields may be added to the JSON;
 * `satisfies` makes sure that no schema describes a field that the model does not have.
 */
import * as z from 'zod';
import type {
  Answer,
  Check,
  Coverage,
  DeskStatus,
  DocumentRef,
  NamedPeople,
  Passage,
  Person,
  Speaker,
  Statement,
} from '../../../src/index.ts';

type Fields<T> = Partial<Record<keyof T, z.ZodType>>;

const offset = z.int().min(0);
const maybe = z.string().nullable();
const span = { start: offset, end: offset };
const SPAN = z.looseObject(span).meta({
  id: 'Span',
  description: 'UTF-16 code units into the article’s text, half open: text.slice(start, end)',
});
const TEXT_SPAN = z.looseObject({ ...span, text: z.string() }).meta({ id: 'TextSpan' });

const DOCUMENT = z
  .looseObject({
    id: z.string(),
    title: maybe,
    outlet: maybe,
    published: maybe,
    url: maybe,
  } satisfies Fields<DocumentRef>)
  .meta({ id: 'Document', description: 'The article; null where it does not state something' });

const KIND = z.enum(['person', 'organisation', 'unnamed']);

const SPEAKER = z
  .looseObject({
    id: z.string(),
    name: z.string(),
    role: maybe,
    kind: KIND,
    mention: TEXT_SPAN.nullable(),
  } satisfies Fields<Speaker>)
  .meta({ id: 'Speaker' });

const STATEMENT = z
  .looseObject({
    id: z.string(),
    document: DOCUMENT,
    kind: z
      .enum(['direct', 'mixed', 'indirect'])
      .describe('direct: all words stand in quotation marks; mixed: some; indirect: none'),
    text: z.string().describe('Characters of the article only, an ellipsis where spans are apart'),
    content: z.array(SPAN).describe('Everything that the statement says'),
    quoted: z.array(SPAN).describe('Only what stands inside quotation marks'),
    speaker: SPEAKER.nullable().describe('null: the article does not say who'),
    speakers: z.array(SPEAKER).optional().describe('Each of those who say it together; absent: one speaks'),
    cue: TEXT_SPAN.nullable(),
    addressee: maybe,
    via: z.array(z.string()),
    when: maybe,
    stance: maybe,
    paragraph: z.int().min(1),
    alsoIn: z.array(z.string()).describe('Ids of other articles that print the same words'),
    differsIn: z.array(z.looseObject({ document: z.string(), text: z.string() })),
    toldBy: maybe,
    correction: z.string().optional().describe('The article’s note that calls these words wrong, verbatim'),
    denied: z
      .looseObject({ statement: z.string(), document: DOCUMENT, paragraph: z.int(), text: z.string() })
      .optional()
      .describe('Where the speaker later denies the words'),
    score: z.number(),
  } satisfies Fields<Statement>)
  .meta({ id: 'Statement' });

const PASSAGE = z
  .looseObject({
    document: DOCUMENT,
    ...span,
    text: z.string(),
    highlights: z.array(SPAN),
    snippet: z.array(SPAN),
    score: z.number(),
  } satisfies Fields<Passage>)
  .meta({ id: 'Passage' });

const CHECK = z
  .looseObject({
    asked: z.string(),
    verdict: z
      .string()
      .describe(
        'exact, altered, misattributed, corrected (printed so, and called wrong by a note of the same article) or not_found; others may be added to these',
      ),
    closest: STATEMENT.nullable(),
    differences: z.array(z.looseObject({ op: z.enum(['same', 'missing', 'added']), text: z.string() })),
    cut: z.looseObject({ before: z.string(), after: z.string() }).nullable(),
    sentence: z.string(),
  } satisfies Fields<Check>)
  .meta({ id: 'Check' });

const COVERAGE = z
  .looseObject({
    complete: z.boolean(),
    articles: z.int(),
    pending: z.int(),
    unreachable: z.int(),
  } satisfies Fields<Coverage>)
  .meta({ id: 'Coverage', description: 'How much of the archive was read when this was answered' });

const PERSON = z
  .looseObject({
    id: z.string(),
    name: z.string(),
    kind: KIND,
    role: maybe,
    roles: z.array(z.string()),
    aliases: z.array(z.string()),
    speaksFor: z.array(z.string()),
    statementCount: z.int(),
    articleCount: z.int(),
  } satisfies Fields<Person>)
  .meta({ id: 'Person' });

export const ANSWER = z.looseObject({
  id: maybe,
  question: z.string(),
  intent: z.string(),
  status: z.enum(['answered', 'ambiguous', 'not_found']),
  message: z.string().describe('The answer’s sentence'),
  people: z.array(z.looseObject({ id: z.string(), name: z.string(), role: maybe })),
  topic: maybe,
  statements: z.array(STATEMENT),
  passages: z.array(PASSAGE),
  check: CHECK.nullable(),
  checks: z.array(CHECK),
  nearest: z.array(STATEMENT).describe('No answer: what comes nearest'),
  nearestPassages: z.array(PASSAGE),
  suggestions: z.array(z.string()),
  stale: z.string().optional().describe('The archive has not changed for long, in one sentence'),
  facts: z.array(z.looseObject({ label: z.string(), value: z.string() })).optional(),
  total: z.int(),
  totalExact: z.boolean().describe('false: there are at least `total`'),
  next: z.int().nullable(),
  understood: z.string(),
  coverage: COVERAGE,
  tookMs: z.number(),
} satisfies Fields<Answer>);

export const HITS = z.looseObject({
  id: maybe,
  query: z.string(),
  hits: z.array(
    z.looseObject({
      document: z.string().describe('Id of the article'),
      ...span,
      score: z.number(),
      text: z.string(),
      highlights: z.array(SPAN),
      snippet: z.array(SPAN),
    }),
  ),
});

export const PEOPLE = z.looseObject({
  name: z.string(),
  outcome: z.enum(['one', 'several', 'none']),
  people: z.array(PERSON),
  repaired: z.boolean().describe('The name was misspelt and read as that of the first person'),
  suggestions: z.array(z.string()),
  coverage: COVERAGE,
} satisfies Fields<NamedPeople>);

export const STATUS = z.looseObject({
  articles: z.int(),
  statements: z.int(),
  people: z.int(),
  reading: z.boolean().describe('The archive is still being read'),
  changed: maybe.describe('When a file of an article last changed, came or went'),
  read: maybe.describe('When the files were last looked at'),
  failed: z.int().describe('Files of which something could not be read'),
  stale: z.string().optional().describe('The archive has not changed for long, in one sentence'),
  leftAside: z.int().optional().describe('Pictures, styles and scripts beside the articles'),
} satisfies Fields<DeskStatus>);

export const SOURCE = z.looseObject({
  document: DOCUMENT,
  ...span,
  text: z.string().describe('The article’s text from start to end, exactly as it was read'),
  length: z.int().describe('Length of the whole text in UTF-16 code units'),
  notes: z.array(z.string()).describe('Notes in which the article corrects itself, verbatim'),
  statements: z.array(STATEMENT).describe('Statements whose words stand between start and end'),
});

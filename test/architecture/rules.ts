/**
 * The house's direction rules for dependency-cruiser: a room of src imports only rooms above it in ROOMS, `model.ts` and
 * `errors.ts`. Adapters are found by reading the folder, so that a new one is guarded from its first file.
 */
import type { IForbiddenRuleType } from 'dependency-cruiser';

/** From first to last: each room may import the rooms before it. */
export const ROOMS = [
  'language',
  'text',
  'corpus',
  'statements',
  'people',
  'search',
  'reading',
  'questions',
  'answers',
  'desk',
] as const;

/** Rooms that may touch the disk, threads and the network. */
const OUTSIDE = ['corpus', 'reading', 'desk'];
const PURE = ROOMS.filter((room) => !OUTSIDE.includes(room));

/** The folder of adapters that all adapters may import. */
export const SHARED = 'shared';

/** Only rooms that touch the disk themselves may import one that does. */
const before = (room: (typeof ROOMS)[number]): readonly string[] =>
  ROOMS.slice(0, ROOMS.indexOf(room)).filter((other) => OUTSIDE.includes(room) || !OUTSIDE.includes(other));

const roomRules: IForbiddenRuleType[] = ROOMS.map((room) => ({
  name: `${room}-imports-rooms-before-it`,
  severity: 'error',
  comment: 'A stage that leans on a later one can be neither understood nor tested by itself.',
  from: { path: `^src/${room}/` },
  to: {
    path: '^(src|adapters)/',
    pathNot: [
      '^src/model\\.ts$',
      '^src/errors\\.ts$',
      `^src/${room}/`,
      ...before(room).map((other) => `^src/${other}/`),
    ],
  },
}));

/** The rules for `adapters`, the names of the folders of adapters/ that hold code. */
export const rulesFor = (adapters: readonly string[]): IForbiddenRuleType[] => [
  ...roomRules,
  {
    name: 'words-come-from-the-chosen-language',
    severity: 'error',
    comment:
      'A rule that names the folder of one language has to be written again for the next: `language/index.ts` chooses.',
    from: { path: '^src/', pathNot: '^src/language/' },
    to: { path: '^src/language/[^/]+/' },
  },
  {
    name: 'answers-see-the-port-of-search',
    severity: 'error',
    comment:
      'Answers and questions work over every engine: they know its port and the pure scoring functions.',
    from: { path: '^src/(questions|answers)/' },
    to: { path: '^src/search/', pathNot: '^src/search/(relevance/|[^/]+\\.ts$)' },
  },
  {
    name: 'only-opening-a-desk-chooses-an-engine',
    severity: 'error',
    comment: 'Whoever else names an engine would have to be written again for the next one.',
    from: { path: '^src/', pathNot: '^src/(search/(embedded|opensearch|encoder)/|desk/open-)' },
    to: { path: '^src/search/(embedded|opensearch|encoder)/' },
  },
  {
    name: 'src-knows-no-adapter',
    severity: 'error',
    comment: 'The core answers questions; on which platform they were asked does not concern it.',
    from: { path: '^src/' },
    to: { path: '^adapters/' },
  },
  {
    name: 'adapters-use-the-front-door',
    severity: 'error',
    comment: 'What src/index.ts does not offer may change without warning.',
    from: { path: '^adapters/' },
    to: { path: '^src/', pathNot: '^src/index\\.ts$' },
  },
  ...adapters.map(
    (adapter): IForbiddenRuleType => ({
      name: `${adapter}-imports-no-other-adapter`,
      severity: 'error',
      comment: 'What two adapters share stands in adapters/shared.',
      from: { path: `^adapters/${adapter}/` },
      to: { path: '^adapters/[^/]+/', pathNot: `^adapters/(${adapter}|${SHARED})/` },
    }),
  ),
  {
    name: 'only-the-composition-root-picks-adapters',
    severity: 'error',
    comment:
      'The shared files of adapters/ must not know who uses them; the doctor looks at all, as main does.',
    from: { path: '^adapters/[^/]+\\.ts$', pathNot: '^adapters/(?:main|doctor-checks)\\.ts$' },
    to: { path: '^adapters/[^/]+/', pathNot: `^adapters/${SHARED}/` },
  },
  {
    name: 'pure-rooms-touch-nothing-outside',
    severity: 'error',
    comment: 'Pure stages can run in a worker, in a test and in a browser.',
    from: { path: `^src/(${PURE.join('|')})/`, pathNot: '^src/search/(embedded|opensearch|encoder)/' },
    to: { path: '^(node:)?(fs|fs/promises|child_process|http|https|net|worker_threads|process|os)$' },
  },
  {
    name: 'only-people-uses-fuse',
    severity: 'error',
    comment: 'Fuzzy matching of names has one home, behind a shortlist.',
    from: { path: '^src/', pathNot: '^src/people/' },
    to: { path: 'node_modules/fuse\\.js' },
  },
  {
    name: 'no-circles',
    severity: 'error',
    comment: 'Two files that need each other are one file, or three.',
    from: { path: '^(src|adapters)/' },
    to: { circular: true },
  },
];

/**
 * The house's direction rules for dependency-cruiser. Data goes left to right; a folder imports only from folders to
 * its left and from model.ts.
 */
import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Left to right. */
export const LAYERS = ['corpus', 'text', 'statements', 'people', 'search', 'questions', 'answers'] as const;

/** `corpus` touches the disk and knows nothing of language; nobody to its right may lean on the disk through it. */
const leftOf = (layer: (typeof LAYERS)[number]): readonly string[] =>
  LAYERS.slice(0, LAYERS.indexOf(layer)).filter((left) => left !== 'corpus');

const layerRules: IForbiddenRuleType[] = LAYERS.map((layer) => ({
  name: `${layer}-imports-leftwards`,
  severity: 'error',
  comment: 'A stage that leans on a later one can be neither understood nor tested by itself.',
  from: { path: `^src/${layer}/` },
  to: {
    path: '^(src|adapters)/',
    pathNot: [
      '^src/model\\.ts$',
      '^src/errors\\.ts$',
      `^src/${layer}/`,
      ...leftOf(layer).map((left) => `^src/${left}/`),
    ],
  },
}));

export const RULES: IForbiddenRuleType[] = [
  ...layerRules,
  {
    name: 'src-knows-no-adapter',
    severity: 'error',
    comment: 'The core answers questions; on which platform they were asked is no business of its.',
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
  ...['terminal', 'slack', 'discord'].map(
    (adapter): IForbiddenRuleType => ({
      name: `${adapter}-imports-no-other-adapter`,
      severity: 'error',
      comment: 'What two adapters share stands beside them in adapters/.',
      from: { path: `^adapters/${adapter}/` },
      to: { path: '^adapters/[^/]+/', pathNot: `^adapters/${adapter}/` },
    }),
  ),
  {
    name: 'only-the-composition-root-picks-adapters',
    severity: 'error',
    comment: 'The shared files of adapters/ must not know who uses them.',
    from: { path: '^adapters/[^/]+\\.ts$', pathNot: '^adapters/main\\.ts$' },
    to: { path: '^adapters/[^/]+/' },
  },
  {
    name: 'only-corpus-touches-the-disk',
    severity: 'error',
    comment: 'Pure stages can run in a worker, in a test and in a browser.',
    from: { path: '^src/(text|statements|people|search|questions|answers)/' },
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
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
];

/** What the agent view suggests before anything was asked; Slack shows at most four. */
import type { Card } from '../../src/index.ts';
import { shortLabel } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

const MOST = 4;

/** For the manifest, where no archive is known yet: questions that every archive answers. */
export const PROMPTS: readonly Prompt[] = [
  { title: 'What can I ask?', message: 'help' },
  { title: 'What is in the archive?', message: 'what is in the archive?' },
  { title: 'Newest statements first', message: 'latest statements' },
];

/** Questions that the greeting of this archive suggests: each has an answer there. */
export function examplesOf(welcome: Card): string[] {
  return welcome.blocks.flatMap((block) => (block.type === 'suggestions' ? block.questions : []));
}

/** The archive's own questions first, then those that every archive answers. */
export function promptsOf(welcome: Card): Prompt[] {
  const known = new Set(PROMPTS.map(({ message }) => message));
  const own = examplesOf(welcome)
    .filter((question) => !known.has(question))
    .slice(0, 2)
    .map((question) => ({ title: shortLabel(question, SLACK_LIMITS.buttonText), message: question }));
  return [...own, ...PROMPTS].slice(0, MOST);
}

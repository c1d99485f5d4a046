/**
 * The language in which articles and questions are read: the one place that chooses it. Rules take their words from here and
 * make sets and expressions of them when they are loaded, so a process reads one language.
 */
import { english } from './en/index.ts';
import type { Language } from './language.ts';

export const language: Language = english;

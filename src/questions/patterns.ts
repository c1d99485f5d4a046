/** All shapes of questions without quotations, in the order in which they are tried; between the two stand the questions for whoever spoke. */
import type { Pattern } from './pattern.ts';
import { PRICE_PATTERNS } from './patterns-facts.ts';
import { REST_PATTERNS } from './patterns-rest.ts';
import { SPEECH_PATTERNS } from './patterns-speech.ts';
import { VIEW_PATTERNS } from './patterns-views.ts';
import { WHO_PATTERNS } from './patterns-who.ts';

export const FIRST_PATTERNS: readonly Pattern[] = [...VIEW_PATTERNS, ...WHO_PATTERNS, ...PRICE_PATTERNS];
export const THEN_PATTERNS: readonly Pattern[] = [...SPEECH_PATTERNS, ...REST_PATTERNS];

/** What pages say in words of their own. */
import { DRAFT_KINDS } from '../../src/index.ts';
import { PUSH_LIMITS } from '../shared/http/push.ts';
import type { Refusal } from './access.ts';

export const TITLES = {
  400: 'That cannot be read',
  401: 'Sign in',
  403: 'This link does not open this page',
  404: 'Not found',
  405: 'Not done here',
  413: 'Too large',
  429: 'Too many requests',
  500: 'A fault of the desk',
  503: 'Busy',
} as const;

export type Status = keyof typeof TITLES;

export const REFUSALS: Readonly<Record<Refusal, { readonly status: Status; readonly sentence: string }>> = {
  expired: {
    status: 403,
    sentence:
      'This link has expired: links last thirty days. Ask again in the chat; its answer brings a new one.',
  },
  forged: {
    status: 403,
    sentence:
      'This link was made for another page or another archive, or it was cut short. Open it from the chat’s answer again.',
  },
  strange: {
    status: 401,
    sentence:
      'These pages are for the newsroom. Open one from a source in a chat’s answer, or sign in with the link that “quotedesk web link” prints.',
  },
};

/** The same words for what does not exist and for what is withheld: neither is told. */
export const NO_ARTICLE = 'The archive has no such article that may be shown.';
export const NO_PERSON = 'The archive has nobody of this name that may be shown.';
export const NO_PAGE = 'There is no such page.';
export const NO_PUSH_TOKEN = 'Bring the word of QUOTEDESK_PUSH_TOKEN: Authorization: Bearer ….';
export const STILL_READING = 'The archive is still being read; try again soon.';
export const TOO_LARGE = 'This is more than can be taken: a draft may have 8 MB.';
export const PUSH_TOO_LARGE = `The request is larger than ${PUSH_LIMITS.bytes / (1024 * 1024)} MB.`;
export const REQUEST_TOO_LARGE = 'The request is larger than 256 KB.';
export const NO_JSON = 'The body is not JSON.';
export const TOO_LONG =
  'The question is longer than 2,000 characters. A longer text can be checked as a draft.';
export const NO_DRAFT = 'There is no draft: paste its text or choose a file.';
export const WRONG_FILE = `A draft is a ${DRAFT_KINDS} file.`;
export const TOO_MANY = 'There were too many requests in a short time. Wait a few seconds and try again.';
export const FAULT = 'This page could not be made because of a fault of the desk; its log says which.';
export const BUSY = 'Several drafts are being checked at this moment. Try again in a few seconds.';
export const FOREIGN = 'This was sent from another site. Open the page here and send it again.';
export const METHOD = 'This page is read only.';
export const NO_PROVIDER = 'The service that signs readers in cannot be reached. Try again in a minute.';
export const NOT_SIGNED_IN =
  'You were not signed in: the sign-in took too long, was begun elsewhere, or this account may not read here. Begin again at /sign-in.';

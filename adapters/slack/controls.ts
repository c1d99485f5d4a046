/**
 * Names of the buttons and what stands in their values: a key of the page store and a position, nothing else. A value
 * is untrusted: it is parsed here, and what the key stands for is checked again on every press.
 */

export const ACTIONS = {
  next: 'quotedesk_next',
  previous: 'quotedesk_previous',
  share: 'quotedesk_share',
  check: 'quotedesk_check',
  wrong: 'quotedesk_wrong',
  mark: 'quotedesk_mark',
  /** The two thumbs under a posted answer. */
  thumbs: 'quotedesk_thumbs',
  /** Examples on the Home page end in a number, too. */
  example: 'quotedesk_example',
  /** Menus and buttons that ask another question end in a number of their own: ids must differ within a message. */
  choose: 'quotedesk_choose',
  suggest: 'quotedesk_suggest',
} as const;

export const CALLBACKS = {
  check: 'quotedesk_check_words',
  wrong: 'quotedesk_feedback',
  mark: 'quotedesk_mark_statement',
  checkMessage: 'quotedesk_check_message',
} as const;

export const ANY_CHOICE = /^quotedesk_choose_\d{1,3}$/;
export const ANY_EXAMPLE = /^quotedesk_example_\d{1,3}$/;
export const ANY_SUGGESTION = /^quotedesk_suggest_\d{1,3}$/;

/** A page of an answer: the first statement's position in the whole result, and the part of the card where one message cannot hold it. */
export interface Position {
  readonly key: string;
  readonly offset: number;
  /** 0-based; -1: the last part. */
  readonly part: number;
}

const VALUE = /^([\w-]{16})\.(\d{1,7})\.(-1|\d{1,4})$/;

export function positionValue({ key, offset, part }: Position): string {
  return `${key}.${offset}.${part}`;
}

/** null for anything that this adapter did not write. */
export function readPosition(value: unknown): Position | null {
  const match = typeof value === 'string' ? VALUE.exec(value) : null;
  return match ? { key: match[1]!, offset: Number(match[2]), part: Number(match[3]) } : null;
}

export type Thumb = 'right' | 'wrong';

export function thumbValue(thumb: Thumb, position: Position): string {
  return `${thumb}:${positionValue(position)}`;
}

export function readThumb(value: unknown): { readonly thumb: Thumb; readonly position: Position } | null {
  const match = typeof value === 'string' ? /^(right|wrong):(.+)$/.exec(value) : null;
  const position = readPosition(match?.[2]);
  return position ? { thumb: match?.[1] as Thumb, position } : null;
}

/** The n-th question that a card offers. */
export interface Offer {
  readonly key: string;
  readonly index: number;
}

const OFFER = /^([\w-]{16})\.(\d{1,4})$/;

export function offerValue({ key, index }: Offer): string {
  return `${key}.${index}`;
}

export function readOffer(value: unknown): Offer | null {
  const match = typeof value === 'string' ? OFFER.exec(value) : null;
  return match ? { key: match[1]!, index: Number(match[2]) } : null;
}

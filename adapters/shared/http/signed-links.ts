/**
 * Keys that open pages: an HMAC over what is opened, of which corpus, and until when. Whoever has the address has the
 * page, so a key opens one article or one person and nothing else; a key to a whole archive is made by its keeper alone.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export interface Opened {
  /** `Desk.name` of the archive. */
  readonly corpus: string;
  readonly kind: 'article' | 'person' | 'archive';
  /** Id of the article or person; '' for a whole archive. */
  readonly id: string;
}

/** forged: made with another secret, for something else, or no key at all. */
export type KeyRefusal = 'expired' | 'forged';

const DAY_MS = 86_400_000;
const LIFE_DAYS = 30;

/** The name of the corpus that a key says it is for, whoever made the key; '' where it says none. */
export function namedCorpus(key: string): string {
  return Buffer.from(key.split('.')[0] ?? '', 'base64url').toString('utf8');
}

export class SignedLinks {
  readonly #secret: string;
  readonly #now: () => Date;

  constructor(secret: string, now: () => Date) {
    this.#secret = secret;
    this.#now = now;
  }

  /** The same text all day long; it ends thirty days after the end of this one (UTC). Letters, digits, dots, "-", "_". */
  sign(opened: Opened): string {
    const until = Math.floor(this.#now().getTime() / DAY_MS) + 1 + LIFE_DAYS;
    return this.#keyOf(opened, until);
  }

  /** The corpus that a key opens, if it opens this; `until`: milliseconds since 1970. */
  read(
    key: string,
    { kind, id }: Pick<Opened, 'kind' | 'id'>,
  ): { readonly corpus: string; readonly until: number } | { readonly refused: KeyRefusal } {
    const [, name, days] = /^([\w-]{1,400})\.(\d{1,6})\.[\w-]{43}$/.exec(key) ?? [];
    if (name === undefined) return { refused: 'forged' };
    const corpus = Buffer.from(name, 'base64url').toString('utf8');
    const until = Number(days);
    const wanted = Buffer.from(this.#keyOf({ corpus, kind, id }, until));
    const given = Buffer.from(key);
    if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return { refused: 'forged' };
    if (until * DAY_MS <= this.#now().getTime()) return { refused: 'expired' };
    return { corpus, until: until * DAY_MS };
  }

  /** A text that only this secret can have made, for one purpose, until an instant (milliseconds since 1970). */
  seal(purpose: string, text: string, until: number): string {
    const body = Buffer.from(JSON.stringify([text, until])).toString('base64url');
    return `${body}.${this.#macOf(purpose, body)}`;
  }

  /** What was sealed for this purpose; null: it was not, or its time is over. */
  unseal(purpose: string, sealed: string): string | null {
    const [body = '', mac = ''] = sealed.split('.');
    const wanted = Buffer.from(this.#macOf(purpose, body));
    const given = Buffer.from(mac);
    if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return null;
    const [text, until] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [string, number];
    return until > this.#now().getTime() ? text : null;
  }

  #macOf(purpose: string, body: string): string {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify(['quotedesk seal', purpose, body]))
      .digest('base64url');
  }

  #keyOf({ corpus, kind, id }: Opened, until: number): string {
    const mac = createHmac('sha256', this.#secret)
      .update(JSON.stringify(['quotedesk page', corpus, kind, id, until]))
      .digest('base64url');
    return `${Buffer.from(corpus).toString('base64url')}.${until}.${mac}`;
  }
}

/** Where the pages of the web are: their paths, and the signed addresses that chats link to. */
import type { Card, CardBlock, CardSource, Desk, DeskFor, Reply } from '../../../src/index.ts';
import type { SignedLinks } from './signed-links.ts';

/** Where in an article: a statement by its id, or a paragraph (1-based). */
export interface ArticlePlace {
  readonly statement?: string | null;
  readonly paragraph?: number | null;
}

/** Id of the element that a link to a statement goes to. */
export const QUOTATION = 'quotation';
export const paragraphAnchor = (paragraph: number): string => `p${paragraph}`;

/**
 * Path of an article's page with its query and fragment; `key`: a signed key, or null where the reader is signed in.
 * null: no address can name this id.
 */
export function articlePath(
  id: string,
  { statement, paragraph }: ArticlePlace,
  key: string | null,
): string | null {
  const path = pathOf('articles', id);
  if (path === null) return null;
  // A statement's id begins with that of its article, which the path has already.
  const tail = statement?.startsWith(`${id}#`) ? statement.slice(id.length + 1) : null;
  const query = new URLSearchParams({ ...(tail ? { statement: tail } : {}), ...(key ? { key } : {}) });
  const fragment = tail ? `#${QUOTATION}` : paragraph ? `#${paragraphAnchor(paragraph)}` : '';
  return `${path}${query.size > 0 ? `?${query}` : ''}${fragment}`;
}

export function personPath(id: string, key: string | null): string | null {
  const path = pathOf('people', id);
  return path && `${path}${key ? `?${new URLSearchParams({ key })}` : ''}`;
}

function pathOf(folder: string, id: string): string | null {
  // Browsers leave out such a part of a path.
  if (id === '' || id === '.' || id === '..') return null;
  try {
    return `/${folder}/${encodeURIComponent(id)}`;
  } catch {
    // Half of a surrogate pair.
    return null;
  }
}

/** Longer addresses are refused by platforms; the article's own address stands then. */
const MOST = 500;

/** The same desks, each linked once. */
export function linkedDeskFor(deskFor: DeskFor, publicUrl: string, links: SignedLinks): DeskFor {
  const linked = new WeakMap<Desk, Desk>();
  return (place) => {
    const desk = deskFor(place);
    const known = linked.get(desk) ?? linkedDesk(desk, publicUrl, links);
    linked.set(desk, known);
    return known;
  };
}

/** The same desk, whose cards name the page of each source in the place of the article's own address. */
export function linkedDesk(desk: Desk, publicUrl: string, links: SignedLinks): Desk {
  const sourceAt = (source: CardSource, statement: string | null): CardSource => {
    const { documentId: id, paragraph } = source;
    const key = links.sign({ corpus: desk.name, kind: 'article', id });
    const path = articlePath(id, { statement, paragraph }, key);
    return path === null || publicUrl.length + path.length > MOST
      ? source
      : { ...source, url: publicUrl + path };
  };
  const linked = (card: Card): Card => ({
    ...card,
    blocks: card.blocks.map((block) => linkedBlock(block, sourceAt)),
  });
  const reply = async (pending: Promise<Reply>): Promise<Reply> => {
    const given = await pending;
    return { ...given, card: linked(given.card) };
  };
  const own: Partial<Desk> = {
    ask: (request) => reply(desk.ask(request)),
    check: (text, speaker) => reply(desk.check(text, speaker)),
    said: (request) => reply(desk.said(request)),
    whoSaid: (quotation, options) => reply(desk.whoSaid(quotation, options)),
    latest: async (limit) => linked(await desk.latest(limit)),
    welcome: async () => linked(await desk.welcome()),
    searchCard: async (query, limit) => linked(await desk.searchCard(query, limit)),
  };
  return new Proxy(desk, {
    get(target, name) {
      const value: unknown = Reflect.get(own, name) ?? Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function linkedBlock(
  block: CardBlock,
  at: (source: CardSource, statement: string | null) => CardSource,
): CardBlock {
  if (block.type === 'passage') return { ...block, source: at(block.source, null) };
  if (block.type !== 'quotation') return block;
  return {
    ...block,
    source: at(block.source, block.statementId),
    alsoIn: block.alsoIn.map((source) => at(source, null)),
    differsIn: block.differsIn.map((other) => ({ ...other, source: at(other.source, null) })),
  };
}

/** Where the pages of the web are: their paths, and the signed addresses that chats link to. */
import type { Answer, Card, CardBlock, CardSource, Desk, DeskFor, Reply, Span } from '../../../src/index.ts';
import { namedCorpus, type SignedLinks } from './signed-links.ts';

/** Where in an article: a statement by its id, a stretch of its text, or a paragraph (1-based). */
export interface ArticlePlace {
  readonly statement?: string | null;
  readonly stretch?: Span | null;
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
  { statement, stretch, paragraph }: ArticlePlace,
  key: string | null,
): string | null {
  const path = pathOf('articles', id);
  if (path === null) return null;
  // A statement's id begins with that of its article, which the path has already.
  const tail = statement?.startsWith(`${id}#`) ? statement.slice(id.length + 1) : null;
  const query = new URLSearchParams({
    ...(tail ? { statement: tail } : stretch ? { from: `${stretch.start}`, to: `${stretch.end}` } : {}),
    ...(key ? { key } : {}),
  });
  const fragment = tail || stretch ? `#${QUOTATION}` : paragraph ? `#${paragraphAnchor(paragraph)}` : '';
  return `${path}${query.size > 0 ? `?${query}` : ''}${fragment}`;
}

export interface ArticlePage {
  readonly article: string;
  /** Id of the statement that the address goes to; null: none. */
  readonly statement: string | null;
  /** Name of the archive that its key is for, not held against its signature; null: it has no key. */
  readonly corpus: string | null;
}

/** The article whose page an address is, under the address of all pages; null: it is no such page. */
export function articleOfPage(address: string, publicUrl: string): ArticlePage | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname, searchParams } = new URL(address);
  const [, coded] = /^\/articles\/([^/]+)$/.exec(pathname) ?? [];
  if (coded === undefined || origin !== new URL(publicUrl).origin) return null;
  try {
    const article = decodeURIComponent(coded);
    const tail = searchParams.get('statement');
    const key = searchParams.get('key');
    return { article, statement: tail && `${article}#${tail}`, corpus: key && namedCorpus(key) };
  } catch {
    return null;
  }
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

/** The same desks, each linked once. `closed`: names of those to which no link leads that opens for whoever has it. */
export function linkedDeskFor(
  deskFor: DeskFor,
  publicUrl: string,
  links: SignedLinks,
  closed: ReadonlySet<string> = new Set(),
): DeskFor {
  const linked = new WeakMap<Desk, Desk>();
  return (place) => {
    const desk = deskFor(place);
    if (closed.has(desk.name)) return desk;
    const known = linked.get(desk) ?? linkedDesk(desk, publicUrl, links);
    linked.set(desk, known);
    return known;
  };
}

/** The same desk, whose cards name the page of each source in the place of the article's own address. */
export function linkedDesk(desk: Desk, publicUrl: string, links: SignedLinks): Desk {
  const linked = (card: Card, answer?: Answer): Card => {
    const places = placesOf(card, answer);
    const sourceAt = (source: CardSource, place: ArticlePlace): CardSource => {
      const { documentId: id } = source;
      const path = articlePath(id, place, links.sign({ corpus: desk.name, kind: 'article', id }));
      const fits = path !== null && publicUrl.length + path.length <= MOST;
      return fits ? { ...source, url: publicUrl + path } : source;
    };
    return {
      ...card,
      blocks: card.blocks.map((block) => linkedBlock(block, places.get(block) ?? {}, sourceAt)),
    };
  };
  const reply = async (pending: Promise<Reply>): Promise<Reply> => {
    const given = await pending;
    return { ...given, card: linked(given.card, given.answer) };
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

/** Where in its article each block of a card stands: a quotation by its statement, a passage by its stretch. */
export function placesOf(
  card: Pick<Card, 'blocks'>,
  answer?: Pick<Answer, 'passages' | 'nearestPassages'>,
): ReadonlyMap<CardBlock, ArticlePlace> {
  const places = new Map<CardBlock, ArticlePlace>();
  // A card has the passages of its answer in their order.
  const passages = answer ? [...answer.passages, ...answer.nearestPassages] : [];
  for (const block of card.blocks) {
    if (block.type === 'quotation')
      places.set(block, { statement: block.statementId, paragraph: block.source.paragraph });
    if (block.type !== 'passage') continue;
    const passage = passages.shift();
    const [first] = passage?.snippet ?? [];
    if (passage?.document.id === block.source.documentId)
      places.set(block, {
        stretch: { start: first?.start ?? passage.start, end: passage.snippet.at(-1)?.end ?? passage.end },
      });
  }
  return places;
}

function linkedBlock(
  block: CardBlock,
  place: ArticlePlace,
  at: (source: CardSource, place: ArticlePlace) => CardSource,
): CardBlock {
  if (block.type === 'passage') return { ...block, source: at(block.source, place) };
  if (block.type !== 'quotation') return block;
  return {
    ...block,
    source: at(block.source, place),
    alsoIn: block.alsoIn.map((source) => at(source, {})),
    differsIn: block.differsIn.map((other) => ({ ...other, source: at(other.source, {}) })),
  };
}

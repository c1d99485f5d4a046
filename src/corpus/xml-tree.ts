/** XML → a plain tree. No entities but the standard's own and numbers; nothing is fetched; bounded in depth. */
import { XMLParser } from 'fast-xml-parser';
import { Unreadable } from './source.ts';
import type { MarkupNode } from './tree-text.ts';

export interface XmlNode extends MarkupNode {
  /** Local name, lower case: namespaces are left out. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

const DEEPEST = 200;

/** @throws Unreadable when it is not well-formed, or declares entities of its own */
export function parseXml(xml: string): XmlNode {
  refuseEntities(xml);
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    htmlEntities: true,
    // Own entities are refused above: what remains are the fixed ones, one character each.
    processEntities: { enabled: true, maxTotalExpansions: 1e9, maxExpandedLength: 1e9 },
    maxNestedTags: DEEPEST,
  });
  let parsed: unknown;
  try {
    parsed = parser.parse(xml, true);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/nested tags/i.test(message))
      throw new Unreadable(`its elements are nested more than ${DEEPEST} deep`);
    throw new Unreadable('is not well-formed XML');
  }
  const [root] = (Array.isArray(parsed) ? parsed : []).map(asNode).filter((node) => typeof node === 'object');
  if (!root) throw new Unreadable('is not well-formed XML');
  return root;
}

/** Entities that a file declares can grow without bound, or name other files. */
export function refuseEntities(xml: string): void {
  if (/<!ENTITY/i.test(xml)) throw new Unreadable('declares entities of its own, which are not read');
}

/** The parser's form: `{ tag: children, ':@': attributes }`, text as `{ '#text': … }`. */
function asNode(raw: Readonly<Record<string, unknown>>): XmlNode | string {
  if ('#text' in raw) return String(raw['#text']);
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const children = Array.isArray(raw[name]) ? raw[name].map(asNode) : [];
  return {
    name: name.toLowerCase(),
    attributes: (raw[':@'] ?? {}) as Readonly<Record<string, string>>,
    children,
  };
}

export function elements(node: XmlNode | null | undefined): XmlNode[] {
  return (node?.children ?? []).filter((child) => typeof child === 'object');
}

/** The first element at a path of names below `node` ("itemmeta/pubstatus"). */
export function at(node: XmlNode | null | undefined, path: string): XmlNode | null {
  let here = node ?? null;
  for (const name of path.split('/')) here = elements(here).find((child) => child.name === name) ?? null;
  return here;
}

export function all(node: XmlNode | null | undefined, name: string): XmlNode[] {
  return elements(node).filter((child) => child.name === name);
}

/** The first element of that name anywhere below, in document order. */
export function find(node: XmlNode | null | undefined, name: string): XmlNode | null {
  for (const child of elements(node)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return null;
}

/** All elements of that name below, outermost only, in document order. */
export function everywhere(node: XmlNode | null | undefined, name: string): XmlNode[] {
  return elements(node).flatMap((child) => (child.name === name ? [child] : everywhere(child, name)));
}

/** All text below, on one line; null when there is none. */
export function words(node: XmlNode | null | undefined): string | null {
  if (!node) return null;
  const gather = (from: XmlNode): string =>
    from.children.map((child) => (typeof child === 'string' ? child : gather(child))).join('');
  return gather(node).replace(/\s+/g, ' ').trim() || null;
}

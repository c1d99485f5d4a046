/** HTML → a document; and its tree in the plain form that `treeText` reads. */
import { parseHTML } from 'linkedom';
import { checkMarkup } from './markup-bounds.ts';
import type { MarkupNode } from './tree-text.ts';

/** The few members of the DOM that the readers use. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<DomNode>;
}
export interface DomElement extends DomNode {
  readonly textContent: string;
  getAttribute(name: string): string | null;
}
export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

const TEXT = 3;

/**
 * A fragment without html and body is given them: the parser reads headless text as no page at all.
 * @throws Unreadable for a page that it would take the parser minutes to read
 */
export function parseDocument(html: string): DomDocument {
  checkMarkup(html);
  const whole = /<html[\s>]/i.test(html.slice(0, 4096)) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as DomDocument;
}

/** The DOM below a node, walked without recursion. */
export function asMarkup(root: DomNode): MarkupNode {
  const top = { name: root.nodeName.toLowerCase(), children: [] as (MarkupNode | string)[] };
  const open: { readonly from: DomNode; readonly to: (MarkupNode | string)[] }[] = [
    { from: root, to: top.children },
  ];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    for (const child of pair.from.childNodes) {
      if (child.nodeType === TEXT) {
        pair.to.push(child.nodeValue ?? '');
        continue;
      }
      const node = { name: child.nodeName.toLowerCase(), children: [] as (MarkupNode | string)[] };
      pair.to.push(node);
      open.push({ from: child, to: node.children });
    }
  }
  return top;
}

/**
 * From a marked-up tree (HTML, NITF) to the text that a reader of the page sees: one paragraph a block, white space
 * as a browser would show it. Paragraphs are separated by an empty line.
 */

/** A node of any markup; strings are text. */
export interface MarkupNode {
  readonly name: string;
  readonly children: readonly (MarkupNode | string)[];
}

/** Elements that stand on lines of their own. Everything else runs on in its line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body bq block body.content body.head body.end caption dd details div dl dt
   fieldset figure footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr html li main nav ol p pre section summary
   table tbody td tfoot th thead tr ul note fn hedline byline dateline abstract`.split(/\s+/),
);

/** Elements whose content is not the article's text; what is struck out does not stand any more. */
export const UNSEEN: ReadonlySet<string> = new Set(
  `script style noscript template head title svg math iframe object video audio canvas button select textarea input
   figure figcaption media nav s strike del #comment`.split(/\s+/),
);

const SPACE = /[ \t\n\r\f\u00a0]+/g;

/** Linear in the size of the tree; never recursive, so that no depth of nesting can exhaust the stack. */
export function treeText(root: MarkupNode): string {
  const paragraphs: string[] = [];
  let line = '';
  const close = () => {
    const parts = line.split('\n').map((part) => part.replace(SPACE, ' ').trim());
    let first = 0;
    let last = parts.length;
    while (first < last && parts[first] === '') first++;
    while (last > first && parts[last - 1] === '') last--;
    if (first < last) paragraphs.push(parts.slice(first, last).join('\n'));
    line = '';
  };
  // Each frame is a list of nodes and how far it has been walked.
  const stack: { readonly nodes: MarkupNode['children']; at: number; readonly block: boolean }[] = [
    { nodes: [root], at: 0, block: true },
  ];
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.nodes[frame.at++];
    if (node === undefined) {
      if (frame.block) close();
      stack.pop();
    } else if (typeof node === 'string') {
      // A line break in the source is only white space; `\n` is kept for <br>.
      line += node.replace(/[\n\r]/g, ' ');
    } else if (node.name === 'br') {
      line += '\n';
    } else if (!UNSEEN.has(node.name)) {
      const block = BLOCKS.has(node.name);
      if (block) close();
      stack.push({ nodes: node.children, at: 0, block });
    }
  }
  close();
  return paragraphs.join('\n\n');
}

/** Quotations that a layout sets apart instead of marks: a block quotation, emphasis, typewriter's marks. Pure, linear. */

/** Words from which emphasised words are a quotation. */
const LONG = 5;
const MARKED = /["“”„«»]|(?:^|[\s(])['‘‹]\S|&(?:quot|ldquo|rdquo|laquo|raquo);/m;
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  '#39': '’',
  '#34': '"',
};

/** "On Tue, 3 Mar 2024, Ana wrote:" over what an e-mail answers. */
const REPLY_HEAD = /^On [^\n]{3,200} wrote:[ \t]{0,8}(?=\n)/gm;

/** The text with quotation marks where its layout stands for them; a text that has marks keeps them. */
export function withMarks(typed: string): string {
  const text = withoutTags(typed.replace(REPLY_HEAD, ''))
    .replace(
      /&(quot|[lr]dquo|[lr]aquo|[lr]squo|#39|#34);/g,
      (entity, name: string) => ENTITIES[name] ?? entity,
    )
    // ``…'' and ''…'' as TeX and old wires have them
    .replace(/(?:``|'')(?=[^\s'])((?:[^`'\n]|'(?!')){1,2000})''(?!')/g, '“$1”');
  const outside = text.replace(/^[ \t]{0,8}>.*$/gm, '');
  const blocks = MARKED.test(outside) ? text : tableFields(blockQuotations(text));
  return MARKED.test(blocks) ? blocks : emphasised(blocks);
}

/** A field of some words in a row that tabs divide. */
const tableFields = (text: string): string =>
  text.includes('\t')
    ? text
        .split('\n')
        .map((row) => (row.includes('\t') ? row.split('\t').map(markedField).join('\t') : row))
        .join('\n')
    : text;

const markedField = (field: string): string =>
  field.trim().split(/\s+/).length >= LONG ? `“${field.trim()}”` : field;

/** `<blockquote>` and `<q>` are marks; a page's other elements end a line or stand in one. */
function withoutTags(typed: string): string {
  if (!/<(?:blockquote|q)\b[^<>\n]{0,200}>/i.test(typed)) return typed;
  const inside = typed.replace(
    /<(blockquote|q)\b[^<>\n]{0,200}>([^<>]{1,2000}(?:<(?!\/?\1\b)[^<>\n]{0,200}>[^<>]{0,2000}){0,9})<\/\1>/gi,
    (_all, _tag, words: string) => {
      const plain = words.replace(/<[^<>]{0,200}>/g, ' ').trim();
      return MARKED.test(plain) ? `\n${plain}\n` : `\n“${plain}”\n`;
    },
  );
  return inside.replace(
    /<\/?(?:p|div|br|cite|figure|figcaption|footer|li|ul|h[1-6])\b[^<>\n]{0,200}>/gi,
    '\n',
  );
}

/** "> words" on lines of their own, as chats and e-mails quote. */
function blockQuotations(text: string): string {
  if (!/^[ \t]{0,8}>/m.test(text)) return text;
  const lines: string[] = [];
  let block: string[] = [];
  const flush = (): void => {
    if (block.length === 0) return;
    const words = block.join(' ').replace(/\s+/g, ' ').trim();
    // "> words — Name" names its speaker inside the block.
    const signed = /^(.*\S)\s+((?:[–—―]|--|-)\s*\p{Lu}[^–—―]{2,80})$/u.exec(words);
    const said = signed?.[1] ?? words;
    if (said !== '')
      lines.push(said.split(' ').length > 1 && !holdsQuotation(said) ? `“${inner(said)}”` : said);
    if (signed?.[2]) lines.push(signed[2]);
    block = [];
  };
  for (const line of text.split('\n')) {
    const quoted = /^[ \t]{0,8}>{1,3}[ \t]?(.*)$/.exec(line);
    const words = quoted?.[1]?.trim() ?? '';
    if (quoted && /^(?:[–—―]|--|-)\s*\p{Lu}/u.test(words)) {
      flush();
      lines.push(words);
    } else if (quoted) block.push(words);
    else {
      flush();
      lines.push(line);
    }
  }
  flush();
  return lines.join('\n');
}

/** "> “…,” said Moss": a sentence of an article with a quotation of its own. */
const holdsQuotation = (words: string): boolean =>
  [...words.matchAll(/["“„«]([^"“”„«»]{1,2000})["”“»]/g)].some(
    ([, said = '']) => said.trim().split(/\s+/).length >= LONG,
  ) && !/^["“„«][^"“”„«»]*["”“»]$/.test(words);

/** Marks inside a quotation that a layout sets apart: one degree further in; a pair around all of it is none. */
const inner = (words: string): string =>
  words
    .replace(/^["“„«]([^"“”„«»]*)["”“»]$/, '$1')
    .replace(/["“„«](?=\S)([^"“”„«»]*)["”“»]/g, '‘$1’')
    .replace(/["“”„«»]/g, '');

const EMPHASIS = /(^|[\s(:—–-])(\*{1,3}|_{1,3}|`{1,3})(?=[^\s*_`])([^*_`]{1,2000})\2(?=$|[\s?!.,;:)–—-])/g;

/** *words of some length*: nobody sets a name of five words apart. */
const emphasised = (text: string): string =>
  text.replace(EMPHASIS, (whole, before: string, _mark: string, words: string) =>
    words.trim().split(/\s+/).length >= LONG ? `${before}“${words.trim()}”` : whole,
  );

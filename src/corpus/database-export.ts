/**
 * Exports of press databases: many articles in one text, each in a frame of header and trailer lines. A frame is recognised by
 * marks that no article has by chance; everything else stays one article. Every text is a stretch of the file as it stands.
 */
import { bylineName } from './bylines.ts';
import { isoOf, printedDates } from './printed-dates.ts';

export interface ExportedArticle {
  /** The database's own number, null: it gives none. */
  readonly id: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO 8601 day. */
  readonly published: string | null;
  readonly author: string | null;
}

interface Block {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Frame {
  /** Cuts the file into documents, null: it is not in this frame. */
  readonly split: (text: string) => readonly string[] | null;
  readonly read: (part: string) => ExportedArticle | null;
}

/** The articles of an export, in order; null when the text is not an export. */
export function readExport(text: string): readonly (ExportedArticle | null)[] | null {
  for (const { split, read } of FRAMES) {
    const parts = split(text);
    if (!parts?.length) continue;
    const articles = parts.map(read);
    // A text that only mentions the marks yields no article in most of its parts.
    if (articles.filter((article) => article !== null).length * 2 > parts.length) return articles;
  }
  return null;
}

const NEXIS_HEAD = /^(?:BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|SERIES|SOURCE|COLUMN|EDITION):/;
const NEXIS_TAIL =
  /^(?:LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|SUBJECT|JOURNAL-CODE|DOCUMENT-TYPE|ACC-NO|CORRECTION-DATE|TYPE|ORGANIZATION|PERSON|GEOGRAPHIC|INDUSTRY|COMPANY|TICKER|COUNTRY|STATE|CITY|NOTES|PUB-TYPE|UPDATE):|^Copyright \d{4}\b|^All Rights Reserved$/;

/** LexisNexis Academic: "1 of 2 DOCUMENTS", centred outlet and date, fields in capitals. */
const NEXIS: Frame = {
  split: (text) =>
    cutBefore(text, /^[ \t\u00a0]{0,200}\d{1,6} of \d{1,6} DOCUMENTS?[ \t\u00a0]{0,200}\r?$/gm),
  read(part) {
    const blocks = blocksOf(part)
      .slice(1)
      .filter(({ text }) => !/^Copyright \d{4}|^All Rights Reserved/.test(text));
    const fields = blocks.findIndex(({ text }) => NEXIS_HEAD.test(text));
    if (fields < 0 || !blocks.some(({ text }) => /^(?:LENGTH|LOAD-DATE|LANGUAGE):/.test(text))) return null;
    const head = blocks.slice(0, fields);
    const dated = head.findIndex(({ text }) => dayIn(text) !== null);
    const field = (name: string) => fieldOf(blocks, name);
    let first = fields;
    while (first < blocks.length && NEXIS_HEAD.test(blocks[first]?.text ?? '')) first++;
    const tail = blocks.findIndex(({ text }, i) => i >= first && NEXIS_TAIL.test(text));
    return exported(part, blocks.slice(first, tail < 0 ? blocks.length : tail), {
      title: head
        .slice(dated + 1)
        .map(({ text }) => text)
        .join(' '),
      outlet: dated > 0 ? (head[0]?.text.split('\n')[0] ?? null) : null,
      published: dayIn(head[dated]?.text ?? ''),
      author: field('BYLINE'),
    });
  },
};

/** Nexis Uni and Lexis+: "Length: 40 words", "Body", "End of Document". */
const NEXIS_UNI: Frame = {
  split: (text) => cutBehind(text, /^End of Document[^\S\n]*\r?$/gm),
  read(part) {
    const lines = linesOf(part);
    const body = lines.findIndex(({ text }) => text === 'Body');
    const length = lines.findIndex(({ text }) => /^Length:\s*[\d,]+ words$/i.test(text));
    if (length < 0 || body < length) return null;
    const end = lines.findIndex(
      ({ text }, i) => i > body && /^(?:Load-Date:|Graphic$|Classification$|End of Document$)/.test(text),
    );
    const dated = lines.findIndex(({ text }, i) => i < body && dayIn(text) !== null);
    return exported(part, lines.slice(body + 1, end < 0 ? lines.length : end), {
      title: lines[0]?.text ?? null,
      outlet: dated > 1 ? (lines[dated - 1]?.text ?? null) : null,
      published: dayIn(lines[dated]?.text ?? ''),
      author: fieldOf(lines.slice(0, body), 'Byline'),
    });
  },
};

const FACTIVA_FIELD =
  /^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN)(?:[^\S\n]{1,8}|\r?$)/;

/** Factiva, with its two-letter fields, or without; every document ends with its accession number. */
const FACTIVA: Frame = {
  split: (text) => cutBehind(text, /^(?:AN[^\S\n]{1,8})?Document [A-Z][A-Z0-9]{15,30}[^\S\n]*\r?$/gm),
  read(part) {
    const lines = linesOf(part);
    const id = /Document ([A-Z][A-Z0-9]{15,30})/.exec(lines.at(-1)?.text ?? '')?.[1] ?? null;
    const indexed = lines.some(({ text }) => /^(?:HD|LP|TD)(?:\s|$)/.test(text));
    const words = lines.findIndex(({ text }) => /^(?:WC\s+)?[\d,]+ words$/.test(text));
    if (words < 0 || id === null) return null;
    if (!indexed) {
      const copyright = lines.findIndex(({ text }, i) => i > words && /^(?:\(c\)|©|Copyright\b)/i.test(text));
      const dated = lines.findIndex(({ text }, i) => i > words && dayIn(text) !== null);
      const byline = lines.slice(1, words).findIndex(({ text }) => /^By\s/i.test(text));
      if (copyright < 0 || dated < 0) return null;
      return exported(part, lines.slice(copyright + 1, -1), {
        id,
        title: lines.slice(0, byline < 0 ? words : byline + 1).at(-1)?.text ?? null,
        outlet: lines[dated + 1]?.text ?? null,
        published: dayIn(lines[dated]?.text ?? ''),
        author: byline < 0 ? null : (lines[byline + 1]?.text ?? null),
      });
    }
    const fields = new Map<string, Block[]>();
    let name = '';
    for (const line of lines) {
      const found = FACTIVA_FIELD.exec(line.text);
      if (found) name = found[1] ?? '';
      const skip = found?.[0].length ?? 0;
      const rest = { text: line.text.slice(skip).trim(), start: line.start + skip, end: line.end };
      if (rest.text) fields.set(name, [...(fields.get(name) ?? []), rest]);
    }
    const value = (field: string) =>
      fields
        .get(field)
        ?.map(({ text }) => text)
        .join(' ') ?? null;
    return exported(part, [...(fields.get('LP') ?? []), ...(fields.get('TD') ?? [])], {
      id,
      title: value('HD'),
      outlet: value('SN'),
      published: dayIn(value('PD') ?? ''),
      author: value('BY'),
    });
  },
};

/** ProQuest: "Document 1 of 2" under a line of underscores, "Full text:". */
const PROQUEST: Frame = {
  split: (text) =>
    /^_{20,}[^\S\n]*\r?$/m.test(text)
      ? cutBefore(text, /^[ \t\u00a0]{0,200}Document \d{1,6} of \d{1,6}[ \t\u00a0]{0,200}\r?$/gm)
      : null,
  read(part) {
    const lines = linesOf(part).filter(({ text }) => !/^_{20,}$/.test(text));
    const from = lines.findIndex(({ text }) => /^Full text:/i.test(text));
    const start = lines[from];
    if (!start) return null;
    const end = lines.findIndex(
      ({ text }, i) =>
        i > from &&
        /^(?:Title|Publication title|Subject|Credit|Location|Author|Word count|Publication date|Company \/ organization|Illustration):/.test(
          text,
        ),
    );
    const skip = /^Full text:\s*/i.exec(start.text)?.[0].length ?? 0;
    const body = [
      { text: start.text.slice(skip), start: start.start + skip, end: start.end },
      ...lines.slice(from + 1, end < 0 ? lines.length : end),
    ];
    const info = fieldOf(lines, 'Publication info') ?? '';
    return exported(
      part,
      body.filter(({ text }) => text),
      {
        title: fieldOf(lines, 'Title') ?? lines[1]?.text ?? null,
        outlet: fieldOf(lines, 'Publication title') ?? (info.split(/[;,]/)[0]?.trim() || null),
        published:
          dayIn(fieldOf(lines, 'Publication date') ?? '') ?? dayIn(info.replace(/(?<=\])(?=\d)/g, ' ')),
        author:
          fieldOf(lines, 'Author')?.replace(/^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’ -]+)\.?$/u, '$2 $1') ??
          null,
      },
    );
  },
};

const FRAMES: readonly Frame[] = [NEXIS, NEXIS_UNI, FACTIVA, PROQUEST];

/** From the first to the last of `body`, cut out of the document as it stands. */
function exported(
  part: string,
  body: readonly Block[],
  stated: Omit<ExportedArticle, 'text' | 'id'> & { readonly id?: string | null },
): ExportedArticle | null {
  const [first] = body;
  const last = body.at(-1);
  if (!first || !last) return null;
  const line = (text: string | null) => text?.replace(/\s+/g, ' ').trim() || null;
  return {
    id: stated.id ?? null,
    text: part.slice(first.start, last.end),
    title: line(stated.title),
    outlet: line(stated.outlet),
    published: stated.published,
    author: bylineName(stated.author),
  };
}

function cutBefore(text: string, mark: RegExp): string[] | null {
  const starts = [...text.matchAll(mark)].map(({ index }) => index);
  return starts.length ? starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length)) : null;
}

function cutBehind(text: string, mark: RegExp): string[] | null {
  let from = 0;
  const parts: string[] = [];
  for (const { 0: found, index } of text.matchAll(mark)) {
    parts.push(text.slice(from, index + found.length));
    from = index + found.length;
  }
  return parts.length ? parts : null;
}

/** Stretches between empty lines; white space around them left out. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of rawLines(text)) {
    if (!line.text) open = null;
    else if (open) {
      open = { text: `${open.text}\n${line.text}`, start: open.start, end: line.end };
      blocks[blocks.length - 1] = open;
    } else {
      open = line;
      blocks.push(open);
    }
  }
  return blocks;
}

function linesOf(text: string): Block[] {
  return rawLines(text).filter(({ text: line }) => line);
}

function rawLines(text: string): Block[] {
  const lines: Block[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const start = at + line.indexOf(words);
    lines.push({ text: words, start, end: start + words.length });
    at += line.length + 1;
  }
  return lines;
}

function fieldOf(blocks: readonly Block[], name: string): string | null {
  const found = blocks.find(({ text }) => text.startsWith(`${name}:`));
  return found?.text.slice(name.length + 1).trim() || null;
}

function dayIn(text: string): string | null {
  const [date] = printedDates(text);
  return date ? isoOf({ ...date, minutes: null }) : null;
}

/** A person's statements as a file, each with its citation. Pure. */
import type { Person, Statement } from '../../src/index.ts';
import { inertLine, webAddress } from '../inert.ts';
import { citationOf } from './citation.ts';

export type Format = 'csv' | 'json' | 'md';

export const MIME: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

export interface Exported {
  readonly person: Person;
  readonly statements: readonly Statement[];
  /** How many there are; more than `statements` where a file ends before them. */
  readonly total: number;
  /** Address of the page where a statement stands; null: none. */
  readonly address: (statement: Statement) => string | null;
}

export function exported(format: Format, what: Exported): string {
  const { person, statements, total, address } = what;
  switch (format) {
    case 'csv':
      return csv([HEADS, ...statements.map((statement) => row(statement, address(statement)))]);
    case 'json':
      return `${JSON.stringify({
        person,
        total,
        statements: statements.map((statement) => ({
          ...statement,
          citation: citationOf(statement, address(statement)),
        })),
      })}\n`;
    case 'md':
      return [
        `# ${escaped(inertLine(person.name))}`,
        '',
        ...statements.flatMap((statement) => [`> ${escaped(citationOf(statement, address(statement)))}`, '']),
        ...(total > statements.length ? [`These are the newest ${statements.length} of ${total}.`, ''] : []),
      ].join('\n');
    default:
      return format satisfies never;
  }
}

const HEADS = [
  'speaker',
  'role',
  'kind',
  'words',
  'cue',
  'to',
  'when',
  'outlet',
  'published',
  'title',
  'article',
  'paragraph',
  'address',
  'page',
  'citation',
];

function row(statement: Statement, page: string | null): string[] {
  const { speaker, kind, text, cue, addressee, when, document, paragraph } = statement;
  return [
    speaker?.name ?? '',
    speaker?.role ?? '',
    kind,
    text,
    cue?.text ?? '',
    addressee ?? '',
    when ?? '',
    document.outlet ?? '',
    document.published ?? '',
    document.title ?? '',
    document.id,
    String(paragraph),
    webAddress(document.url) ?? '',
    page ?? '',
    citationOf(statement, page),
  ];
}

/** RFC 4180, every field in quotation marks. A spreadsheet would reckon with a field that begins like a formula: a blank stands before it. */
function csv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) =>
    `"${inertLine(text)
      .replace(/^(?=[=+\-@])/, ' ')
      .replaceAll('"', '""')}"`;
  return rows.map((fields) => `${fields.map(field).join(',')}\r\n`).join('');
}

/** Nothing of a source is read as markup. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]()<>#+|~&!-]/g, (mark) => `\\${mark}`).replace(/^(\d+)([.)])/, '$1\\$2');

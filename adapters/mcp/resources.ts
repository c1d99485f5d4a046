/** Articles and people by their addresses, `quotedesk://article/ID` and `quotedesk://person/ID`. */
import { type Desk, QuotedeskError } from '../../src/index.ts';
import { noArticle } from '../shared/program/arguments.ts';
import { PROGRAM_LIMITS } from '../shared/program/limits.ts';
import { PROGRAM_LIMIT } from '../shared/program/program-json.ts';
import { noPerson, noResource } from './sentences.ts';

const MIME = 'application/json';

export const RESOURCE_TEMPLATES = [
  {
    uriTemplate: 'quotedesk://article/{id}',
    name: 'article',
    title: 'An article',
    description:
      'The text of an article exactly as it was read, what it states of itself, and every statement in it.',
    mimeType: MIME,
  },
  {
    uriTemplate: 'quotedesk://person/{id}',
    name: 'person',
    title: 'A person or an organisation',
    description: 'Names and roles in the archive, and the newest statements.',
    mimeType: MIME,
  },
];

/** @throws QuotedeskError USAGE where there is no such resource, or none that may be shown */
export async function readResource(uri: string, desk: Desk) {
  const text = JSON.stringify(await resource(uri, desk));
  return { contents: [{ uri, mimeType: MIME, text }] };
}

async function resource(uri: string, desk: Desk): Promise<object> {
  const [, kind, encoded = ''] =
    uri.length > 4 * PROGRAM_LIMITS.identifier
      ? []
      : (/^quotedesk:\/\/(article|person)\/(.+)$/s.exec(uri) ?? []);
  const id = decoded(encoded);
  if (kind === undefined || id === null) throw new QuotedeskError('USAGE', noResource(uri));
  const found = kind === 'article' ? await desk.source(id) : await desk.person(id, { limit: PROGRAM_LIMIT });
  if (!found) throw new QuotedeskError('USAGE', kind === 'article' ? noArticle(id) : noPerson(id));
  return found;
}

function decoded(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

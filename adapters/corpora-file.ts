/**
 * The corpora file: which archives there are and which place gets which.
 *
 *   corpora:
 *     sports: [archive/sports]
 *     politics: [archive/politics, archive/wire]
 *   places:
 *     - { platform: slack, channel: C0SPORTS, corpus: sports }
 *     - { platform: discord, workspace: "1122", corpus: politics }
 *     # Only to people of a Slack user group or Discord role: where nobody else reads along, or in the channel that it names.
 *     - { platform: slack, group: S0INVEST, corpus: politics }
 *     - { platform: discord, workspace: "1122", group: "3344", channel: "5566", corpus: politics }
 *   default: politics
 *   rights:
 *     - { folder: archive/wire, keep: 30 }                       # days after publication
 *     - { outlet: The Harbour Wire, in: [chat, web] }            # of chat, web, export, mcp
 *     - { folder: archive/sources, confidential: true }          # nowhere; with `in` from a corpus that lists the folder itself
 *
 * YAML, of which JSON is a part. Paths are relative to the file. Without `default`, places that no line names get the
 * corpus of the command line.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { isFeedAddress } from '../src/index.ts';
import { type Corpora, USES } from './corpora.ts';
import { isReservedName } from './desks.ts';

export type CorporaResult = { readonly corpora: Corpora } | { readonly problems: readonly string[] };

// YAML reads a bare Discord id as a number and rounds it: only text keeps all its digits.
const id = z.string({ error: 'must be text: put the id in quotation marks' }).trim().min(1, 'is empty');
const paths = z
  .union([id.transform((path) => [path]), z.array(id).min(1, 'lists no folder')])
  .describe('folders or files');
/** What a place may name; a word that is none of them would leave its place to the default corpus. */
const PLATFORMS = ['slack', 'discord', 'terminal', 'mcp', 'web'] as const;
const FILE = z.strictObject({
  corpora: z.record(id, paths),
  places: z
    .array(
      z.strictObject({
        platform: z.enum(PLATFORMS, { error: `must be one of ${PLATFORMS.join(', ')}` }).optional(),
        workspace: id.optional(),
        channel: id.optional(),
        group: id.optional(),
        corpus: id,
      }),
    )
    .default([]),
  default: id.optional(),
  rights: z
    .array(
      z.strictObject({
        folder: id.optional(),
        outlet: id.optional(),
        keep: z.int('must be a whole number of days').min(0, 'must be a whole number of days').optional(),
        in: z.array(z.enum(USES, { error: `must be of ${USES.join(', ')}` })).optional(),
        confidential: z.boolean('must be true or false').optional(),
      }),
    )
    .default([]),
});

/** Reads the file; every problem at once, one plain sentence each. */
export async function readCorpora(file: string): Promise<CorporaResult> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return { problems: [`The corpora file ${file} ${missing ? 'does not exist' : 'cannot be read'}.`] };
  }
  return parseCorpora(text, file);
}

export function parseCorpora(text: string, file: string): CorporaResult {
  const document = parseDocument(text, { prettyErrors: true });
  if (document.errors.length)
    return { problems: document.errors.map((e) => `${file}: ${e.message.split('\n')[0]}`) };
  const read = FILE.safeParse(document.toJS({ maxAliasCount: 20 }));
  if (!read.success)
    return {
      problems: read.error.issues.map((issue) => `${file}: ${where(issue.path)} ${plain(issue.message)}.`),
    };
  const { corpora, places, rights } = read.data;
  const folder = dirname(resolve(file));
  const problems = [
    ...places.flatMap((place, i) =>
      Object.hasOwn(corpora, place.corpus)
        ? []
        : [`${file}: places ${i + 1} names the corpus "${place.corpus}", which is not listed.`],
    ),
    ...places.flatMap(({ platform, workspace, group }, i) =>
      group === undefined
        ? []
        : platform !== 'slack' && platform !== 'discord'
          ? [`${file}: places ${i + 1} names a group: its platform must be slack or discord.`]
          : platform === 'discord' && workspace === undefined
            ? [`${file}: places ${i + 1} names a role: its workspace must be the server of that role.`]
            : [],
    ),
    ...Object.keys(corpora).flatMap((name) =>
      isReservedName(name) ? [`${file}: no corpus can be called "${name}": choose another name.`] : [],
    ),
    ...rights.flatMap(({ folder: inside, outlet, keep, in: uses, confidential }, i) =>
      inside === undefined && outlet === undefined
        ? [`${file}: rights ${i + 1} names neither a folder nor an outlet.`]
        : keep === undefined && uses === undefined && !confidential
          ? [`${file}: rights ${i + 1} says nothing: it needs keep, in or confidential.`]
          : [],
    ),
    ...doubles(places).map((i) => `${file}: places ${i + 1} names the same place as an earlier line.`),
    ...(read.data.default !== undefined && !Object.hasOwn(corpora, read.data.default)
      ? [`${file}: default names the corpus "${read.data.default}", which is not listed.`]
      : []),
  ];
  if (problems.length) return { problems };
  return {
    corpora: {
      corpora: new Map(
        Object.entries(corpora).map(([name, list]) => [
          name,
          list.map((path) => (isFeedAddress(path) ? path : resolve(folder, path))),
        ]),
      ),
      places: places.map((place) => ({
        platform: place.platform ?? null,
        workspace: place.workspace ?? null,
        channel: place.channel ?? null,
        group: place.group ?? null,
        corpus: place.corpus,
      })),
      default: read.data.default ?? null,
      rights: rights.map((rule) => ({
        folder: rule.folder === undefined ? null : resolve(folder, rule.folder),
        outlet: rule.outlet ?? null,
        keepDays: rule.keep ?? null,
        uses: rule.in ?? (rule.confidential ? [] : USES),
        confidential: rule.confidential ?? false,
      })),
    },
  };
}

function doubles(
  places: readonly {
    platform?: string | undefined;
    workspace?: string | undefined;
    channel?: string | undefined;
    group?: string | undefined;
  }[],
): number[] {
  const seen = new Set<string>();
  return places.flatMap(({ platform, workspace, channel, group }, i) => {
    const key = JSON.stringify([platform ?? null, workspace ?? null, channel ?? null, group ?? null]);
    if (seen.has(key)) return [i];
    seen.add(key);
    return [];
  });
}

function where(path: readonly PropertyKey[]): string {
  if (!path.length) return 'the file';
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ');
}

function plain(message: string): string {
  return message
    .replace(/^Invalid input: expected (\w+), received undefined$/, 'is missing')
    .replace(/^Unrecognized keys?: /, 'has a key that is not known: ')
    .replace(/\.$/, '');
}

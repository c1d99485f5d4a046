/** A link to a page of the web, shared in a channel: who is quoted there, where that channel's archive has the article. */
import * as z from 'zod';
import type { Source } from '../../src/index.ts';
import { count, dayInWords } from '../../src/index.ts';
import { articleOfPage } from '../shared/http/page-links.ts';
import { context, type KnownBlock, section } from './blocks.ts';
import { cutWords, inert, inertLine, link, mrkdwn } from './escape.ts';
import { deskAt, type Kit } from './kit.ts';
import { SLACK_LIMITS, SLACK_ROOM } from './limits.ts';
import { describeError } from './serializers.ts';
import type { Workspace } from './workspace.ts';

const SHARED = z.object({
  channel: z.string().regex(/^[A-Z0-9]{1,40}$/),
  message_ts: z.string().regex(/^\d{1,12}\.\d{1,9}$/),
  source: z.string().optional(),
  is_bot_user_member: z.boolean().optional(),
  links: z.array(z.object({ url: z.string().max(3_000) })).max(50),
});
/** People named under a link. */
const MOST_NAMES = 5;
/** Links of one message that are shown. */
const MOST_LINKS = 5;

/** `link_shared`. Says nothing of an article that is not in the archive of this very channel. */
export async function handleLinks(kit: Kit, at: Workspace, event: unknown): Promise<void> {
  const { pagesUrl = null } = kit.context;
  const read = SHARED.safeParse(event);
  if (!read.success || pagesUrl === null) return;
  const { channel, message_ts, source, is_bot_user_member, links } = read.data;
  // While a message is being written it has no channel yet.
  if (source === 'composer' || is_bot_user_member === false) return;
  if ((await kit.modes.of(at.team, channel)) === 'off') return;
  const desk = deskAt(kit, at.team, channel);
  const unfurls: Record<string, { blocks: KnownBlock[] }> = {};
  try {
    for (const { url } of links.slice(0, MOST_LINKS)) {
      const page = articleOfPage(url, pagesUrl);
      if (page === null || (page.corpus !== null && page.corpus !== desk.name)) continue;
      const found = await desk.source(page.article);
      if (found) unfurls[url] = { blocks: preview(found, page.statement, url) };
    }
  } catch (error) {
    kit.logger.error({ error: describeError(error) }, 'a shared link could not be looked up');
  }
  if (Object.keys(unfurls).length === 0) return;
  await kit.sender.attempt('chat.unfurl', () =>
    at.client.apiCall('chat.unfurl', { channel, ts: message_ts, unfurls: JSON.stringify(unfurls) }),
  );
}

/** Title, outlet and day, who is quoted; the quotation that the link goes to. */
function preview({ document, statements }: Source, statement: string | null, url: string): KnownBlock[] {
  const { title, outlet, published, id } = document;
  const chosen = statements.find((one) => one.id === statement) ?? null;
  const facts = [outlet, published && dayInWords(published)].flatMap((fact) => fact || []);
  const name = inertLine(title ?? '') || inertLine(id);
  const head = `*${link(url, cutWords(name, SLACK_ROOM.unfurlTitle), SLACK_LIMITS.url)}*`;
  const words = chosen && cutWords(inert(chosen.text), SLACK_ROOM.unfurlWords);
  return [
    section(facts.length > 0 ? `${head}\n${mrkdwn(inertLine(facts.join(' · ')))}` : head),
    ...(chosen && words
      ? [
          section(
            `${mrkdwn(inertLine(chosen.speaker?.name ?? 'The article does not say who'))}: ${mrkdwn(words)}`,
          ),
        ]
      : []),
    context(mrkdwn(quoted(statements))),
  ];
}

function quoted(statements: Source['statements']): string {
  const said = new Map<string, number>();
  for (const { speaker } of statements)
    if (speaker) said.set(speaker.name, (said.get(speaker.name) ?? 0) + 1);
  const names = [...said].sort((a, b) => b[1] - a[1]);
  if (names.length === 0) return 'Nobody is quoted by name.';
  const shown = names.slice(0, MOST_NAMES).map(([name, times]) => `${inertLine(name)} (${times})`);
  const more = names.length - shown.length;
  return `Quoted: ${shown.join(', ')}${more > 0 ? ` and ${count(more, 'other')}` : ''}`;
}

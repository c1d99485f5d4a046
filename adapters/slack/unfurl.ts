/** A link to a page of the web, shared in a channel: who is quoted there, where that channel's archive has the article. */
import * as z from 'zod';
import { count, type Desk, dayInWords, type Printed, quotationBlock, type Source } from '../../src/index.ts';
import { articleOfPage } from '../shared/http/page-links.ts';
import type { Amended } from '../shared/recall/amended-card.ts';
import { deskNamed } from '../shared/recall/desk-named.ts';
import type { Posted } from '../shared/recall/posted.ts';
import { context, type KnownBlock, section } from './blocks.ts';
import { cutWords, inert, inertLine, link, mrkdwn } from './escape.ts';
import { deskAt, type Kit, PLATFORM } from './kit.ts';
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
  const unfurls: Unfurls = {};
  const shown: { readonly url: string; readonly printed: readonly Printed[] }[] = [];
  try {
    for (const { url } of links.slice(0, MOST_LINKS)) {
      const page = articleOfPage(url, pagesUrl);
      if (page === null || (page.corpus !== null && page.corpus !== desk.name)) continue;
      const found = await desk.source(page.article);
      if (!found) continue;
      unfurls[url] = { blocks: preview(found, page.statement, url) };
      shown.push({ url, printed: await printedIn(desk, found, page.statement) });
    }
  } catch (error) {
    kit.logger.error({ error: describeError(error) }, 'a shared link could not be looked up');
  }
  if (Object.keys(unfurls).length === 0) return;
  await kit.sender.attempt('chat.unfurl', async () => {
    await unfurl(at, channel, message_ts, unfurls);
    for (const { url, printed } of shown) {
      const place = {
        platform: PLATFORM,
        workspace: at.team || null,
        channel,
        parent: null,
        message: message_ts,
      };
      const what = { printed, checked: false, corpus: desk.name, preview: url };
      // Nobody asked for it: nobody is told.
      await kit.recall.keep(`preview:${channel}:${message_ts}:${url}`, { ...place, user: '' }, what);
    }
  });
}

type Unfurls = Record<string, { blocks: KnownBlock[] }>;

/** The first call for a message puts previews under it, every further one changes them. */
const unfurl = (at: Workspace, channel: string, ts: string, unfurls: Unfurls): Promise<unknown> =>
  at.client.apiCall('chat.unfurl', { channel, ts, unfurls: JSON.stringify(unfurls) });

/** The article, and the quotation that the preview shows of it. */
function printedIn(
  desk: Desk,
  { document, statements }: Source,
  statement: string | null,
): Promise<readonly Printed[]> {
  const chosen = statements.find(({ id }) => id === statement);
  return desk.printed({ blocks: chosen ? [quotationBlock(chosen, 1, null)] : [] }, [document.id]);
}

/** Shows a preview as it may be shown now, with what has become of it. @throws what Slack says */
export async function amendPreview(
  kit: Kit,
  at: Workspace,
  posted: Posted,
  { card }: Amended,
): Promise<void> {
  const { channel, message, preview: url = '', corpus } = posted;
  const page = articleOfPage(url, kit.context.pagesUrl ?? '');
  const desk = deskNamed(kit.context, { ...posted, corpus });
  const found = page && desk ? await desk.source(page.article) : null;
  // Words that have changed are not the ones that the link goes to.
  const isShown = card.blocks.some(
    (block) => block.type === 'quotation' && block.statementId === page?.statement,
  );
  const notes = card.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : []));
  const blocks = [
    ...(found ? preview(found, isShown ? (page?.statement ?? null) : null, url) : []),
    context(
      mrkdwn(
        [card.message, ...notes].map((note) => cutWords(inert(note), SLACK_ROOM.unfurlWords)).join('\n'),
      ),
    ),
  ];
  await unfurl(at, channel, message ?? '', { [url]: { blocks } });
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

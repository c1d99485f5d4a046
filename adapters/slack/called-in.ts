/**
 * "@Quotedesk check this" under somebody's message, or beside a draft. What is found is shown to the one who called, and
 * to others when that person shares it.
 */
import { callsToCheck } from '../shared/called-in.ts';
import type { Report } from '../shared/draft-card.ts';
import { reportsOn } from '../shared/reports.ts';
import { type Answered, type Ask, answered, apology, HANDED_BACK } from './answer.ts';
import { plainText } from './commands.ts';
import { deskOf, type Kit } from './kit.ts';
import { keepPosted } from './recall.ts';
import type { Incoming, SlackFile } from './receive.ts';
import { sentenceToSlack } from './render.ts';
import type { Said } from './send.ts';
import { showSign } from './sign.ts';
import { readAbove } from './thread-reader.ts';
import type { Workspace } from './workspace.ts';

const WHAT =
  'Tell me what to check: mention me under the message that you mean, attach a draft, or choose “Check the quotations” from the menu of a message.';

/** `text`: the message without the desk's mention. */
export function isCall({ files }: Incoming, text: string): boolean {
  return callsToCheck(text) || (files.length > 0 && text === '');
}

export async function answerCall(kit: Kit, at: Workspace, message: Incoming): Promise<void> {
  const { channel, user, ts, threadTs, direct } = message;
  const key = `${at.team}:${channel}:${ts}`;
  const say = async (said: Said | Answered, part: string, signal?: AbortSignal): Promise<void> => {
    const named = `${key}:${part}`;
    // Nobody else reads a direct conversation.
    const standing = direct
      ? await kit.sender.post(
          at,
          { channel, threadTs: threadTs ?? ts, user, key: named, since: ts },
          said,
          signal,
        )
      : await kit.sender.privately(at, { channel, threadTs, user, responseUrl: null }, said, {
          key: named,
          ...(signal ? { signal } : {}),
        });
    await keepPosted(kit, { team: at.team, channel, user }, said, standing);
  };
  await kit.work.run(
    () => say(sentenceToSlack(HANDED_BACK), 'back'),
    async (lease) => {
      const sign = showSign(kit, at, message);
      try {
        const tell = (sentence: string) => say(sentenceToSlack(sentence), 'word', lease.signal);
        const found = await results(kit, at, message, tell, lease.signal);
        lease.signal.throwIfAborted();
        await lease.deliver(async () => {
          for (const [i, said] of found.entries()) await say(said, `${i}`, lease.signal);
        });
      } finally {
        await sign.clear();
      }
    },
  );
}

async function results(
  kit: Kit,
  at: Workspace,
  message: Incoming,
  tell: (sentence: string) => Promise<void>,
  signal: AbortSignal,
): Promise<Said[]> {
  const { channel, user, ts, threadTs, direct } = message;
  const base = { conversation: null, team: at.team, channel, user, checked: true, hidden: !direct };
  if (message.files.length > 0) return reports(kit, at, base, message.files, signal);
  if (threadTs === null || threadTs === ts) return [sentenceToSlack(WHAT)];
  const above = await readAbove(kit, at, { channel, thread: threadTs, ts }, tell, signal);
  if (typeof above === 'string') return [sentenceToSlack(above)];
  if (above.files.length > 0) return reports(kit, at, base, above.files, signal);
  const question = plainText(above.text, at.botUserId, await kit.members.namesIn(at, above.text));
  const of = above.user !== null && /^[UW][A-Z0-9]+$/.test(above.user) ? ` of <@${above.user}>` : '';
  const said = await answered(kit, { ...base, question }, signal, {
    preface: `The message${of} was checked.`,
  });
  return said === null ? [] : [said];
}

async function reports(
  kit: Kit,
  at: Workspace,
  base: Omit<Ask, 'question'>,
  files: readonly SlackFile[],
  signal: AbortSignal,
): Promise<Said[]> {
  const ours = files.filter(({ url }) => isSlacks(url, kit.settings.apiUrl));
  let found: readonly (Report | string)[];
  try {
    const desk = await deskOf(kit, base);
    found = await reportsOn(desk, ours, { authorization: `Bearer ${at.client.token ?? ''}` });
  } catch (error) {
    signal.throwIfAborted();
    return [apology(kit, error)];
  }
  const said: Said[] = [];
  for (const report of found) {
    const one =
      typeof report === 'string'
        ? sentenceToSlack(report)
        : await answered(kit, { ...base, question: report.card.message, report }, signal);
    if (one !== null) said.push(one);
  }
  return said;
}

/** The token goes to Slack alone, or to the server that stands in for it. */
function isSlacks(url: string, apiUrl: string | null): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname } = new URL(url);
  if (apiUrl !== null && host === new URL(apiUrl).host) return true;
  return protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'));
}

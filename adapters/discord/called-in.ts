/**
 * "@Quotedesk check this" beside a draft or in reply to a message. Messages are seen by everybody in a channel: there the
 * answer is a button that opens the result for the one who called.
 */
import type { Desk } from '../../src/index.ts';
import { callsToCheck } from '../shared/called-in.ts';
import type { AttachedFile } from '../shared/fetch-draft.ts';
import { reportsOn } from '../shared/reports.ts';
import { lines } from './blocks.ts';
import { button, row, text } from './components.ts';
import { customId } from './custom-id.ts';
import type { Kit } from './kit.ts';
import { type MessageWords, wholeText } from './message-text.ts';
import { type Asked, FIRST, type Made, present } from './present.ts';
import { type MessageBody, messageBody, sentence } from './rest.ts';
import { SENTENCES } from './sentences.ts';

export interface Called {
  readonly guild: string | null;
  readonly channel: string;
  readonly user: string;
  /** Files on the calling message, and on the one that it replies to. */
  readonly files: readonly AttachedFile[];
  /** The message that it replies to; null: none. */
  readonly above: MessageWords | null;
}

export function isCall(words: string, files: readonly AttachedFile[]): boolean {
  return callsToCheck(words) || (files.length > 0 && words === '');
}

export interface CalledAnswer {
  readonly body: MessageBody;
  readonly made: Made;
}

/** One message for each thing that was checked. */
export async function answerCall(kit: Kit, desk: Desk, called: Called): Promise<CalledAnswer[]> {
  const { guild, channel, user, files, above } = called;
  const base: Omit<Asked, 'question'> = {
    conversation: null,
    checked: true,
    workspace: guild,
    channel,
    user,
    hidden: guild !== null,
  };
  if (files.length > 0) {
    const ours = files.filter(({ url }) => isDiscords(url, kit.settings.api));
    const found = await kit.pace.run(() => reportsOn(desk, ours, {}));
    return Promise.all(
      found.map((report) =>
        typeof report === 'string'
          ? said(report)
          : show(kit, desk, { ...base, question: report.card.message, report }),
      ),
    );
  }
  if (above === null) return [said(SENTENCES.whatToCheck)];
  const question = wholeText(above);
  // Discord gives bots the words of few messages that do not mention them.
  if (!question) return [said(SENTENCES.mayNotRead)];
  return [await show(kit, desk, { ...base, question })];
}

const said = (words: string): CalledAnswer => ({ body: sentence(words, false), made: {} });

async function show(kit: Kit, desk: Desk, asked: Asked): Promise<CalledAnswer> {
  const made: Made = {};
  const marks = kit.settings.editors.size > 0;
  if (!asked.hidden) {
    const body = await kit.pace.run(() =>
      present(kit.pages, desk, asked, FIRST, { share: false, made, marks }),
    );
    return { body, made };
  }
  const key = await kit.pages.keep({
    ...asked,
    platform: 'discord',
    corpus: desk.name,
    understood: '',
    statements: [],
    offered: [],
  });
  const body = messageBody([
    ...lines(SENTENCES.checked).map((line) => text(line)),
    row([button('Open the report', customId({ action: 'open', key }))]),
  ]);
  return { body, made };
}

/** Only what Discord itself keeps is fetched, or the server that stands in for it. */
function isDiscords(url: string, api: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, hostname } = new URL(url);
  if (host === new URL(api).host) return true;
  return protocol === 'https:' && /^(?:cdn\.discordapp\.com|media\.discordapp\.net)$/.test(hostname);
}

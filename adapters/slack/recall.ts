/** Posted answers in Slack: kept by their ids, amended in place, and whoever asked is told. */
import type { Amended, Recalled } from '../shared/recall/amended-card.ts';
import { recalledLines, withoutWords } from '../shared/recall/amended-card.ts';
import { deskNamed } from '../shared/recall/desk-named.ts';
import type { Posted } from '../shared/recall/posted.ts';
import type { RecallPoster } from '../shared/recall/recall.ts';
import { type Answered, type Ask, present } from './answer.ts';
import { context } from './blocks.ts';
import { UnknownFateError } from './caller.ts';
import { readFailure } from './failures.ts';
import { deskOf, type Kit, PLATFORM } from './kit.ts';
import { sentenceToSlack } from './render.ts';
import type { Said, Standing } from './send.ts';
import { slackCode } from './serializers.ts';
import { amendPreview } from './unfurl.ts';
import type { Workspace } from './workspace.ts';

/** Characters of what one person is told at once. */
const ROOM = 8_000;

class NotOurs extends Error {
  override readonly name = 'NotOurs';
}

/** Keeps what a message prints. `standing` null: one that cannot be changed later. Sentences of the desk print nothing. */
export async function keepPosted(
  kit: Kit,
  { team, channel, user }: Pick<Ask, 'team' | 'channel' | 'user'>,
  said: Said | Answered,
  standing: Standing | null,
): Promise<void> {
  if (!('card' in said)) return;
  const place = {
    platform: PLATFORM,
    workspace: team || null,
    channel: standing?.channel ?? channel,
    parent: null,
    message: standing?.ts ?? null,
    user,
  };
  const desk = deskNamed(kit.context, { ...place, corpus: said.corpus });
  if (desk !== null) await kit.recall.remember(said.key, place, said, desk);
}

export function slackRecallPoster(kit: () => Kit): RecallPoster {
  const workspace = async (team: string | null): Promise<Workspace> => {
    const at = await kit().workspaceOf(team ?? '');
    if (at === null) throw new NotOurs('a workspace is not ours any more');
    return at;
  };
  return {
    async amend(posted, amended, key) {
      const at = await workspace(posted.workspace);
      if (posted.preview !== undefined) return amendPreview(kit(), at, posted, amended);
      const said = await amendedMessage(kit(), posted, amended, key);
      await kit().sender.update(at, posted.channel, posted.message ?? '', said);
    },
    async tell(recalled) {
      const [first] = recalled;
      if (!first) return;
      const { workspace: team, user } = first.posted;
      const readable: Recalled[] = [];
      for (const one of recalled) readable.push((await mayRead(kit(), one.posted)) ? one : withoutWords(one));
      await kit().sender.directOnce(await workspace(team), user, toldMessage(readable));
    },
    refusal(error) {
      if (error instanceof UnknownFateError || error instanceof NotOurs) return error.name;
      return readFailure(error).type === 'refused' ? slackCode(error) : null;
    },
  };
}

/** Whoever has left a group is not answered from its corpus any more. */
async function mayRead(kit: Kit, { workspace, channel, user, corpus }: Posted): Promise<boolean> {
  const asker = { team: workspace ?? '', channel, user };
  for (const hidden of [true, false])
    if ((await deskOf(kit, { ...asker, hidden })).name === corpus) return true;
  return false;
}

function amendedMessage(kit: Kit, posted: Posted, { card, sources }: Amended, key: string): Promise<Said> {
  const ask: Ask = {
    question: card.message,
    report: { card, sources },
    conversation: null,
    team: posted.workspace ?? '',
    channel: posted.channel,
    user: posted.user,
    checked: true,
    hidden: false,
  };
  return present(kit, { name: posted.corpus }, ask, card, { key });
}

function toldMessage(recalled: readonly Recalled[]): Said {
  const lines = recalledLines(recalled, ROOM);
  return {
    blocks: lines.flatMap(({ posted: { channel }, text }) => [
      ...(/^[CG][A-Z0-9]+$/.test(channel) ? [context(`<#${channel}>`)] : []),
      ...sentenceToSlack(text).blocks,
    ]),
    text: lines.map(({ text }) => sentenceToSlack(text).text).join('\n'),
  };
}

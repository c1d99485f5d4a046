/** Posted answers in Discord: kept by their ids, amended in place, and whoever asked is told. */
import { type Amended, type Recalled, recalledLines, withoutWords } from '../shared/recall/amended-card.ts';
import { deskNamed } from '../shared/recall/desk-named.ts';
import type { Posted } from '../shared/recall/posted.ts';
import type { RecallPoster } from '../shared/recall/recall.ts';
import { describeError } from './errors.ts';
import { deskOf, type Kit } from './kit.ts';
import { plainLines } from './plain-lines.ts';
import { FIRST, type Made, postedShown, presentCard } from './present.ts';
import { type MessageBody, sentence } from './rest.ts';
import { withoutLinks } from './without-links.ts';

/** Characters of what one person is told at once: escaped they fit into one message. */
const ROOM = 1_800;

/** Keeps what a message prints. `message` null: its id is not known. What is hidden cannot be changed later. */
export async function keepPosted(
  kit: Kit,
  place: {
    readonly guild: string | null;
    readonly channel: string | null;
    readonly parent: string | null;
    readonly user: string;
    readonly hidden: boolean;
    /** `Desk.name` of the corpus that answered. */
    readonly corpus: string;
  },
  { key, card, sources }: Made,
  message: string | null,
): Promise<void> {
  if (key === undefined || card === undefined) return;
  const { guild, channel, parent, user, hidden, corpus } = place;
  const standing = {
    platform: 'discord',
    workspace: guild,
    channel: channel ?? '',
    parent,
    message: hidden || channel === null ? null : message,
    user,
  };
  const desk = deskNamed(kit.context, { ...standing, corpus });
  if (desk !== null) await kit.recall.remember(key, standing, { card, sources }, desk);
}

/** Whoever has lost a role is not answered from its corpus any more. */
async function mayRead(kit: Kit, { workspace, channel, parent, user, corpus }: Posted): Promise<boolean> {
  const asker = { guild: workspace, channel, parent, user, roles: null };
  for (const alone of [true, false])
    if ((await deskOf(kit, { ...asker, alone })).name === corpus) return true;
  return false;
}

export function discordRecallPoster(kit: () => Kit): RecallPoster {
  return {
    async amend(posted, amended, key) {
      const { calls } = kit();
      const edit = (body: MessageBody) => calls.editMessage(posted.channel, posted.message ?? '', body);
      const body = await amendedMessage(kit(), posted, amended, key);
      try {
        await edit(body);
      } catch (error) {
        if (describeError(error).status !== 400) throw error;
        // It may be an address; failing that, better a plain sentence than words that may not stand there.
        await edit(withoutLinks(body)).catch(() => edit(sentence(amended.card.message, false)));
      }
    },
    async tell(recalled) {
      const [first] = recalled;
      if (!first) return;
      const { calls } = kit();
      const direct = await calls.openDirect(first.posted.user);
      const readable: Recalled[] = [];
      for (const one of recalled) readable.push((await mayRead(kit(), one.posted)) ? one : withoutWords(one));
      if (direct !== null) await calls.sendMessage(direct, toldMessage(readable), null);
    },
    refusal(error) {
      const { status, code } = describeError(error);
      const isFinal = status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429;
      return isFinal ? String(code ?? status) : null;
    },
  };
}

function amendedMessage(
  kit: Kit,
  { workspace, channel, user, corpus }: Posted,
  amended: Amended,
  key: string,
): Promise<MessageBody> {
  const asked = postedShown(amended, { workspace, channel, user });
  return presentCard(kit.pages, corpus, { card: amended.card }, asked, FIRST, { newKey: key, share: false });
}

function toldMessage(recalled: readonly Recalled[]): MessageBody {
  const said = recalledLines(recalled, ROOM).map(({ text }) => text);
  return plainLines(said.join('\n'), false);
}

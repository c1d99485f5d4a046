/** Buttons and menus under an answer. What a value stands for is checked again on every press. */
import { type Answered, type Ask, askDesk, askOf, HANDED_BACK, present, shownOf } from './answer.ts';
import { readOffer, readPosition } from './controls.ts';
import { conversationKey } from './handle.ts';
import { deskOf, type Kit } from './kit.ts';
import { owe } from './owed.ts';
import { inPlace, lookUp, orApology, refuse, respondWith } from './press-tools.ts';
import { keepPosted } from './recall.ts';
import type { Press } from './receive.ts';
import { cardToSlack, sentenceToSlack } from './render.ts';
import type { Said } from './send.ts';
import type { Workspace } from './workspace.ts';

/** Next and Previous: the same message, another page. */
export async function turnPage(kit: Kit, at: Workspace, press: Press): Promise<void> {
  const position = readPosition(press.value);
  const found = await lookUp(kit, at, press, position?.key);
  if ('refused' in found || !position) return refuse(kit, at, press, found);
  const { shown } = found;
  await inPlace(kit, at, press, shown.user, async (signal) => {
    const ask = askOf(shown);
    const desk = await deskOf(kit, { ...ask, user: press.user });
    const { card } = await askDesk(kit, desk, ask, position.offset, signal);
    await kit.pages.update(position.key, shownOf(desk, ask, card));
    const page = cardToSlack(card, {
      ...position,
      hidden: shown.hidden,
      marks: kit.settings.editors.size > 0,
    });
    return { ...page, key: position.key, corpus: desk.name, card };
  });
}

/** The menu of people: the message becomes the answer for the one chosen. */
export async function choose(kit: Kit, at: Workspace, press: Press): Promise<void> {
  const offer = readOffer(press.value);
  const found = await lookUp(kit, at, press, offer?.key);
  if ('refused' in found) return refuse(kit, at, press, found);
  const question = offer ? found.shown.offered[offer.index] : undefined;
  if (offer === null || question === undefined) return refuse(kit, at, press, { refused: 'expired' });
  await inPlace(kit, at, press, found.shown.user, async (signal) => {
    const said = await fresh(kit, press, { ...askOf(found.shown), question, checked: false }, signal);
    // The message shows this answer from now on.
    await kit.recall.drop(offer.key);
    return said;
  });
}

/** A suggested question: an answer of its own, beside the first. Anybody who sees it may ask. */
export async function suggest(kit: Kit, at: Workspace, press: Press): Promise<void> {
  const offer = readOffer(press.value);
  const found = await lookUp(kit, at, press, offer?.key, true);
  if ('refused' in found) return refuse(kit, at, press, found);
  const question = offer ? found.shown.offered[offer.index] : undefined;
  if (question === undefined) return refuse(kit, at, press, { refused: 'expired' });
  const thread = press.threadTs ?? press.messageTs;
  const { shown } = found;
  const ask: Ask = {
    ...askOf(shown),
    question,
    checked: false,
    user: press.user,
    conversation: shown.conversation ?? conversationKey(at.team, press.channel, thread),
  };
  if (shown.hidden) return respondWith(kit, at, press, (signal) => fresh(kit, press, ask, signal));
  const target = {
    channel: press.channel,
    threadTs: thread,
    user: press.user,
    key: press.key,
    since: press.messageTs,
  };
  const post = (said: Said, signal?: AbortSignal) => kit.sender.post(at, target, said, signal);
  await kit.work.run(
    async () => void (await post(sentenceToSlack(HANDED_BACK))),
    async (lease) => {
      const said = await orApology(kit, lease.signal, () => fresh(kit, press, ask, lease.signal));
      const standing = await lease.deliver(() => post(said, lease.signal));
      await keepPosted(kit, ask, said, standing);
    },
    () => owe(kit, press.key, ask, { threadTs: thread, since: press.messageTs, responseUrl: null }),
  );
}

async function fresh(kit: Kit, press: Press, ask: Ask, signal: AbortSignal): Promise<Answered> {
  const desk = await deskOf(kit, { ...ask, user: press.user });
  // The chosen question is another one than that of the message.
  const { query: _former, report: _report, ...asked } = ask;
  const { card, query } = await askDesk(kit, desk, asked, 0, signal);
  return present(kit, desk, { ...asked, ...(query ? { query } : {}) }, card);
}

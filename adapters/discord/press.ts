/** Buttons, menus and forms. What they carry can be forged: who pressed, where, and for which corpus is checked each time. */

import type { Desk, Statement } from '../../src/index.ts';
import { isFeedbackReason } from '../feedback.ts';
import { type Found, REFUSALS, type Shown } from '../page-store.ts';
import { MARKED, markStatement, NO_EDITOR } from '../shared/marks/mark-statement.ts';
import { openMarks } from '../shared/marks/marks.ts';
import { answer } from './answer.ts';
import { readCustomId } from './custom-id.ts';
import { describeError } from './errors.ts';
import {
  KIND_FIELD,
  markForm,
  NOTE_FIELD,
  REASON_FIELD,
  reasonForm,
  SPEAKER_FIELD,
  STATEMENT_FIELD,
} from './form.ts';
import type { Incoming } from './incoming.ts';
import { deskOf, type Kit, presserOf } from './kit.ts';
import { type Asked, FIRST, type Made, present } from './present.ts';
import { keepPosted } from './recall.ts';
import type { Responder } from './responder.ts';
import { sentence } from './rest.ts';
import { SENTENCES } from './sentences.ts';

/** Of what anybody may do who sees an answer; who may mark is checked by itself. */
const OPEN_TO_ALL: ReadonlySet<string> = new Set(['wrong', 'reason', 'ask', 'mark', 'marked']);

type Press = Extract<Incoming, { kind: 'press' | 'form' }>;

export async function handlePress(kit: Kit, incoming: Press, responder: Responder): Promise<void> {
  const tell = async (words: string) => void (await responder.show(sentence(words, true), 'reply'));
  const pressed = readCustomId(incoming.customId);
  const isForm = pressed?.action === 'reason' || pressed?.action === 'marked';
  if (!pressed || isForm !== (incoming.kind === 'form')) return tell(SENTENCES.oldButton);
  const { caller } = incoming;
  // Anybody who sees an answer may say what is wrong with it, and ask what it suggests.
  const anyUser = OPEN_TO_ALL.has(pressed.action);
  const found: Found = await kit.pages.find(pressed.key, await presserOf(kit, caller), { anyUser });
  if ('refused' in found) return tell(REFUSALS[found.refused]);
  const { shown } = found;
  const { corpus } = shown;
  const desk = await deskOf(kit, { ...caller, alone: shown.hidden || caller.direct });
  const share = shown.hidden && !caller.direct;
  const made: Made = {};
  const marks = kit.settings.editors.size > 0;
  const standing = incoming.kind === 'press' ? incoming.message : null;
  switch (pressed.action) {
    case 'page': {
      const message = await answer(kit, responder, { manner: 'update', hidden: shown.hidden }, (onHeldBack) =>
        kit.pace.run(
          () => present(kit.pages, desk, asked(shown), pressed, { key: pressed.key, share, made, marks }),
          onHeldBack,
        ),
      );
      await keepPosted(
        kit,
        { ...caller, user: shown.user, hidden: shown.hidden, corpus },
        made,
        message ?? standing,
      );
      return;
    }
    case 'menu':
    case 'ask': {
      const index = pressed.action === 'ask' ? pressed.index : indexOf(incoming);
      const question = shown.offered[index];
      if (question === undefined) return tell(REFUSALS.expired);
      // A menu of people turns the question into the one that was meant; a suggestion beside an answer is another question.
      const manner = pressed.action === 'menu' || shown.statements.length === 0 ? 'update' : 'reply';
      const conversation = shown.conversation ?? `discord:${incoming.ref.id}`;
      const { speaker: _, query: __, ...same } = asked(shown);
      // A colleague's press is answered to the colleague alone, and turns nobody's conversation.
      const own = caller.user === shown.user;
      const next = own
        ? { ...same, question, checked: false, conversation }
        : {
            ...same,
            question,
            checked: false,
            conversation: `discord:${incoming.ref.id}`,
            user: caller.user,
            locale: caller.locale,
            hidden: true,
          };
      const answering = await deskOf(kit, { ...caller, alone: next.hidden || caller.direct });
      const message = await answer(
        kit,
        responder,
        { manner: own ? manner : 'reply', hidden: next.hidden },
        (onHeldBack) =>
          kit.pace.run(
            () =>
              present(kit.pages, answering, next, FIRST, {
                share: own ? share : !caller.direct,
                made,
                marks,
              }),
            onHeldBack,
          ),
      );
      await kit.threads.remember(message, next.conversation);
      const isReplaced = own && manner === 'update';
      // The message shows this answer from now on.
      if (isReplaced) await kit.recall.drop(pressed.key);
      await keepPosted(
        kit,
        { ...caller, hidden: next.hidden, corpus: answering.name },
        made,
        message ?? (isReplaced ? standing : null),
      );
      return;
    }
    case 'share': {
      if (!shown.hidden || caller.direct) return tell(SENTENCES.oldButton);
      // What only its group may read is not shown to a channel.
      if ((await deskOf(kit, { ...caller, alone: false })).name !== corpus) return tell(SENTENCES.notForAll);
      if (!(await kit.shared.claim(pressed.key, true))) return tell(SENTENCES.shared);
      const open = { ...asked(shown), hidden: false };
      const message = await answer(kit, responder, { manner: 'reply', hidden: false }, (onHeldBack) =>
        kit.pace.run(
          () => present(kit.pages, desk, open, pressed, { share: false, asPrivate: true, made, marks }),
          onHeldBack,
        ),
      );
      await kit.threads.remember(message, shown.conversation);
      await kit.threads.remember(incoming.ref.id, shown.conversation);
      await keepPosted(kit, { ...caller, hidden: false, corpus }, made, message);
      return;
    }
    case 'open':
      await answer(kit, responder, { manner: 'reply', hidden: true }, (onHeldBack) =>
        kit.pace.run(
          () =>
            present(kit.pages, desk, { ...asked(shown), hidden: true }, FIRST, {
              key: pressed.key,
              share,
              made,
            }),
          onHeldBack,
        ),
      );
      await keepPosted(kit, { ...caller, hidden: true, corpus }, made, null);
      return;
    case 'wrong':
      return responder.first({ type: 9, data: reasonForm(pressed.key) });
    case 'reason':
      return tell(await note(kit, shown, incoming));
    case 'mark': {
      if (!kit.settings.editors.has(caller.user)) return tell(NO_EDITOR);
      const statements = await statementsOf(desk, shown);
      if (statements.length === 0) return tell(SENTENCES.nothingToMark);
      const places = statements.map(({ id }) => shown.statements.indexOf(id));
      return responder.first({ type: 9, data: markForm(pressed.key, statements, places) });
    }
    case 'marked':
      return tell(await mark(kit, desk, shown, incoming));
    default:
      return pressed satisfies never;
  }
}

async function statementsOf(desk: Desk, { statements }: Shown): Promise<Statement[]> {
  const read = await Promise.all(statements.map((id) => desk.statement(id)));
  return read.flatMap((one) => one ?? []);
}

async function mark(kit: Kit, desk: Desk, shown: Shown, incoming: Press): Promise<string> {
  const by = kit.settings.editors.get(incoming.caller.user);
  if (by === undefined || incoming.kind !== 'form') return NO_EDITOR;
  const { fields } = incoming;
  const kind = fields.get(KIND_FIELD) ?? '';
  const why = fields.get(NOTE_FIELD) ?? null;
  if (kind === 'note' && !why?.trim()) return SENTENCES.noteNeedsWords;
  const id = shown.statements[Number(fields.get(STATEMENT_FIELD) ?? 0)];
  if (id === undefined || !(await desk.statement(id))) return SENTENCES.nothingToMark;
  try {
    const wish = { statement: id, kind, speaker: fields.get(SPEAKER_FIELD) ?? null, why, by };
    const marks = openMarks(kit.context.stateFolder, kit.context.shared?.marks ?? null);
    await markStatement(desk, marks, wish, kit.context.now());
    return MARKED;
  } catch (error) {
    kit.logger.error({ error: describeError(error) }, 'a mark could not be kept');
    return SENTENCES.notNoted;
  }
}

function indexOf(incoming: Press): number {
  const value = incoming.kind === 'press' ? incoming.values[0] : undefined;
  return value !== undefined && /^\d{1,5}$/.test(value) ? Number(value) : -1;
}

function asked(shown: Shown): Asked {
  const { understood: _, statements: __, offered: ___, platform: ____, corpus: _____, ...rest } = shown;
  return rest;
}

async function note(kit: Kit, shown: Shown, incoming: Press): Promise<string> {
  const fields = incoming.kind === 'form' ? incoming.fields : new Map<string, string>();
  const reason = fields.get(REASON_FIELD);
  const words = fields.get(NOTE_FIELD)?.trim();
  try {
    await kit.feedback.add({
      platform: 'discord',
      workspace: shown.workspace,
      channel: shown.channel,
      user: incoming.caller.user,
      corpus: shown.corpus,
      question: shown.question,
      understood: shown.understood,
      statements: shown.statements,
      reason: isFeedbackReason(reason) ? reason : 'other',
      note: words || null,
    });
    return SENTENCES.thanks;
  } catch (error) {
    kit.logger.error({ error: describeError(error) }, 'feedback could not be written');
    return SENTENCES.notNoted;
  }
}

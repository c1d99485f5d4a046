/** "Mark": a named editor says of a statement that it is wrong, verified, or not to be used. */
import type { ViewResponseAction } from '@slack/bolt';
import { QuotedeskError } from '../../src/index.ts';
import { MARKED, markStatement, NO_EDITOR } from '../shared/marks/mark-statement.ts';
import { openMarks } from '../shared/marks/marks.ts';
import { askOf } from './answer.ts';
import { readPosition } from './controls.ts';
import { judgementId } from './judgement.ts';
import { deskOf, type Kit } from './kit.ts';
import { lookUp, refuse, tell } from './press-tools.ts';
import { type Press, readSubmission } from './receive.ts';
import { describeError } from './serializers.ts';
import { INPUTS, markView, wordView } from './views.ts';
import type { Workspace } from './workspace.ts';

const NOTHING = 'Nothing in this answer can be marked any more.';
const TOO_LATE = 'This window is too old. Please press again.';
const NOT_KEPT = 'The mark could not be kept; the log of Quotedesk says why.';
const NO_WORDS = 'Say in your words what is to be noted.';

export class Marking {
  readonly #kit: Kit;

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  async open(at: Workspace, press: Press): Promise<void> {
    const kit = this.#kit;
    if (!kit.settings.editors.has(press.user)) return tell(kit, at, press, NO_EDITOR);
    const position = readPosition(press.value);
    const found = await lookUp(kit, at, press, position?.key, true);
    if ('refused' in found || !position) return refuse(kit, at, press, found);
    const desk = await deskOf(kit, { ...askOf(found.shown), user: press.user });
    const read = await Promise.all(found.shown.statements.map((id) => desk.statement(id)));
    const statements = read.flatMap((one) => one ?? []);
    if (statements.length === 0) return tell(kit, at, press, NOTHING);
    const key = await kit.pages.keep({ ...found.shown, user: press.user, hidden: true });
    const { user, channel, threadTs, responseUrl, key: pressed } = press;
    await kit.windows.set(key, {
      ...{ user, channel, threadTs, responseUrl, key: pressed },
      judgement: judgementId(position.key, user),
      hidden: found.shown.hidden,
      statements: statements.map(({ id }) => id),
    });
    try {
      await kit.sender.openView(at, press.triggerId, markView(key, statements));
    } catch (error) {
      kit.logger.warn({ error: describeError(error) }, 'a Slack window did not open');
      await tell(kit, at, press, TOO_LATE);
    }
  }

  /** @returns what Slack is to show */
  async submit(at: Workspace, body: unknown): Promise<ViewResponseAction | null> {
    const { settings, context, logger, windows } = this.#kit;
    const submission = readSubmission(body);
    if (!submission) return null;
    const { user, metadata, value } = submission;
    const opened = await windows.get(metadata);
    const by = settings.editors.get(user);
    if (!opened || by === undefined || opened.user !== user)
      return {
        response_action: 'update',
        view: wordView('Too late', by === undefined ? NO_EDITOR : TOO_LATE),
      };
    const { channel, hidden } = opened;
    const desk = await deskOf(this.#kit, { team: at.team, channel, user, hidden });
    const id = opened.statements[Number(value(INPUTS.statement) ?? 0)];
    if (id === undefined) return { response_action: 'errors', errors: { [INPUTS.statement]: NOTHING } };
    const why = value(INPUTS.note);
    const kind = value(INPUTS.kind) ?? '';
    if (kind === 'note' && !why) return { response_action: 'errors', errors: { [INPUTS.note]: NO_WORDS } };
    try {
      const wish = { statement: id, kind, speaker: value(INPUTS.speaker), why, by };
      const marks = openMarks(context.stateFolder, context.shared?.marks ?? null);
      await markStatement(desk, marks, wish, context.now());
      await windows.delete(metadata);
      return { response_action: 'update', view: wordView('Marked', MARKED) };
    } catch (error) {
      logger.error({ error: describeError(error) }, 'a mark could not be kept');
      const sentence = error instanceof QuotedeskError ? NOTHING : NOT_KEPT;
      return { response_action: 'errors', errors: { [INPUTS.kind]: sentence } };
    }
  }
}

/** "Check wording" and "Wrong?": the press opens a modal, its submission is checked as a press of its own. */
import type { ViewResponseAction } from '@slack/bolt';
import { isFeedbackReason } from '../feedback.ts';
import { type Found, REFUSALS, type Shown } from '../page-store.ts';
import type { Ask } from './answer.ts';
import { type Position, readPosition } from './controls.ts';
import { judged, judgementId } from './judgement.ts';
import { type Kit, presserAt } from './kit.ts';
import { lookUp, refuse, tell } from './press-tools.ts';
import { answerPrivately } from './private.ts';
import { type Press, readSubmission } from './receive.ts';
import { describeError } from './serializers.ts';
import { checkView, feedbackView, INPUTS, wordView } from './views.ts';
import type { Opened } from './windows.ts';
import type { Workspace } from './workspace.ts';

const TOO_LATE = 'Slack did not open the window in time. Please press again.';
const THANKS = 'Thank you. Your note is kept for the editors of this archive.';
const NOT_KEPT = 'Your note could not be kept; the log of Quotedesk says why.';

export class Modals {
  readonly #kit: Kit;

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** Anybody who sees an answer may check words or say what is wrong with it. */
  async open(
    kind: 'check' | 'wrong',
    at: Workspace,
    press: Press,
    position: Position | null = readPosition(press.value),
  ): Promise<void> {
    const kit = this.#kit;
    const found = await lookUp(kit, at, press, position?.key, true);
    if ('refused' in found || !position) return refuse(kit, at, press, found);
    // A key for this person's modal alone.
    const key = await kit.pages.keep({ ...found.shown, user: press.user, hidden: true });
    const { user, channel, threadTs, responseUrl, key: pressed } = press;
    const { hidden } = found.shown;
    const judgement = judgementId(position.key, user);
    const opened = { user, channel, threadTs, responseUrl, key: pressed, judgement, hidden, statements: [] };
    await kit.windows.set(key, opened);
    try {
      await kit.sender.openView(at, press.triggerId, kind === 'check' ? checkView(key) : feedbackView(key));
    } catch (error) {
      kit.logger.warn({ error: describeError(error) }, 'a Slack window did not open');
      await tell(kit, at, press, TOO_LATE);
    }
  }

  /** @returns what Slack is to show: nothing closes the modal. `done` goes on after the acknowledgement. */
  async submit(
    kind: 'check' | 'wrong',
    at: Workspace,
    body: unknown,
  ): Promise<{ readonly show?: ViewResponseAction; readonly done?: () => Promise<void> }> {
    const submission = readSubmission(body);
    if (!submission) return {};
    const opened = await this.#kit.windows.get(submission.metadata);
    const found = opened && (await this.#find(at, submission.metadata, submission.user, opened));
    if (!opened || !found || 'refused' in found) {
      const refusal = REFUSALS[found && 'refused' in found ? found.refused : 'expired'];
      return { show: { response_action: 'update', view: wordView('Too late', refusal) } };
    }
    if (kind === 'wrong')
      return { show: await this.#keep(found.shown, opened, submission.user, submission.value) };
    const words = submission.value(INPUTS.words);
    if (!words)
      return { show: { response_action: 'errors', errors: { [INPUTS.words]: 'Type the words to check.' } } };
    // A retry of the same submission closes the modal again and does no more.
    if (!(await this.#kit.seen.claim(`view:${submission.metadata}`))) return {};
    return { done: () => this.#check(at, opened, words, submission.value(INPUTS.speaker)) };
  }

  async #find(at: Workspace, key: string, user: string, { channel }: Opened): Promise<Found> {
    return this.#kit.pages.find(key, await presserAt(this.#kit, at.team, channel, user));
  }

  async #keep(
    shown: Shown,
    { judgement }: Opened,
    user: string,
    value: (id: string) => string | null,
  ): Promise<ViewResponseAction> {
    const reason = value(INPUTS.reason);
    if (!isFeedbackReason(reason))
      return { response_action: 'errors', errors: { [INPUTS.reason]: 'Choose a reason.' } };
    try {
      const note = value(INPUTS.note);
      await this.#kit.feedback.add({ ...judged(shown, user), id: judgement, reason, note });
      return { response_action: 'update', view: wordView('Thank you', THANKS) };
    } catch (error) {
      this.#kit.logger.error({ error: describeError(error) }, 'a feedback line could not be written');
      return { response_action: 'errors', errors: { [INPUTS.reason]: NOT_KEPT } };
    }
  }

  async #check(at: Workspace, opened: Opened, words: string, speaker: string | null): Promise<void> {
    const ask: Ask = {
      question: words,
      conversation: null,
      team: at.team,
      channel: opened.channel,
      user: opened.user,
      checked: true,
      ...(speaker ? { speaker } : {}),
      hidden: true,
    };
    const { channel, threadTs, user, responseUrl, key } = opened;
    await answerPrivately(this.#kit, at, ask, { channel, threadTs, user, responseUrl }, `${key}:check`);
  }
}

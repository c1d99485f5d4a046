/** "Check wording" and "Wrong?": the press opens a modal, its submission is checked as a press of its own. */
import type { ViewResponseAction } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { isFeedbackReason } from '../feedback.ts';
import { REFUSALS, type Shown } from '../page-store.ts';
import type { Ask } from './answer.ts';
import { type Position, readPosition } from './controls.ts';
import { judged, judgementId } from './judgement.ts';
import { type Kit, presserAt } from './kit.ts';
import { lookUp, refuse, tell } from './press-tools.ts';
import { answerPrivately } from './private.ts';
import { type Press, readSubmission } from './receive.ts';
import { describeError } from './serializers.ts';
import { checkView, feedbackView, INPUTS, wordView } from './views.ts';
import type { Workspace } from './workspace.ts';

const TOO_LATE = 'Slack did not open the window in time. Please press again.';
const THANKS = 'Thank you. Your note is kept for the editors of this archive.';
const NOT_KEPT = 'Your note could not be kept; the log of Quotedesk says why.';

/** What an open modal came from. Stays here: a modal's own data passes through the client, and this holds a response_url. */
interface Origin {
  readonly press: Press;
  /** Of the answer and the one who judges it. */
  readonly judgement: string;
  readonly shown: Shown;
}

export class Modals {
  readonly #kit: Kit;
  readonly #origins = new LRUCache<string, Origin>({ max: 2_000, ttl: 3_600_000 });

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
    this.#origins.set(key, { press, judgement: judgementId(position.key, press.user), shown: found.shown });
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
    const origin = this.#origins.get(submission.metadata);
    const refusal = await this.#refusal(at, submission.metadata, submission.user, origin);
    if (refusal || !origin)
      return { show: { response_action: 'update', view: wordView('Too late', refusal ?? REFUSALS.expired) } };
    if (kind === 'wrong') return { show: await this.#keep(origin, submission.user, submission.value) };
    const words = submission.value(INPUTS.words);
    if (!words)
      return { show: { response_action: 'errors', errors: { [INPUTS.words]: 'Type the words to check.' } } };
    // A retry of the same submission closes the modal again and does no more.
    if (!(await this.#kit.seen.claim(`view:${submission.metadata}`))) return {};
    return { done: () => this.#check(at, origin.press, words, submission.value(INPUTS.speaker)) };
  }

  async #refusal(
    at: Workspace,
    key: string,
    user: string,
    origin: Origin | undefined,
  ): Promise<string | null> {
    if (!origin) return REFUSALS.expired;
    const presser = await presserAt(this.#kit, at.team, origin.press.channel, user);
    const found = await this.#kit.pages.find(key, presser);
    return 'refused' in found ? REFUSALS[found.refused] : null;
  }

  async #keep(
    { shown, judgement }: Origin,
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

  async #check(at: Workspace, press: Press, words: string, speaker: string | null): Promise<void> {
    const ask: Ask = {
      question: words,
      conversation: null,
      team: at.team,
      channel: press.channel,
      user: press.user,
      checked: true,
      ...(speaker ? { speaker } : {}),
      hidden: true,
    };
    const { channel, threadTs, user, responseUrl } = press;
    await answerPrivately(this.#kit, at, ask, { channel, threadTs, user, responseUrl }, `${press.key}:check`);
  }
}

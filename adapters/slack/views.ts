/** Slack's modal windows: one in which words to be checked are typed, one in which an answer is reported as wrong. Pure. */
import type { types } from '@slack/bolt';
import type { Statement } from '../../src/index.ts';
import { FEEDBACK_REASONS, MAX_NOTE } from '../feedback.ts';
import { MARK_MEANINGS } from '../shared/marks/mark-statement.ts';
import { context, plain, section } from './blocks.ts';
import { CALLBACKS } from './controls.ts';
import { SLACK_LIMITS } from './limits.ts';
import { escaped } from './render.ts';

/** Ids of the input blocks. */
export const INPUTS = {
  words: 'words',
  speaker: 'speaker',
  reason: 'reason',
  note: 'note',
  statement: 'statement',
  kind: 'kind',
} as const;

export function checkView(metadata: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: CALLBACKS.check,
    private_metadata: metadata,
    title: plain('Check wording', SLACK_LIMITS.viewTitle),
    submit: plain('Check', SLACK_LIMITS.viewSubmit),
    close: plain('Cancel', SLACK_LIMITS.viewSubmit),
    blocks: [
      {
        type: 'input',
        block_id: INPUTS.words,
        label: plain('The words to check', SLACK_LIMITS.inputLabel),
        hint: plain('A quotation as you want to print it, or a whole paragraph', SLACK_LIMITS.inputLabel),
        element: {
          type: 'plain_text_input',
          action_id: INPUTS.words,
          multiline: true,
          max_length: SLACK_LIMITS.inputMax,
          focus_on_load: true,
        },
      },
      {
        type: 'input',
        block_id: INPUTS.speaker,
        optional: true,
        label: plain('Who is said to have said it', SLACK_LIMITS.inputLabel),
        element: { type: 'plain_text_input', action_id: INPUTS.speaker, max_length: 200 },
      },
      context('The result comes to you alone; you can share it then.'),
    ],
  };
}

export function feedbackView(metadata: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: CALLBACKS.wrong,
    private_metadata: metadata,
    title: plain('What is wrong?', SLACK_LIMITS.viewTitle),
    submit: plain('Send', SLACK_LIMITS.viewSubmit),
    close: plain('Cancel', SLACK_LIMITS.viewSubmit),
    blocks: [
      {
        type: 'input',
        block_id: INPUTS.reason,
        label: plain('Reason', SLACK_LIMITS.inputLabel),
        element: {
          type: 'radio_buttons',
          action_id: INPUTS.reason,
          options: Object.entries(FEEDBACK_REASONS).map(([value, meaning]) => ({
            text: plain(meaning, SLACK_LIMITS.optionText),
            value,
          })),
        },
      },
      {
        type: 'input',
        block_id: INPUTS.note,
        optional: true,
        label: plain('In your words', SLACK_LIMITS.inputLabel),
        element: {
          type: 'plain_text_input',
          action_id: INPUTS.note,
          multiline: true,
          max_length: MAX_NOTE,
        },
      },
      context('Kept in a file on the desk’s own machine, for its editors.'),
    ],
  };
}

/** The statements are known by their place in the list. */
export function markView(metadata: string, statements: readonly Statement[]): types.ModalView {
  const option = (text: string, value: string) => ({ text: plain(text, SLACK_LIMITS.optionText), value });
  const options = statements
    .slice(0, SLACK_LIMITS.selectOptions)
    .map(({ speaker, text }, i) => option(`${i + 1}. ${speaker?.name ?? 'Nobody named'}: ${text}`, `${i}`));
  return {
    type: 'modal',
    callback_id: CALLBACKS.mark,
    private_metadata: metadata,
    title: plain('Mark a statement', SLACK_LIMITS.viewTitle),
    submit: plain('Mark', SLACK_LIMITS.viewSubmit),
    close: plain('Cancel', SLACK_LIMITS.viewSubmit),
    blocks: [
      {
        type: 'input',
        block_id: INPUTS.statement,
        label: plain('Statement', SLACK_LIMITS.inputLabel),
        element: {
          type: 'static_select',
          action_id: INPUTS.statement,
          options,
          ...(options[0] ? { initial_option: options[0] } : {}),
        },
      },
      {
        type: 'input',
        block_id: INPUTS.kind,
        label: plain('What of it', SLACK_LIMITS.inputLabel),
        element: {
          type: 'radio_buttons',
          action_id: INPUTS.kind,
          options: Object.entries(MARK_MEANINGS).map(([kind, words]) => option(words, kind)),
        },
      },
      {
        type: 'input',
        block_id: INPUTS.speaker,
        optional: true,
        label: plain('Whose words they are', SLACK_LIMITS.inputLabel),
        hint: plain('Where they are somebody else’s; empty: it is not known', SLACK_LIMITS.inputLabel),
        element: { type: 'plain_text_input', action_id: INPUTS.speaker, max_length: 200 },
      },
      {
        type: 'input',
        block_id: INPUTS.note,
        optional: true,
        label: plain('Why', SLACK_LIMITS.inputLabel),
        element: { type: 'plain_text_input', action_id: INPUTS.note, multiline: true, max_length: 500 },
      },
      context('Kept with your name and the day; `quotedesk marks undo` takes it back.'),
    ],
  };
}

/** A modal that only says something. */
export function wordView(title: string, sentence: string): types.ModalView {
  return {
    type: 'modal',
    title: plain(title, SLACK_LIMITS.viewTitle),
    close: plain('Close', SLACK_LIMITS.viewSubmit),
    blocks: [section(escaped(sentence))],
  };
}

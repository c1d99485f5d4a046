/** The few Block Kit shapes that this adapter sends, as small builders. */
import type { types } from '@slack/bolt';
import { shortLabel } from './escape.ts';
import { SLACK_LIMITS } from './limits.ts';

export type KnownBlock = types.KnownBlock;

/** `verbatim`: Slack must not look for addresses, channels or names in it. */
export function markup(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}

export function plain(text: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: shortLabel(text, max), emoji: false };
}

/** `text` is escaped already. */
export function section(text: string): types.SectionBlock {
  return { type: 'section', text: markup(text), expand: true };
}

/** `texts` are escaped already; at most ten. */
export function context(...texts: readonly string[]): types.ContextBlock {
  return { type: 'context', elements: texts.slice(0, SLACK_LIMITS.contextElements).map(markup) };
}

export function divider(): types.DividerBlock {
  return { type: 'divider' };
}

export function button(text: string, actionId: string, value: string, spoken?: string): types.Button {
  return {
    type: 'button',
    text: plain(text, SLACK_LIMITS.buttonText),
    action_id: actionId,
    value,
    ...(spoken ? { accessibility_label: shortLabel(spoken, SLACK_LIMITS.accessibilityLabel) } : {}),
  };
}

interface ThumbButton {
  readonly text: string;
  readonly value: string;
  readonly spoken: string;
}

/** A thumb up and a thumb down, which Slack shows as pressed for each reader. */
export function thumbs(
  actionId: string,
  { right, wrong }: { readonly right: ThumbButton; readonly wrong: ThumbButton },
): types.ContextActionsBlock {
  const one = ({ text, value, spoken }: ThumbButton) => ({
    text: plain(text, SLACK_LIMITS.buttonText),
    value,
    accessibility_label: shortLabel(spoken, SLACK_LIMITS.accessibilityLabel),
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionId,
        positive_button: one(right),
        negative_button: one(wrong),
      },
    ],
  };
}

export interface MenuOption {
  readonly text: string;
  readonly detail: string | null;
  readonly value: string;
}

/** At most a hundred options. */
export function menu(
  placeholder: string,
  actionId: string,
  options: readonly MenuOption[],
): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: actionId,
    placeholder: plain(placeholder, SLACK_LIMITS.placeholder),
    options: options.slice(0, SLACK_LIMITS.selectOptions).map((option) => ({
      text: plain(option.text, SLACK_LIMITS.optionText),
      value: option.value,
      ...(option.detail ? { description: plain(option.detail, SLACK_LIMITS.optionDescription) } : {}),
    })),
  };
}

export function actions(elements: types.ActionsBlock['elements']): types.ActionsBlock {
  return { type: 'actions', elements };
}

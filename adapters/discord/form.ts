/** The form behind "Wrong?": a reason to choose, and room for one's own words. */
import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Statement } from '../../src/index.ts';
import { FEEDBACK_REASONS, MAX_NOTE } from '../feedback.ts';
import { MARK_MEANINGS } from '../shared/marks/mark-statement.ts';
import { customId } from './custom-id.ts';
import { label } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';

export const REASON_FIELD = 'reason';
export const NOTE_FIELD = 'note';

export function reasonForm(key: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId({ action: 'reason', key }),
    title: 'What is wrong with this answer?',
    components: [
      {
        type: ComponentType.Label,
        label: 'Reason',
        component: {
          type: ComponentType.StringSelect,
          custom_id: REASON_FIELD,
          required: true,
          options: Object.entries(FEEDBACK_REASONS).map(([value, words]) => ({
            value,
            label: label(words, DISCORD_LIMITS.optionLabel),
          })),
        },
      },
      {
        type: ComponentType.Label,
        label: 'In your words',
        component: {
          type: ComponentType.TextInput,
          custom_id: NOTE_FIELD,
          style: TextInputStyle.Paragraph,
          required: false,
          max_length: MAX_NOTE,
        },
      },
    ],
  };
}

export const STATEMENT_FIELD = 'statement';
export const KIND_FIELD = 'kind';
export const SPEAKER_FIELD = 'speaker';

/** @param places of the statements among those of the answer: what a menu's value is */
export function markForm(
  key: string,
  statements: readonly Statement[],
  places: readonly number[],
): APIModalInteractionResponseCallbackData {
  const choose = (custom_id: string, options: { value: string; label: string }[]) => ({
    type: ComponentType.StringSelect as const,
    custom_id,
    required: true,
    options,
  });
  const write = (custom_id: string, style: TextInputStyle, max_length: number) => ({
    type: ComponentType.TextInput as const,
    custom_id,
    style,
    required: false,
    max_length,
  });
  const field = (name: string, component: ReturnType<typeof choose> | ReturnType<typeof write>) => ({
    type: ComponentType.Label as const,
    label: name,
    component,
  });
  const shown = statements.slice(0, DISCORD_LIMITS.selectOptions).map(({ speaker, text }, i) => ({
    value: `${places[i] ?? i}`,
    label: label(`${i + 1}. ${speaker?.name ?? 'Nobody named'}: ${text}`, DISCORD_LIMITS.optionLabel),
  }));
  const kinds = Object.entries(MARK_MEANINGS).map(([value, words]) => ({ value, label: words }));
  return {
    custom_id: customId({ action: 'marked', key }),
    title: 'Mark a statement',
    components: [
      field('Statement', choose(STATEMENT_FIELD, shown)),
      field('What of it', choose(KIND_FIELD, kinds)),
      field('Whose words they are, if somebody else’s', write(SPEAKER_FIELD, TextInputStyle.Short, 200)),
      field('Why', write(NOTE_FIELD, TextInputStyle.Paragraph, 500)),
    ],
  };
}

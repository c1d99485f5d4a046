/** The form behind "Wrong?": a reason to choose, and room for one's own words. */
import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { FEEDBACK_REASONS, MAX_NOTE } from '../feedback.ts';
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

/** The commands as they are registered. Names and options in the words of a newsroom. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord.js';

export interface OptionDefinition {
  readonly type:
    | ApplicationCommandOptionType.String
    | ApplicationCommandOptionType.Boolean
    | ApplicationCommandOptionType.Subcommand;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly options?: readonly OptionDefinition[];
}

export interface CommandDefinition {
  readonly type: ApplicationCommandType.ChatInput | ApplicationCommandType.Message;
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly OptionDefinition[];
  /** 0: installed on a server, 1: installed by a user. */
  readonly integration_types: readonly ApplicationIntegrationType[];
  /** 0: servers, 1: direct messages with the bot, 2: other private channels. */
  readonly contexts: readonly InteractionContextType[];
}

const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
} as const;

/** Name of the message context command: right-click (or press long) on a message, Apps. */
export const CHECK_MESSAGE = 'Check quotations';

const { String: Words, Boolean: YesNo, Subcommand } = ApplicationCommandOptionType;

const speaker = (description: string, required: boolean): OptionDefinition => ({
  type: Words,
  name: 'speaker',
  description,
  required,
  autocomplete: true,
  max_length: 200,
});
const about: OptionDefinition = {
  type: Words,
  name: 'about',
  description: 'Only what was said on this topic',
  autocomplete: true,
  max_length: 300,
};
const since: OptionDefinition = {
  type: Words,
  name: 'since',
  description: 'Only from this day on, for example “March 2018” or “last week”',
  max_length: 60,
};
const hidden: OptionDefinition = {
  type: YesNo,
  name: 'private',
  description: 'Show the answer to me alone; I can share it afterwards',
};

const alertId: OptionDefinition = {
  type: Words,
  name: 'id',
  description: 'The letters and digits that /alert list shows before it',
  required: true,
  max_length: 12,
};

export const COMMANDS: readonly CommandDefinition[] = [
  {
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    description: 'Ask the archive in plain words: who said what, about what, when',
    options: [
      {
        type: Words,
        name: 'question',
        description: 'For example: what did the minister say about the harbour since March?',
        required: true,
        max_length: 2_000,
      },
      hidden,
    ],
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'said',
    description: 'What somebody said, word for word, with the source',
    options: [speaker('Whose words: start to type a name', true), about, since, hidden],
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'check',
    description: 'Check a quotation against the archive before it is printed',
    options: [
      {
        type: Words,
        name: 'quote',
        description: 'The words to check, or a paragraph with quotations in it',
        required: true,
        max_length: 4_000,
      },
      speaker('Who is supposed to have said it', false),
      hidden,
    ],
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'who',
    description: 'Find the person behind words',
    options: [
      {
        type: Subcommand,
        name: 'said',
        description: 'Who said these words?',
        options: [
          {
            type: Words,
            name: 'words',
            description: 'The words as you remember them',
            required: true,
            max_length: 1_000,
          },
          hidden,
        ],
      },
    ],
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'timeline',
    description: 'What somebody said, in the order of days',
    options: [speaker('Whose words: start to type a name', true), about, since, hidden],
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'alert',
    description: 'Hear of new statements here: at most one post an hour, or one a day',
    options: [
      {
        type: Subcommand,
        name: 'add',
        description: 'Tell this channel when somebody speaks, or when something is spoken of',
        options: [
          speaker('Whose words; leave it out for anybody', false),
          about,
          { type: YesNo, name: 'daily', description: 'Once a day instead of once an hour' },
          {
            type: Words,
            name: 'quiet',
            description: 'Hours in which nothing is said, for example 22-7',
            max_length: 20,
          },
        ],
      },
      { type: Subcommand, name: 'list', description: 'The alerts of this channel' },
      { type: Subcommand, name: 'mute', description: 'Silence an alert', options: [alertId] },
      { type: Subcommand, name: 'unmute', description: 'Let an alert speak again', options: [alertId] },
      { type: Subcommand, name: 'delete', description: 'End an alert', options: [alertId] },
    ],
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'mode',
    description: 'When I answer in this channel; to change it one needs Manage Channels',
    options: [
      {
        type: Words,
        name: 'mode',
        description: 'Leave it out to hear what holds now',
        choices: [
          { name: 'when I am mentioned', value: 'mention' },
          { name: 'off', value: 'off' },
        ],
      },
    ],
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'corpus',
    description: 'The archive behind the answers',
    options: [
      { type: Subcommand, name: 'status', description: 'What the archive holds' },
      {
        type: Subcommand,
        name: 'reload',
        description: 'Read the archive again from its files (needs the permission Manage Server)',
      },
    ],
    ...EVERYWHERE,
  },
  {
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    description: 'What can be asked, and how',
    ...EVERYWHERE,
  },
  { type: ApplicationCommandType.Message, name: CHECK_MESSAGE, ...EVERYWHERE },
];

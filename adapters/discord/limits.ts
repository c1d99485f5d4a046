/** What Discord accepts (docs.discord.com: components reference, interactions, application commands). UTF-16 code units. */
export const DISCORD_LIMITS = {
  /** Components of one message, nested ones counted. */
  components: 40,
  /** Characters over all text displays of one message. */
  text: 4_000,
  rowButtons: 5,
  customId: 100,
  buttonLabel: 80,
  url: 512,
  selectOptions: 25,
  optionLabel: 100,
  optionDescription: 100,
  placeholder: 150,
  modalTitle: 45,
  labelText: 45,
  labelDescription: 100,
  textInput: 4_000,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  commands: 100,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  /** All names, descriptions and values of one command together. */
  commandTotal: 8_000,
  /** Longest text a person can write in one message, with the paid plan. */
  messageContent: 4_000,
  /** Milliseconds from an interaction to its first response, and until its token is void. */
  firstResponseMs: 3_000,
  tokenLifeMs: 15 * 60_000,
} as const;

/** What this adapter allows itself: below Discord's figures, so that no way of counting is over them. */
export const DISCORD_ROOM = {
  /** Components and characters of the answer itself; the rest is for the controls below it. */
  bodyComponents: 28,
  bodyText: 2_900,
  /** Rows of buttons and menus: classic messages bear five, and one is for the controls. */
  bodyRows: 4,
  /** Escaped characters of one piece of a long text: about two screens of a phone. */
  piece: 1_400,
  /** Statements a page. */
  pageSize: 5,
  /** Where others read along. */
  channelPageSize: 3,
  /** Questions that the core works on at once, so that one that hangs does not stop the others. */
  concurrency: 8,
  /** Longest question that is asked. */
  question: 6_000,
} as const;

/** Milliseconds; tests turn these down. */
export const DISCORD_TIMING = {
  /** Quicker answers are given at once, slower ones after "thinking…". */
  deferAfterMs: 1_000,
  /** A question that would wait so long behind others gets its "thinking…" at once. */
  busyMs: 400,
  /** The core waits so long for "thinking…" under way. */
  yieldMs: 1_000,
  /** Mentions have no deadline: the typing sign is shown only where the answer takes a moment. */
  typingAfterMs: 400,
  /** Completing names answers with nothing rather than late. */
  completeWithinMs: 2_000,
  /** An answer that is not there by then is given up while its token still lives. */
  giveUpAfterMs: 14 * 60_000,
} as const;

export type Timing = { readonly [Name in keyof typeof DISCORD_TIMING]: number };

/** Codes of Discord's error bodies that this adapter tells apart. */
export const DISCORD_ERRORS = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  cannotMessageUser: 50007,
  missingPermissions: 50013,
  invalidWebhookToken: 50027,
  invalidForm: 50035,
  replyNeedsHistory: 160002,
} as const;

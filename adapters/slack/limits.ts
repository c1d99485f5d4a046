/** What Slack accepts (docs.slack.dev, reference/block-kit and reference/methods). Lengths are UTF-16 code units. */
export const SLACK_LIMITS = {
  messageBlocks: 50,
  /** Modals and the Home page. */
  viewBlocks: 100,
  /** Characters over all blocks of a message; about 13,200 are refused with `msg_blocks_too_long`. */
  allBlocks: 12_000,
  /** `text` of a message: more is cut by Slack. */
  messageText: 40_000,
  sectionText: 3_000,
  sectionFields: 10,
  fieldText: 2_000,
  headerText: 150,
  contextElements: 10,
  contextText: 3_000,
  actionsElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  actionId: 255,
  blockId: 255,
  selectOptions: 100,
  radioOptions: 10,
  optionText: 75,
  optionDescription: 75,
  optionValue: 150,
  placeholder: 150,
  inputLabel: 2_000,
  inputMax: 3_000,
  accessibilityLabel: 75,
  viewTitle: 24,
  viewSubmit: 24,
  privateMetadata: 3_000,
  callbackId: 255,
  suggestedPrompts: 4,
  statusText: 150,
  metadataPayload: 8_000,
} as const;

/** What this adapter allows itself: below Slack's figures, so that no way of counting is over them. */
export const SLACK_ROOM = {
  /** Characters of a title and of a quotation under a shared link. */
  unfurlTitle: 150,
  unfurlWords: 600,
  /** Blocks of one page, controls left out. */
  blocks: 43,
  /** Characters of one page as JSON, keys and ids counted too; controls left out. */
  characters: 10_000,
  /** Escaped characters of one piece of a long text. */
  piece: 2_400,
  /** `text` for notifications and screen readers. */
  fallback: 3_000,
  /** Longest question or pasted text that is read. */
  question: 40_000,
  /** Newest statements on the Home page. */
  latest: 5,
} as const;

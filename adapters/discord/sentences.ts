/** What the adapter itself says: one plain sentence for each occasion. Facts about the news come from the core alone. */
export const SENTENCES = {
  failed: 'That question could not be answered; the log says why. Please try again.',
  tooLong: 'Reading this took too long and was given up. Please ask for less at once.',
  restarting: 'The desk is being restarted. Please ask again in a minute.',
  unknown: 'This command is not known here any more; the bot’s commands need to be registered again.',
  oldButton: 'This button is from an older version. Please ask the question again.',
  notAllowed: 'Only people who may manage this server can have the archive read again.',
  noText: 'There is no text in that message to check.',
  empty: 'Please type a question, for example: /ask question: what did the minister say?',
  shared: 'This answer has been shared already.',
  nothingToMark: 'Nothing in this answer can be marked any more.',
  noteNeedsWords: 'Say in your words what is to be noted.',
  notForAll: 'This answer comes from an archive that not everybody here may read, so it stays with you.',
  thanks: 'Thank you. It is written down for the people who look after the archive.',
  notNoted: 'That could not be written down; the log says why.',
  checked: 'Checked. The report is for you alone; you can share it.',
  whatToCheck:
    'Tell me what to check: attach a draft, or press long on a message (or right-click it) and choose Apps, then “Check quotations”.',
  mayNotRead:
    'Discord does not show me that message. Press long on it (or right-click it) and choose Apps, then “Check quotations”.',
  alertNowhere: 'I am no member here, and could not tell you anything unasked.',
  modeNowhere: 'A mode belongs to a channel of a server; here I always answer.',
  mayNotSet: 'Only people who may manage this channel can set its mode.',
  unread: 'I can only read replies that mention me. Please leave the @ switched on, or use /ask.',
} as const;

export function reloaded(articles: number, statements: number): string {
  return `Read again: ${articles} articles, ${statements} statements.`;
}

export function mayNotWrite(channel: string): string {
  return `I was asked something in <#${channel}> but may not write there. An administrator can allow it, or use /ask.`;
}

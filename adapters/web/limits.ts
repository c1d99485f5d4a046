/** Bounds of what a browser may send and gets. Lengths in UTF-16 code units unless stated. */
export const LIMITS = {
  /** Of a question or search, as chats take it. */
  question: 2_000,
  /** Bytes of an uploaded or pasted draft; and of everything else that is sent. */
  draftBytes: 8 * 1024 * 1024,
  bodyBytes: 256 * 1024,
  /** Of a draft that is shown with its verdicts in place; a longer one has its verdicts in a list. */
  draftInPlace: 200_000,
  /** Drafts that are checked at the same time. */
  checks: 4,
  /** Statements or passages a page. */
  page: 20,
  answers: 10,
  /** Statements of one exported file. */
  exported: 10_000,
  /** Requests at once, and how many more each second, of one signed-in user, one key, or one address without either. */
  burst: 240,
  perSecond: 20,
  strangerBurst: 60,
  strangerPerSecond: 2,
  /** Users, keys and addresses whose requests are counted. */
  counted: 10_000,
  connections: 1_000,
  /** Turned pages whose question is remembered. */
  shownQuestions: 5_000,
} as const;

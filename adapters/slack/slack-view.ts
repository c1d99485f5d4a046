/** How a card is to be shown in Slack: which part of it, to whom, with which controls. */
export interface SlackView {
  /** Key of the page store; null: no buttons and menus (the Home page). */
  readonly key: string | null;
  /** Position of the card's first statement in the whole result. */
  readonly offset: number;
  /** Which part of the card, 0-based; -1 and everything too high: the last. */
  readonly part: number;
  /** Only the one who asked sees it: offer to share it. */
  readonly hidden: boolean;
  /** Editors may mark its statements. */
  readonly marks?: boolean;
  /** User who shared it, so that readers know why it is here. */
  readonly sharedBy?: string;
  /** Said above the answer ("I could not answer in …"). Escaped already. */
  readonly preface?: string;
}

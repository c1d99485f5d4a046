/** What `quotedesk doctor` says: one plain sentence each. */
export interface Findings {
  readonly problems: string[];
  readonly notes: string[];
}

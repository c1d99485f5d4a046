/** What adapters tell of their work, for whoever counts it. Never what was asked or answered. */
export interface Observer {
  /** A first response has left, so many milliseconds after the platform sent the request. */
  acknowledged(platform: string, ms: number): void;
}

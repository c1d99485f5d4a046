/** For `http.createServer`: a half-open connection ends, and one kept alive outlasts a balancer's idle minute. All in milliseconds. */
export interface ServerTimeouts {
  readonly requestTimeout: number;
  readonly headersTimeout: number;
  readonly keepAliveTimeout: number;
  readonly connectionsCheckingInterval: number;
}

export const SERVER_TIMEOUTS: ServerTimeouts = {
  requestTimeout: 20_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
};

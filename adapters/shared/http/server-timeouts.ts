/** For `http.createServer`: a half-open connection ends, and one kept alive outlasts a balancer's idle minute. Milliseconds. */
export const SERVER_TIMEOUTS = {
  requestTimeout: 20_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 2_000,
} as const;

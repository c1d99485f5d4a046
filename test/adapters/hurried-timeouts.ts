import { SERVER_TIMEOUTS, type ServerTimeouts } from '../../adapters/shared/http/server-timeouts.ts';

/** The server's own times, each a twentieth: a test need not sit out twenty seconds to see a slow client go. */
export const HURRIED_TIMEOUTS: ServerTimeouts = {
  ...SERVER_TIMEOUTS,
  requestTimeout: SERVER_TIMEOUTS.requestTimeout / 20,
  headersTimeout: SERVER_TIMEOUTS.headersTimeout / 20,
  connectionsCheckingInterval: SERVER_TIMEOUTS.connectionsCheckingInterval / 20,
};

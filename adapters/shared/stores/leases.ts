/** Who of several desks does what only one may do: tell alerts, hold the connection to Discord. */
import type { RedisScripts } from './redis-stores.ts';

export interface Leases {
  /** Name of this desk among the desks. */
  readonly desk: string;
  /** Takes or renews a lease for so many milliseconds; false: another desk has it. */
  hold(name: string, forMs: number): Promise<boolean>;
  release(name: string): Promise<void>;
  /** Whether a desk of this name holds the lease. */
  isHeld(name: string): Promise<boolean>;
}

const HOLD = `
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;
const RELEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;
const HELD = "return redis.call('EXISTS', KEYS[1])";

export function redisLeases(redis: RedisScripts, desk: string): Leases {
  const run = (script: string, name: string, ...args: string[]) =>
    redis.eval(script, { keys: [`quotedesk:lease:${name}`], arguments: args });
  return {
    desk,
    hold: async (name, forMs) => (await run(HOLD, name, desk, String(forMs))) === 1,
    async release(name) {
      await run(RELEASE, name, desk);
    },
    isHeld: async (name) => (await run(HELD, name)) === 1,
  };
}

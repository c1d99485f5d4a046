/**
 * Stores that several desks share: a hash of values and a sorted set of their last use for each store, changed by scripts
 * that Redis runs whole. Ages are told by the desks' clocks.
 *
 *   quotedesk:{name}:values   key → "end|json"      quotedesk:{name}:order   key by the number of its last use
 */
import { eraseFrom, type KeyedStore, type StoreOptions, type Stores } from './keyed-store.ts';

/** The one command that is needed: runs a script. */
export interface RedisScripts {
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

const FIND = `
local function found(key, now)
  local entry = redis.call('HGET', KEYS[1], key)
  if not entry then return nil end
  local bar = string.find(entry, '|', 1, true)
  if tonumber(string.sub(entry, 1, bar - 1)) > now then return entry end
  redis.call('HDEL', KEYS[1], key)
  redis.call('ZREM', KEYS[2], key)
  return nil
end
local function use(key)
  redis.call('ZADD', KEYS[2], redis.call('INCR', KEYS[3]), key)
end
local function put(key, finish, json, max, age)
  redis.call('HSET', KEYS[1], key, finish .. '|' .. json)
  use(key)
  while redis.call('ZCARD', KEYS[2]) > max do
    local oldest = redis.call('ZPOPMIN', KEYS[2])
    redis.call('HDEL', KEYS[1], oldest[1])
  end
  for _, name in ipairs(KEYS) do redis.call('PEXPIRE', name, age) end
end
local key = ARGV[1]
local now = tonumber(ARGV[2])
`;
const GET = `${FIND}
local entry = found(key, now)
if entry then use(key) end
return entry`;
const SET = `${FIND}
local finish = ARGV[3]
if ARGV[7] == 'keep' then
  local entry = found(key, now)
  if not entry then return 0 end
  finish = string.sub(entry, 1, string.find(entry, '|', 1, true) - 1)
end
if ARGV[7] == 'claim' and found(key, now) then return 0 end
put(key, finish, ARGV[4], tonumber(ARGV[5]), ARGV[6])
return 1`;
const DELETE = `
redis.call('HDEL', KEYS[1], ARGV[1])
return redis.call('ZREM', KEYS[2], ARGV[1])`;
const ENTRIES = `
local list = {}
for _, key in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
  local entry = redis.call('HGET', KEYS[1], key)
  if entry then
    list[#list + 1] = key
    list[#list + 1] = entry
  end
end
return list`;

const NAMES = `
local page = redis.call('SCAN', ARGV[1], 'MATCH', 'quotedesk:{*}:values', 'COUNT', 1000)
table.insert(page[2], 1, page[1])
return page[2]`;

/** A store's keys live so long beyond its longest age, for desks whose clocks differ. */
const GRACE_MS = 3_600_000;

/** `redis` is not closed with the stores: who opened it closes it. */
export function redisStores(redis: RedisScripts, now: () => Date): Stores {
  const opened: KeyedStore<unknown>[] = [];
  return {
    open<T>(options: StoreOptions<T>): KeyedStore<T> {
      const store = new RedisStore<T>(redis, options, () => now().getTime());
      opened.push(store as unknown as KeyedStore<unknown>);
      return store;
    },
    erase: (isSuch) => eraseFrom(opened, isSuch),
    flush: async () => {},
    close: async () => {},
  };
}

/**
 * Deletes such entries of every store that there is, whoever opened it, but of those whose names are in `spared`. Gives
 * how many.
 */
export async function eraseEverywhere(
  redis: RedisScripts,
  now: () => Date,
  isSuch: (json: string) => boolean,
  spared: readonly string[],
): Promise<number> {
  const names = new Set<string>();
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const page = await redis.eval(NAMES, { keys: [], arguments: [cursor] });
    const [next = '0', ...keys] = Array.isArray(page) ? page.map(String) : [];
    for (const key of keys) names.add(/^quotedesk:\{(.*)\}:values$/s.exec(key)?.[1] ?? '');
    cursor = next === '0' ? null : next;
  }
  const stores = redisStores(redis, now);
  for (const name of names)
    if (name !== '' && !spared.includes(name))
      stores.open({ name, max: 1, maxAge: 1, parse: (value) => value });
  return stores.erase(isSuch);
}

class RedisStore<T> implements KeyedStore<T> {
  readonly #redis: RedisScripts;
  readonly #options: StoreOptions<T>;
  readonly #now: () => number;
  readonly #keys: string[];

  constructor(redis: RedisScripts, options: StoreOptions<T>, now: () => number) {
    this.#redis = redis;
    this.#options = options;
    this.#now = now;
    this.#keys = ['values', 'order', 'count'].map((part) => `quotedesk:{${options.name}}:${part}`);
  }

  async get(key: string): Promise<T | null> {
    const found = await this.#run(GET, key, String(this.#now()));
    return typeof found === 'string' ? (this.#read(found)?.value ?? null) : null;
  }

  async set(key: string, value: T, { keepAge = false } = {}): Promise<void> {
    await this.#put(key, value, keepAge ? 'keep' : 'set');
  }

  async claim(key: string, value: T): Promise<boolean> {
    return (await this.#put(key, value, 'claim')) === 1;
  }

  async delete(key: string): Promise<void> {
    await this.#run(DELETE, key);
  }

  async entries(): Promise<readonly (readonly [string, T])[]> {
    const list = await this.#run(ENTRIES);
    const texts = Array.isArray(list) ? list.map(String) : [];
    const now = this.#now();
    return texts.flatMap((key, i): [string, T][] => {
      const read = i % 2 === 0 ? this.#read(texts[i + 1] ?? '') : null;
      return read && read.end > now ? [[key, read.value]] : [];
    });
  }

  #put(key: string, value: T, how: 'set' | 'keep' | 'claim'): Promise<unknown> {
    const { max, maxAge } = this.#options;
    const now = this.#now();
    const sizes = [String(now + maxAge), JSON.stringify(value), String(max), String(maxAge + GRACE_MS)];
    return this.#run(SET, key, String(now), ...sizes, how);
  }

  #run(script: string, ...args: string[]): Promise<unknown> {
    return this.#redis.eval(script, { keys: this.#keys, arguments: args });
  }

  /** What another desk kept, which may be of another version. */
  #read(entry: string): { readonly value: T; readonly end: number } | null {
    const bar = entry.indexOf('|');
    try {
      const value = this.#options.parse(JSON.parse(entry.slice(bar + 1)));
      return value === null ? null : { value, end: Number(entry.slice(0, bar)) };
    } catch {
      return null;
    }
  }
}

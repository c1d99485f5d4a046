/** How much of an archive several requests have seen together, and an archive that is known to be seen in part. Pure. */
import type { Coverage } from '../model.ts';
import type { Archive } from './archive.ts';

/** What both have seen: it is complete only where each is. */
export function seenByBoth(one: Coverage, other: Coverage): Coverage {
  return {
    complete: one.complete && other.complete,
    articles: Math.min(one.articles, other.articles),
    pending: Math.max(one.pending, other.pending),
    unreachable: Math.max(one.unreachable, other.unreachable),
  };
}

/** The archive, whose results all say that no more was seen than `seen`. */
export function knownInPart(archive: Archive, seen: Coverage): Archive {
  const stated = (found: unknown): unknown =>
    typeof found === 'object' && found !== null && 'coverage' in found
      ? { ...found, coverage: seenByBoth(found.coverage as Coverage, seen) }
      : found;
  return new Proxy(archive, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name === 'coverage') return () => seenByBoth(target.coverage(), seen);
      return (...given: unknown[]) => {
        const found: unknown = Reflect.apply(value, target, given);
        return found instanceof Promise ? found.then(stated) : found;
      };
    },
  });
}

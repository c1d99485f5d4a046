/** Settings that nobody reads, most often a slip of the finger. Pure. */

const OURS = /^(?:QUOTEDESK|SLACK|DISCORD)_/;
/** Read by tests alone. */
const TESTS = /^QUOTEDESK_TEST_/;

/** One sentence each. `known`: the names of all settings. Other programs may have SLACK_ and DISCORD_ variables of their own. */
export function unknownSettings(names: readonly string[], known: readonly string[]): string[] {
  return names
    .filter((name) => OURS.test(name) && !TESTS.test(name) && !known.includes(name))
    .flatMap((name) => {
      const near = known.find((one) => isNear(one, name));
      if (near) return [`${name} is no setting; ${near} is.`];
      return name.startsWith('QUOTEDESK_') ? [`${name} is no setting.`] : [];
    });
}

/** Two letters wrong, missing or too many at the most. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return (row[b.length] ?? 0) <= 2;
}

/** The names that an example file of settings lists, `#NAME=value` a line. */
export function settingsListed(example: string): string[] {
  return [...example.matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1] ?? '');
}

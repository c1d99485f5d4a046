// Regular expressions that meet what others wrote must take time in proportion to it: checks every one of src/ and adapters/ with
// recheck, and names those that may take longer and are not among the exceptions of regex-exceptions.json, each with its reason.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import ts from 'typescript';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
/** Milliseconds for one expression; the checker gives up on few. */
const TIMEOUT = 25_000;
/** Checked at a time. */
const AT_A_TIME = 2;

/** Literals by their text: where they stand. */
const found = new Map();
for (const room of ['src', 'adapters'])
  for (const entry of readdirSync(room, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const file = `${entry.parentPath}/${entry.name}`;
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const known = found.get(node.text) ?? { text: node.text, files: new Set(), at: `${file}:${line + 1}` };
        known.files.add(file);
        found.set(node.text, known);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

/**
 * What the checker has only tried, not proved (expressions with a look behind or back), is measured here: whether its attack holds up
 * this engine at any length that it is given. Repetitions are few, so they cost a bounded time.
 */
function takesLong(source, flags, { pumps, suffix }) {
  const expression = new RegExp(source, flags.replace('g', '').replace('y', ''));
  for (let times = 250; ; times *= 2) {
    const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
    const began = performance.now();
    expression.test(text);
    if (performance.now() - began > 300) return true;
    if (text.length > 60_000) return false;
  }
}

const { expressions } = JSON.parse(readFileSync('.ci/regex-exceptions.json', 'utf8'));
const isExcepted = ({ text, files }) =>
  expressions.some((one) => files.has(one.file) && one.expression === text);

const waiting = [...found.values()].filter((one) => !isExcepted(one));
const asked = waiting.length;
const slow = [];
const unknown = [];
await Promise.all(
  Array.from({ length: AT_A_TIME }, async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const end = one.text.lastIndexOf('/');
      const flags = one.text.slice(end + 1).replace('v', 'u');
      const told = await check(one.text.slice(1, end), flags, { timeout: TIMEOUT });
      if (told.status === 'vulnerable' && (told.checker === 'automaton' || takesLong(one.text.slice(1, end), flags, told.attack)))
        slow.push(`${one.at}: ${one.text} (${told.complexity.summary})`);
      else if (told.status === 'unknown') unknown.push(one.at);
    }
  }),
);
const stale = expressions.filter(({ file, expression }) => !found.get(expression)?.files.has(file));
for (const line of slow) process.stdout.write(`may take long on what others wrote: ${line}\n`);
for (const { file, expression } of stale) process.stdout.write(`no longer there, but excepted: ${file}: ${expression}\n`);
process.stdout.write(
  `${asked} regular expressions checked, ${found.size - asked} excepted, ${unknown.length} not decided${unknown.length > 0 ? ` (${unknown.join(', ')})` : ''}.\n`,
);
process.exit(slow.length + stale.length > 0 ? 1 : 0);

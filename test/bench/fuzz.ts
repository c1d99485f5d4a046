/**
 * Mutates files of every format and questions for a given time, and names every seed that broke a bound, threw or showed a word
 * that its source does not have. The work is done in a process of its own, which is replaced when it sticks.
 *
 *   npx tsx test/bench/fuzz.ts [seconds, default 60] [first seed, default 1] [files|questions]
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fileOf, openSamples, questionOf, tryFile, tryQuestion } from '../fuzz/rounds.ts';

type What = 'files' | 'questions';
interface Word {
  readonly seed: number;
  /** null: all held. */
  readonly wrong: string | null;
  readonly ms: number;
  readonly articles: number;
}

/** A round that says nothing for so long has stuck. */
const STUCK_MS = 30_000;
const [seconds = '60', firstSeed = '1', only] = process.argv.slice(2);

if (process.send) await work(process.argv[2] as What, Number(process.argv[3]));
else {
  const each: What[] = only === 'files' || only === 'questions' ? [only] : ['files', 'questions'];
  let broken = 0;
  for (const what of each)
    broken += await watch(what, (Number(seconds) * 1000) / each.length, Number(firstSeed));
  process.exitCode = broken > 0 ? 1 : 0;
}

/** The child: round after round, until it is ended. */
async function work(what: What, first: number): Promise<void> {
  const { desk } = what === 'questions' ? await openSamples() : { desk: null };
  for (let seed = first; ; seed++) {
    const began = performance.now();
    let wrong: string | null = null;
    let articles = 0;
    try {
      if (desk) await tryQuestion(desk, questionOf(seed));
      else {
        const { name, bytes } = fileOf(seed);
        articles = await tryFile(name, bytes);
      }
    } catch (error) {
      wrong = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
    const word: Word = { seed, wrong, ms: performance.now() - began, articles };
    await new Promise<void>((resolve) => process.send!(word, () => resolve()));
  }
}

async function watch(what: What, milliseconds: number, first: number): Promise<number> {
  const until = performance.now() + milliseconds;
  let seed = first;
  let rounds = 0;
  let articles = 0;
  let broken = 0;
  let slowest = { seed, ms: 0 };
  const report = (at: number, wrong: string) => {
    broken++;
    const name =
      what === 'files' ? ` ${fileOf(at).name}` : ` ${JSON.stringify(questionOf(at).slice(0, 120))}`;
    console.log(`${what} seed ${at}${name}: ${wrong}`);
  };
  while (performance.now() < until) {
    const child = fork(fileURLToPath(import.meta.url), [what, String(seed)]);
    const end = await follow(child, until, (word) => {
      seed = word.seed + 1;
      rounds++;
      articles += word.articles;
      if (word.ms > slowest.ms) slowest = word;
      if (word.wrong !== null) report(word.seed, word.wrong);
    });
    if (end === null) break;
    report(seed, end);
    seed++;
  }
  console.log(
    `${what}: ${rounds} rounds from seed ${first} on${what === 'files' ? `, ${articles} articles` : ''}, ${broken} broken, slowest ${Math.round(slowest.ms)} ms (seed ${slowest.seed})`,
  );
  return broken;
}

/** null: the time is over; else why the child ended. */
function follow(child: ChildProcess, until: number, onWord: (word: Word) => void): Promise<string | null> {
  return new Promise((resolve) => {
    let why: string | null = 'the process ended';
    const stop = (reason: string | null) => {
      why = reason;
      child.kill('SIGKILL');
    };
    let stuck = setTimeout(() => stop('stuck'), 2 * STUCK_MS);
    const over = setTimeout(() => stop(null), Math.max(0, until - performance.now()));
    child.on('message', (word: Word) => {
      clearTimeout(stuck);
      stuck = setTimeout(() => stop('stuck'), STUCK_MS);
      onWord(word);
    });
    child.on('exit', () => {
      clearTimeout(stuck);
      clearTimeout(over);
      resolve(why);
    });
  });
}

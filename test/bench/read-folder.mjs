/**
 * Reads a folder with the built program and prints, as JSON: seconds until all was read, the longest time in milliseconds for which
 * the thread that answers stood, the most megabytes beyond those of the program itself (Linux; else null), articles and problems.
 */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDesk } from '../../dist/index.js';

const most = () => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
  } catch {
    return null;
  }
};
const before = process.memoryUsage().rss / 1024 ** 2;
const began = performance.now();
const desk = await openDesk({ corpus: process.argv.slice(2) });
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
await desk.ready();
delay.disable();
const seconds = (performance.now() - began) / 1000;
const { articles } = await desk.status();
const megabytes = most();
process.stdout.write(
  JSON.stringify({
    seconds,
    stall: delay.max / 1e6,
    megabytes: megabytes === null ? null : megabytes - before,
    articles,
    problems: desk.problems().map(({ sentence }) => sentence),
  }),
);
await desk.close();

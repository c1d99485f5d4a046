/** How far reading has come: a bar on a terminal, plain lines elsewhere. Quiet for what is read in a moment. */
import type { Progress } from '../src/index.ts';

/** Nothing is shown before this: a small corpus is read before anyone could wait. */
const QUIET_MS = 1_500;
const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 10_000;
const BAR_WIDTH = 30;

interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A reporter for one reading; `now` gives milliseconds. */
export function progressReporter(out: ProgressOutput, now: () => number): (progress: Progress) => void {
  const began = now();
  let shownAt = began;
  let barShown = false;
  return (progress) => {
    const at = now();
    const finished = progress.done >= progress.total;
    if (out.isTTY) {
      if (at - began < QUIET_MS || (!finished && at - shownAt < BAR_EVERY_MS)) {
        if (!(finished && barShown)) return;
      }
      out.write(finished ? '\r\u001b[K' : `\r${bar(progress)}\u001b[K`);
      barShown = !finished;
    } else {
      if (at - shownAt < LINE_EVERY_MS) return;
      out.write(`${line(progress)}\n`);
    }
    shownAt = at;
  };
}

export function bar(progress: Progress): string {
  const filled = progress.total === 0 ? 0 : Math.round((BAR_WIDTH * progress.done) / progress.total);
  return `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${line(progress)}`;
}

export function line({ done, total, perSecond }: Progress): string {
  const left = perSecond > 0 ? `, ${duration((total - done) / perSecond)} left` : '';
  return `read ${done} of ${total} articles, ${Math.round(perSecond)} a second${left}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
}

/** Hands word of the reading on, and remembers the last. */
export function lastProgress(report: (progress: Progress) => void) {
  let last: Progress | null = null;
  return {
    progress: () => last,
    onProgress(progress: Progress) {
      last = progress;
      report(progress);
    },
  };
}

/** What a running program does beside answering: follows editors' marks, and lets go of what has been kept long enough. */
import type { Desks } from './desks.ts';
import type { Logger } from './logger.ts';
import type { Settings } from './settings.ts';
import { pruneState } from './shared/kept-state.ts';
import type { Marks } from './shared/marks/marks.ts';

/** Editors' marks, as desks are opened with them. */
export async function marksOf(kept: Marks, onProblem: (sentence: string) => void) {
  const { marks, former, problems } = await kept.read();
  for (const problem of problems) onProblem(problem);
  return { marks, formerMarks: former };
}

/** Marks that are set or taken back while the desks answer hold at once. */
export function keepMarked(desks: Desks, kept: Marks, logger: Logger): () => void {
  let last: Promise<void> = Promise.resolve();
  let known = '';
  const set = async () => {
    const { marks } = await kept.read();
    const now = JSON.stringify(marks);
    if (now === known) return;
    await Promise.all(desks.all.map((desk) => desk.setMarks(marks)));
    known = now;
  };
  return kept.follow(() => {
    last = last.then(set).catch((error: unknown) => logger.warn({ err: error }, 'marks could not be read'));
  });
}

const DAY_MS = 86_400_000;

/** Lets go of feedback and recorded questions whose days are over: now, and once a day. */
export function keepPruned({ stateFolder, keepDays }: Settings, now: () => Date, logger: Logger): () => void {
  const prune = () => {
    pruneState(stateFolder, new Date(now().getTime() - keepDays * DAY_MS)).catch((error: unknown) =>
      logger.warn({ err: error }, 'what is too old could not be deleted'),
    );
  };
  prune();
  const timer = setInterval(prune, DAY_MS).unref();
  return () => clearInterval(timer);
}

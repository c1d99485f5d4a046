/** What a running program does beside answering: follows editors' marks, and lets go of what has been kept long enough. */
import type { Desks } from './desks.ts';
import type { Logger } from './logger.ts';
import type { Settings } from './settings.ts';
import { pruneState } from './shared/kept-state.ts';
import { followMarks, marksFileIn, readMarks } from './shared/marks-file.ts';

/** Editors' marks, as desks are opened with them. */
export async function marksOf({ stateFolder }: Settings, onProblem: (sentence: string) => void) {
  const { marks, former, problems } = await readMarks(marksFileIn(stateFolder));
  for (const problem of problems) onProblem(problem);
  return { marks, formerMarks: former };
}

/** Marks that are set or taken back while the desks answer hold at once. */
export function keepMarked(desks: Desks, { stateFolder }: Settings, logger: Logger): () => void {
  const file = marksFileIn(stateFolder);
  return followMarks(file, () => {
    void readMarks(file)
      .then(({ marks }) => Promise.all(desks.all.map((desk) => desk.setMarks(marks))))
      .catch((error: unknown) => logger.warn({ err: error }, 'marks could not be read'));
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

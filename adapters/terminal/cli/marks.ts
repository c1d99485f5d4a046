/** `quotedesk marks`: what editors have said of statements, and the "Wrong?" notes that wait for them. */
import type { Command } from 'commander';
import { type Mark, QuotedeskError } from '../../../src/index.ts';
import { FEEDBACK_REASONS, feedbackFileIn, type KeptFeedback, readFeedback } from '../../feedback.ts';
import { inertLine } from '../../inert.ts';
import { MARK_KINDS } from '../../shared/marks/mark-lines.ts';
import { isMarkKind, markStatement } from '../../shared/marks/mark-statement.ts';
import { type Marks, openMarks } from '../../shared/marks/marks.ts';
import type { CliContext } from './context.ts';
import { addCommonOptions, type CommonOptions } from './options.ts';
import { writeJsonLine } from './output.ts';

interface Options extends CommonOptions {
  readonly json?: boolean;
  readonly speaker?: string;
  readonly why?: string;
  readonly by?: string;
}

export function registerMarks(program: Command, context: CliContext): void {
  const withMarks = (run: (marks: Marks) => Promise<void>): Promise<void> =>
    context.withShared((shared) => run(openMarks(context.stateFolder(), shared?.marks ?? null)));
  const editor = ({ by }: Options): string =>
    by?.trim() || context.env.USER || context.env.LOGNAME || 'an editor';
  const marks = program
    .command('marks')
    .description(
      'marks that editors have set on statements, and “Wrong?” notes that nobody has dealt with yet',
    )
    .option('--json', 'print JSON for a program')
    .action(({ json }: Options) =>
      withMarks(async (all) => {
        const { marks: kept, done, problems } = await all.read();
        const notes = waiting(await readFeedback(feedbackFileIn(context.stateFolder())), kept, done);
        for (const problem of problems) context.stderr.write(`${problem}\n`);
        if (json) await writeJsonLine(context.stdout, { notes, marks: kept });
        else context.stdout.write(`${listed(notes, kept).join('\n')}\n`);
      }),
    );
  addCommonOptions(marks.command('add'))
    .description(`mark a statement: ${MARK_KINDS.join(', ')}`)
    .argument('<statement>', 'its id, as `quotedesk ask --json` and `quotedesk marks` give it')
    .argument('<kind>', 'what it is marked as')
    .option('--speaker <name>', 'of a wrong speaker: whose words they are')
    .option('--why <text>', 'why, in your words')
    .option('--by <name>', 'who marks it (default: the user who runs this)')
    .action(async (id: string, kind: string, options: Options) => {
      if (!isMarkKind(kind))
        throw new QuotedeskError('USAGE', `${kind} is no kind of mark: it must be ${MARK_KINDS.join(', ')}.`);
      if (kind === 'note' && !options.why) throw new QuotedeskError('USAGE', 'a note needs --why TEXT.');
      const { speaker = null, why = null } = options;
      await context.withDesk(options, async (desk) => {
        const wish = { statement: id, kind, speaker, why, by: editor(options) };
        await withMarks(async (all) => {
          const mark = await markStatement(desk, all, wish, new Date());
          context.stdout.write(`${lineOf(mark)}\n`);
        });
      });
    });
  marks
    .command('undo')
    .description('take a mark back')
    .argument('<mark>', 'its id')
    .option('--why <text>', 'why, in your words')
    .option('--by <name>', 'who takes it back')
    .action((id: string, options: Options) =>
      withMarks(async (all) => {
        const { marks: kept } = await all.read();
        if (!kept.some((mark) => mark.id === id))
          throw new QuotedeskError('USAGE', `there is no mark ${id}.`);
        await all.undo(id, editor(options), options.why?.trim() ?? null, new Date());
        context.stdout.write('The mark is taken back.\n');
      }),
    );
  marks
    .command('done')
    .description('take a “Wrong?” note off the list without a mark')
    .argument('<instant>', 'when it was written, as `quotedesk marks` gives it')
    .option('--by <name>', 'who dealt with it')
    .action(async (instant: string, options: Options) => {
      const notes = await readFeedback(feedbackFileIn(context.stateFolder()));
      if (!notes.some(({ at }) => at === instant))
        throw new QuotedeskError('USAGE', `there is no note of ${instant}.`);
      await withMarks((all) => all.setDone(instant, editor(options), new Date()));
      context.stdout.write('The note is off the list.\n');
    });
}

/** Notes that say something is wrong, of which no statement was marked since. */
function waiting(
  notes: readonly KeptFeedback[],
  marks: readonly Mark[],
  done: ReadonlySet<string>,
): KeptFeedback[] {
  const isMarkedSince = (document: string, noted: string): boolean =>
    marks.some((mark) => mark.document === document && mark.at > noted);
  return notes.filter(
    ({ at, reason, statements }) =>
      reason !== 'right' &&
      !done.has(at) &&
      !statements.some((id) => isMarkedSince(id.slice(0, Math.max(0, id.lastIndexOf('#'))), at)),
  );
}

function listed(notes: readonly KeptFeedback[], marks: readonly Mark[]): string[] {
  return [
    notes.length === 0 ? 'No “Wrong?” note waits.' : '“Wrong?” notes that wait:',
    ...notes.flatMap(({ at, reason, note, question, statements, platform }) => [
      `  ${at}  ${reasonOf(reason)}${note === null ? '' : ` “${inertLine(note)}”`} (${inertLine(platform)})`,
      `    asked: ${inertLine(question)}`,
      ...statements.map((id) => `    statement ${inertLine(id)}`),
    ]),
    marks.length === 0 ? 'No statement is marked.' : 'Marks:',
    ...marks.map((mark) => `  ${lineOf(mark)}`),
  ];
}

const reasonOf = (reason: string): string =>
  Object.hasOwn(FEEDBACK_REASONS, reason)
    ? FEEDBACK_REASONS[reason as keyof typeof FEEDBACK_REASONS]
    : 'The answer is wrong';

const lineOf = ({ id, kind, words, document, speaker, note, by, at }: Mark): string =>
  inertLine(
    `${id}  ${kind}${speaker === null ? '' : ` → ${speaker}`}: “${words}” (${document}), ${by}, ${at.slice(0, 10)}${note === null ? '' : `: ${note}`}`,
  );

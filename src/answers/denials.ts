/** Where somebody later denies words of an earlier statement ("I never said that"): both are shown, without a judgement. */
import { language } from '../language/index.ts';
import type { Answer, Check, Denial, Statement } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import { foldText } from '../text/normalise.ts';
import { wordClass } from '../text/word-classes.ts';

const { OWN_DENIAL } = language.correctionWords;

/** So many of the speakers' newest denials, and of their newest statements, are looked at: each search costs an answer time. */
const DENYING = 60;
const NEWEST = 300;
/** Words in a row, or telling words, that the denial or the text next to it shares with what is denied. */
const IN_A_ROW = 4;
const SHARED = 3;
const DENIES = new RegExp(OWN_DENIAL, 'i');

/** The answer with the denial beneath each statement that its own speaker denies. */
export async function withDenials(answer: Answer, archive: Archive): Promise<Answer> {
  const shown = [...answer.statements, ...answer.checks.flatMap(({ closest }) => closest ?? [])];
  const denied = await denialsOf(shown, archive);
  if (denied.size === 0) return answer;
  const noted = (statement: Statement): Statement => {
    const found = denied.get(statement.id);
    return found ? { ...statement, denied: found } : statement;
  };
  const checks = answer.checks.map(
    (check): Check => (check.closest ? { ...check, closest: noted(check.closest) } : check),
  );
  return { ...answer, statements: answer.statements.map(noted), checks, check: checks[0] ?? answer.check };
}

/** Id of a statement → its speaker's later denial, the earliest one. */
export async function denialsOf(
  statements: readonly Statement[],
  archive: Archive,
): Promise<ReadonlyMap<string, Denial>> {
  const found = new Map<string, Denial>();
  const speakers = new Set(
    statements.flatMap(({ speaker }) => (speaker?.kind === 'person' ? speaker.id : [])),
  );
  if (speakers.size === 0) return found;
  for (const denial of await statementsThatDeny([...speakers], archive)) {
    const text = (await archive.document(denial.document.id))?.text ?? '';
    const around = foldText(paragraphsAround(text, denial));
    for (const statement of statements)
      if (isDeniedIn(statement, denial, around) && isEarlier(denial, found.get(statement.id)))
        found.set(statement.id, {
          statement: denial.id,
          document: denial.document,
          paragraph: denial.paragraph,
          text: denial.text,
        });
  }
  return found;
}

/** Of the newest statements, and of those by which somebody denies, the ones that deny words of one's own. */
async function statementsThatDeny(speakers: readonly string[], archive: Archive): Promise<Statement[]> {
  const found = new Map<string, Statement>();
  for (const [filters, limit] of [
    [{ speakers, stances: ['deny'] }, DENYING],
    [{ speakers }, NEWEST],
  ] as const) {
    const { hits } = await archive.searchStatements({ text: null, sort: 'newest', filters, limit });
    for (const { statement } of hits) if (DENIES.test(toldIn(statement))) found.set(statement.id, statement);
  }
  return [...found.values()];
}

const toldIn = ({ reporting, cue, text }: Statement): string =>
  `${reporting?.text ?? cue?.text ?? ''} ${text}`;

function isDeniedIn(statement: Statement, denial: Statement, around: string): boolean {
  if (statement.id === denial.id || statement.speaker?.id !== denial.speaker?.id) return false;
  // A denial is no denial of itself as another article prints it, nor of what was said after it.
  if (DENIES.test(statement.text) || denial.alsoIn.includes(statement.document.id)) return false;
  if (statement.document.id === denial.document.id) return false;
  const said = statement.document.published?.slice(0, 10);
  const day = denial.document.published?.slice(0, 10);
  if (said === undefined || day === undefined || day < said) return false;
  const words = foldText(statement.text).split(' ');
  const run = Math.min(IN_A_ROW, words.length);
  const printed = ` ${around} `;
  for (let i = 0; run >= IN_A_ROW && i + run <= words.length; i++) {
    const row = words.slice(i, i + run);
    if (row.some((word) => wordClass(word) === 'open') && printed.includes(` ${row.join(' ')} `)) return true;
  }
  const telling = new Set(words.filter((word) => wordClass(word) === 'open' || /\d/.test(word)));
  const shared = [...telling].filter((word) => printed.includes(` ${word} `));
  return shared.length >= SHARED && shared.length * 2 >= telling.size;
}

/** The paragraph of a statement with the one before it. */
function paragraphsAround(text: string, { content }: Statement): string {
  const start = content[0]?.start ?? 0;
  const own = text.lastIndexOf('\n', start) + 1;
  const before = text.slice(0, own).trimEnd();
  const end = text.indexOf('\n', content.at(-1)?.end ?? start);
  return text.slice(before.lastIndexOf('\n') + 1, end < 0 ? text.length : end);
}

const isEarlier = (denial: Statement, former: Denial | undefined): boolean =>
  former === undefined || (denial.document.published ?? '') < (former.document.published ?? '');

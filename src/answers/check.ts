/** Checks of quotations: one that a question asks about, or every one of a pasted text. */
import type { Answer, Check, Query } from '../model.ts';
import { emptyQuery } from '../questions/empty-query.ts';
import { goingOn, wholeQuotations } from '../questions/interrupted.ts';
import { quotedParts } from '../questions/marked-words.ts';
import { isPasted } from '../questions/quotation-question.ts';
import type { Archive } from '../search/archive.ts';
import { circumstance } from './answer-sentences.ts';
import { type Asked, askedSpeaker, speakersBeside } from './asked-speakers.ts';
import { emptyAnswer } from './base.ts';
import type { AskedSpeaker } from './compared-wording.ts';
import { withDenials } from './denials.ts';
import { understood } from './messages.ts';
import { shownName } from './names.ts';
import { deniedIn } from './own-words.ts';
import { paragraphsOf, speakersIn } from './pasted.ts';
import { count, listed } from './phrasing.ts';
import { tellsNothing, tooShort } from './too-short.ts';
import { judge } from './verdict.ts';

/** More quotations of one text are left, and the message says so. */
const MOST_QUOTATIONS = 200;
/** Longer texts are checked up to here. UTF-16 code units. */
const LONGEST = 40_000;

/** The answer for a query of intent "check": each quotation is held against the one it is put in the mouth of. */
export async function answerCheck(query: Query, archive: Archive): Promise<Answer> {
  const { coverage } = await archive.health();
  const [only = ''] = query.quotations;
  if (query.quotations.length === 1 && tellsNothing(only)) return tooShort(query, only, archive);
  const chosen = query.quotations.slice(0, MOST_QUOTATIONS);
  const owners = await ownersOf(query, archive);
  const paragraphs = paragraphsOf(query.question.slice(0, LONGEST), chosen);
  const asked = { since: query.since, until: query.until, anyYear: false };
  const checks: Check[] = [];
  for (const [i, words] of chosen.entries()) {
    const paragraph = paragraphs[i] ?? null;
    checks.push(
      await judge(words, owners[i]?.asked ?? null, archive, {
        paragraph,
        saidOn: query.saidOn[i] ?? asked,
        complete: coverage.complete,
      }),
    );
  }
  const answer = emptyAnswer(query, coverage);
  const [first] = checks;
  if (!first) return { ...answer, message: 'There is no quotation in quotation marks to check.' };
  const statements = checks.flatMap(({ closest }) => closest ?? []);
  const left = query.quotations.length - chosen.length;
  // "When was that?" after a check.
  const told = checks.length === 1 ? circumstance(query.asksFor, first.closest ?? undefined) : '';
  const [owner] = owners;
  const found: Answer = {
    ...answer,
    status: checks.every(({ verdict }) => verdict === 'not_found') ? 'not_found' : 'answered',
    message:
      told ||
      (checks.length === 1
        ? coverage.complete || first.verdict !== 'not_found'
          ? headline(first, owner?.asked ?? null, isDated(query))
          : first.sentence
        : summary(checks, left)) + unknownNames(owners, coverage),
    people: uniquePeople(owners),
    statements: statements.filter((one, i) => statements.findIndex(({ id }) => id === one.id) === i),
    check: first,
    checks,
    suggestions: owner?.suggestions ?? [],
    total: checks.length,
  };
  return { ...found, understood: understood({ ...query, speakers: namesOf(owners) }, found, 0) };
}

const isDated = ({ since, until, saidOn }: Query): boolean =>
  since !== null || until !== null || saidOn.some((day) => day !== null);

/** Whoever each quotation is put in the mouth of, in order; null: nobody. */
async function ownersOf(query: Query, archive: Archive): Promise<(Asked | null)[]> {
  const { quotations, speakers, frame } = query;
  if (frame === null) {
    const [named] = speakers;
    const asked = named === undefined ? null : await askedSpeaker(named, archive);
    if (asked) return quotations.map(() => asked);
  }
  const isText = frame === null || isPasted(frame);
  if (!isText) return speakersBeside(frame, archive);
  // In a pasted text the text itself says whose each quotation is.
  const read = speakersIn(query.question.slice(0, LONGEST));
  const beside = frame === null ? [] : await speakersBeside(frame, archive, true);
  const owners: (Asked | null)[] = [];
  for (const [i, quotation] of quotations.slice(0, MOST_QUOTATIONS).entries()) {
    const name = read.get(quotation);
    owners.push(name === undefined ? (beside[i] ?? null) : await askedSpeaker(name, archive));
  }
  return owners;
}

function unknownNames(owners: readonly (Asked | null)[], { complete }: Answer['coverage']): string {
  const names = owners.flatMap((owner) =>
    owner && owner.asked.ids === null && !owner.asked.office ? [owner.asked.name] : [],
  );
  const different = [...new Set(names)];
  if (different.length === 0 || different.length > 3) return '';
  const called = `called ${listed(different, 'or')}`;
  return complete ? ` The archive has nobody ${called}.` : ` So far nobody ${called} was found.`;
}

const namesOf = (owners: readonly (Asked | null)[]): string[] => [
  ...new Set(owners.flatMap((owner) => owner?.asked.name ?? [])),
];

function uniquePeople(owners: readonly (Asked | null)[]): Answer['people'] {
  const people = owners.flatMap((owner) => owner?.people ?? []);
  return people.filter((one, i) => people.findIndex(({ id }) => id === one.id) === i);
}

/** Every quotation of a pasted text, checked against the named speaker or, with none, whoever said it. */
export async function checkText(
  text: string,
  speaker: string | null,
  archive: Archive,
): Promise<{ readonly query: Query; readonly answer: Answer }> {
  const pasted = text.slice(0, LONGEST);
  const marked = quotedParts(pasted);
  const parts = wholeQuotations(marked, goingOn(pasted, marked));
  // Without quotation marks the whole text is taken for the quotation, unless it is long.
  const whole = pasted.trim();
  const quotations = parts.length > 0 ? parts : whole !== '' && whole.length <= 600 ? [whole] : [];
  const named = speaker?.trim();
  const query: Query = {
    ...emptyQuery(text, 'check', 'a pasted text'),
    quotations,
    speakers: named ? [named] : [],
  };
  return { query, answer: await withDenials(await answerCheck(query, archive), archive) };
}

/** The verdict in a few words; the verdict's own sentence gives what differs. */
function headline(check: Check, speaker: AskedSpeaker | null, dated: boolean): string {
  const { verdict, closest } = check;
  const denied = deniedIn(check);
  const who = closest ? shownName(closest) : 'somebody';
  const name = `${who[0]?.toUpperCase()}${who.slice(1)}`;
  const whose = ownedBy(who);
  switch (verdict) {
    case 'exact':
    case 'corrected':
      return check.sentence;
    case 'altered':
      if (denied) return `${name} ${denied} it.`;
      return closest?.speaker
        ? `Printed as ${whose} words, but not in this wording.`
        : 'The words are printed, but otherwise.';
    case 'misattributed':
      if (closest?.speaker && closest.speaker.name === speaker?.name)
        return `${name} quotes somebody else with these words.`;
      return closest?.speaker
        ? `Printed as ${whose} words${speaker ? `, not as ${ownedBy(speaker.name)}` : ''}.`
        : 'The words are printed, but not under that name.';
    case 'not_found':
      if (check.disowned !== null || speaker?.office) return check.sentence;
      if (!closest || !check.differences.every(({ op }) => op === 'same'))
        return 'No such quotation was found.';
      if (dated || closest.speaker?.name === speaker?.name) return check.sentence;
      return speaker && closest.speaker?.name !== speaker.name
        ? `The words are printed, but not under ${ownedBy(speaker.name)} name.`
        : 'No such quotation was found.';
  }
}

const ownedBy = (name: string): string => `${name}’s`;

function summary(checks: readonly Check[], left: number): string {
  const number = (verdict: string) => checks.filter((check) => check.verdict === verdict).length;
  const parts = [
    [number('exact'), 'exact'],
    [number('corrected'), 'corrected since'],
    [number('altered'), 'altered'],
    [number('misattributed'), 'misattributed'],
    [number('not_found'), 'not found'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  const more =
    left > 0 ? ` ${count(left, 'more quotation')} of the text ${left === 1 ? 'is' : 'are'} not checked.` : '';
  return `${count(checks.length, 'quotation')} checked: ${said.join(', ')}.${more}`;
}

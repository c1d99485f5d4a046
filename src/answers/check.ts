/** Checks of quotations: one that a question asks about, or every one of a pasted text. */
import type { Answer, Check, Query } from '../model.ts';
import { emptyQuery } from '../questions/empty-query.ts';
import { quotedParts } from '../questions/marked-words.ts';
import type { Archive } from '../search/archive.ts';
import { circumstance } from './answer-sentences.ts';
import { emptyAnswer } from './base.ts';
import type { AskedSpeaker } from './compared-wording.ts';
import { understood } from './messages.ts';
import { shownName } from './names.ts';
import { fullNames } from './not-clear.ts';
import { deniedIn } from './own-words.ts';
import { speakersIn } from './pasted.ts';
import { count } from './phrasing.ts';
import { resolveName } from './speakers.ts';
import { tellsNothing, tooShort } from './too-short.ts';
import { judge } from './verdict.ts';

const MOST_QUOTATIONS = 40;
/** Longer texts are checked up to here. UTF-16 code units. */
const LONGEST = 40_000;

/** The answer for a query of intent "check": each quotation is held against the one it is put in the mouth of. */
export async function answerCheck(query: Query, archive: Archive): Promise<Answer> {
  const coverage = (await archive.health()).coverage;
  const [only = ''] = query.quotations;
  if (query.quotations.length === 1 && tellsNothing(only)) return tooShort(query, only, archive);
  // "Did Pike say “…” and Moss say “…”?": one name for each quotation.
  const each = query.speakers.length > 1 && query.speakers.length === query.quotations.length;
  const [named] = each ? [] : query.speakers;
  const speaker = named === undefined ? null : await askedSpeaker(named, archive);
  // In a pasted text the text itself says whose each quotation is.
  const owners = speaker ? new Map<string, string>() : speakersIn(query.question.slice(0, LONGEST));
  const checks: Check[] = [];
  for (const [i, asked] of query.quotations.slice(0, MOST_QUOTATIONS).entries()) {
    const owner = each ? query.speakers[i] : owners.get(asked);
    const held = speaker ?? (owner === undefined ? null : await askedSpeaker(owner, archive));
    checks.push(await judge(asked, held?.asked ?? null, archive));
  }
  const answer = emptyAnswer(query, coverage);
  const [first] = checks;
  if (!first) return { ...answer, message: 'There is no quotation in quotation marks to check.' };
  const statements = checks.flatMap(({ closest }) => closest ?? []);
  const unknown =
    speaker && speaker.asked.ids === null ? ` The archive has nobody called ${speaker.asked.name}.` : '';
  // "When was that?" after a check.
  const told = checks.length === 1 ? circumstance(query.asksFor, first.closest ?? undefined) : '';
  const found: Answer = {
    ...answer,
    status: checks.every(({ verdict }) => verdict === 'not_found') ? 'not_found' : 'answered',
    message:
      told || (checks.length === 1 ? headline(first, speaker?.asked ?? null) : summary(checks)) + unknown,
    people: speaker?.people ?? [],
    statements: statements.filter((one, i) => statements.findIndex(({ id }) => id === one.id) === i),
    check: first,
    checks,
    suggestions: speaker?.suggestions ?? [],
    total: checks.length,
  };
  return { ...found, understood: understood(query, found, 0) };
}

/** Every quotation of a pasted text, checked against the named speaker or, with none, whoever said it. */
export async function checkText(
  text: string,
  speaker: string | null,
  archive: Archive,
): Promise<{ readonly query: Query; readonly answer: Answer }> {
  const pasted = text.slice(0, LONGEST);
  const parts = quotedParts(pasted).map((part) => part.text);
  // Without quotation marks the whole text is taken for the quotation, unless it is long.
  const whole = pasted.trim();
  const quotations = parts.length > 0 ? parts : whole !== '' && whole.length <= 600 ? [whole] : [];
  const named = speaker?.trim();
  const query: Query = {
    ...emptyQuery(text, 'check', 'a pasted text'),
    quotations,
    speakers: named ? [named] : [],
  };
  return { query, answer: await answerCheck(query, archive) };
}

async function askedSpeaker(name: string, archive: Archive) {
  const found = await resolveName(name, archive);
  const people = found.outcome === 'none' ? [] : found.people;
  const ids = [...people, ...found.spokespeople].map(({ id }) => id);
  const asked: AskedSpeaker = {
    name: found.outcome === 'one' ? (people[0]?.name ?? name) : name,
    ids: people.length > 0 ? ids : null,
  };
  const shown = found.outcome === 'one' ? people.slice(0, 1) : [];
  return {
    asked,
    people: shown.map(({ id, name: full, role }) => ({ id, name: full, role })),
    suggestions: (await fullNames(found.suggestions.slice(0, 3), archive)).map(
      (one) => `what did ${one} say?`,
    ),
  };
}

/** The verdict in a few words; the verdict's own sentence gives what differs. */
function headline(check: Check, speaker: AskedSpeaker | null): string {
  const { verdict, closest } = check;
  const denied = deniedIn(check);
  const who = closest ? shownName(closest) : 'somebody';
  const name = `${who[0]?.toUpperCase()}${who.slice(1)}`;
  switch (verdict) {
    case 'exact':
      if (closest?.speaker && closest.toldBy)
        return `${name} is quoted with these words by ${closest.toldBy}.`;
      return closest?.speaker
        ? `${name} said it, in these words.`
        : 'The words are printed so, without a name beside them.';
    case 'altered':
      if (denied) return `${name} ${denied} it.`;
      return closest?.speaker
        ? `${name} said it, but not in these words.`
        : 'The words are printed, but otherwise.';
    case 'misattributed':
      return closest?.speaker
        ? `${name} said it${speaker ? `, not ${speaker.name}` : ''}.`
        : 'The words are printed, but not under that name.';
    case 'not_found':
      return 'No such quotation was found.';
  }
}

function summary(checks: readonly Check[]): string {
  const number = (verdict: string) => checks.filter((check) => check.verdict === verdict).length;
  const parts = [
    [number('exact'), 'exact'],
    [number('altered'), 'altered'],
    [number('misattributed'), 'misattributed'],
    [number('not_found'), 'not found'],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  return `${count(checks.length, 'quotation')} checked: ${said.join(', ')}.`;
}

/** The verbs of asking about speech: which of them merely say, and which take a stance. Data, with its one reader. */
import type { Stance } from '../model.ts';

/** Every form in which a question may hold it. */
const STANCE_FORMS: Readonly<Record<Stance, string>> = {
  deny: 'deny denies denied denying dispute disputes disputed disputing refute refutes refuted rebut rebuts rebutted contradict contradicts contradicted dismiss dismisses dismissed dismissing',
  confirm:
    'confirm confirms confirmed confirming acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting concede concedes conceded conceding verify verified corroborate corroborated',
  accuse: 'accuse accuses accused accusing blame blames blamed blaming allege alleges alleged alleging',
  criticise:
    'condemn condemns condemned condemning criticise criticises criticised criticising criticize criticizes criticized criticizing denounce denounces denounced denouncing attack attacks attacked attacking slam slams slammed',
  warn: 'warn warns warned warning caution cautions cautioned cautioning',
  promise:
    'promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing commit commits committed guarantee guarantees guaranteed',
  refuse:
    'refuse refuses refused refusing decline declines declined declining reject rejects rejected rejecting',
};

const STANCE_OF: ReadonlyMap<string, Stance> = new Map(
  (Object.entries(STANCE_FORMS) as [Stance, string][]).flatMap(([stance, forms]) =>
    forms.split(' ').map((form): [string, Stance] => [form, stance]),
  ),
);

const SAY_FORMS = `say says said saying sais tell tells told telling claim claims claimed claiming state states stated
  stating argue argues argued arguing think thinks thought thinking believe believes believed comment comments commented
  commenting remark remarks remarked announce announces announced announcing mention mentions mentioned mentioning
  declare declares declared talk talks talked talking speak speaks spoke spoken speaking suggest suggests suggested
  insist insists insisted explain explains explained explaining reveal reveals revealed propose proposes proposed
  demand demands demanded add adds added note notes noted write writes wrote written tweet tweets tweeted ask asks asked
  call calls called calling predict predicts predicted predicting asking urging demanding proposing suggesting insisting describing responding reacting discussing express expresses expressed describe describes described respond responds
  responded react reacts reacted reply replies replied answer answers answered quote quoted discuss discusses discussed
  address addresses addressed report reports reported reporting testify testifies testified testifying urge urges urged recommend recommends recommended stress stresses stressed`;

const alternatives = (forms: Iterable<string>): string =>
  [...forms].sort((a, b) => b.length - a.length).join('|');

/** For use inside a regular expression. */
export const STANCE_VERB = `(?:${alternatives(STANCE_OF.keys())})`;
export const SAY_VERB = `(?:${alternatives([...SAY_FORMS.trim().split(/\s+/), ...STANCE_OF.keys()])})`;

/** null: just saying. */
export function stanceOf(verb: string): Stance | null {
  return STANCE_OF.get(verb.toLowerCase()) ?? null;
}

/** The nouns that stand for words said: "quotes from", "her comments on". */
export const WORDS_NOUN =
  '(?:(?:direct |exact |recent |latest |public |own |full |main )*(?:quotes?|quotations?|statements?|comments?|remarks?|words|soundbites?|sound bites?|views?|thoughts?|opinions?|positions?|stances?|takes?|reactions?|responses?|repl(?:y|ies)|answers?|claims?|denials?|accusations?|warnings?|promises?|pledges?|lines?))';

const NOUN_STANCE: readonly [RegExp, Stance][] = [
  [/denial/i, 'deny'],
  [/accusation/i, 'accuse'],
  [/criticism/i, 'criticise'],
  [/warning/i, 'warn'],
  [/promise|pledge/i, 'promise'],
];
export function stanceOfNoun(noun: string): Stance | null {
  return NOUN_STANCE.find(([pattern]) => pattern.test(noun))?.[1] ?? null;
}

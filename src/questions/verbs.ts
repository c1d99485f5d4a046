/** The verbs of asking about speech: which of them merely say, and which take a stance. Data, with its one reader. */
import type { Stance } from '../model.ts';
import { phrasalVerb, reportingVerb, reportingVerbs } from '../statements/cues/reporting-verbs.ts';
import { isVerbOrNoun, verbForm, verbForms } from '../text/verbs.ts';

/** Verbs that take a stance in questions and report nothing in articles by themselves ("committed to"). */
const ASKED_ONLY: readonly (readonly [string, Stance])[] = [
  ['corroborate', 'confirm'],
  ['commit', 'promise'],
  ['guarantee', 'promise'],
];

/**
 * The stance of every form of the verbs of reporting. Forms of criticism that are nouns about as often ("blast", "slam")
 * are left out: a question of keywords holds them as nouns.
 */
const STANCE_OF: ReadonlyMap<string, Stance> = new Map(
  [...reportingVerbs().map(({ lemma, stance }) => [lemma, stance] as const), ...ASKED_ONLY].flatMap(
    ([lemma, stance]): [string, Stance][] =>
      stance === null
        ? []
        : verbForms(lemma)
            .filter(([form]) => stance !== 'criticise' || !isVerbOrNoun(form))
            .map(([form]) => [form, stance]),
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

/** Colloquial and British verbs of speech: met in questions, seldom as a cue in an article. Lemmas. */
const COLLOQUIAL =
  'moan rubbish slate whinge object bemoan vow scoff boast grumble quip fume reckon swear tweet jibe rave bluster apologise apologize figure back rap bash gush vouch tip dodge'.split(
    ' ',
  );
/** "hit out", "had a pop at": verbs that speak with what follows them. */
const COLLOQUIAL_PHRASE =
  /^(?:hit|hits|lash|lashes|lashed|call|calls|called|speak|spoke|kick|kicks|kicked|come|came) out\b|^(?:ha[sd]|have|took) (?:a (?:go|pop|dig|swipe|shot)|issue|aim)\b|^(?:lay|laid|lays) into\b|^(?:poured|pours|threw|throws) (?:cold water|scorn|doubt)\b|^(?:gave|gives) (?:short shrift|evidence)\b|^(?:made|makes) (?:the case|a plea|light|fun)\b|^(?:took|takes) (?:the blame|credit|responsibility)\b|^(?:played|plays) down\b|^(?:piled|piles) in\b|^(?:own|owns|owned|fess|fesses|fessed|speak|speaks|spoke|stick|sticks|stuck|stand|stands|stood) up\b|^(?:row|rows|rowed|walk|walks|walked|hit|hits|fire|fires|fired|push|pushes|pushed) back\b|^lets? slip\b|^(?:rip|rips|ripped|tear|tears|tore|wade|wades|waded) into\b|^(?:bang|bangs|banged|banging|go|goes|went|going|drone|drones|droned) on\b|^(?:brush|brushes|brushed|shrug|shrugs|shrugged|laugh|laughs|laughed) off\b|^(?:set|sets|lay|lays|laid|spell|spells|spelled|spelt|rule|rules|ruled|point|points|pointed|single|singles|singled) out\b|^(?:distance|distances|distanced) (?:him|her|them)sel(?:f|ves)\b|^(?:sound|sounds|sounded) off\b|^(?:weighed|weighs) in\b|^(?:sounded|sounds) the alarm\b|^(?:broke|breaks) ranks\b/i;

/** Forms of the verbs by which articles report speech, those left out that are met as nouns about as often. */
const REPORTING_FORMS: readonly string[] = [
  ...reportingVerbs()
    .filter(
      ({ quotedOnly, lemma }) => !quotedOnly && !/^(?:read|sing|cast|peg|tag|project|rule)$/.test(lemma),
    )
    .map(({ lemma }) => lemma),
  ...COLLOQUIAL,
].flatMap((lemma) =>
  verbForms(lemma)
    .map(([form]) => form)
    .filter((form) => !isVerbOrNoun(form)),
);

/** Verbs of thinking and wanting that questions ask a person's words by and no table of cues holds. */
const THINKS = new Set(
  'want like love hate prefer hope wish mean regret plan intend need miss enjoy liken object compare'.split(
    ' ',
  ),
);

/**
 * Whether a verb, as a question holds it, is one of speech or thought: "complained", "couldn't imagine", "hit back at".
 * `next`: the word behind it. What it says stands in the person's words, the verb itself need not.
 */
export function isOfSpeech(word: string, next = ''): boolean {
  const lower = word.toLowerCase();
  const lemma = verbForm(lower)?.lemma ?? COLLOQUIAL_LEMMA.get(lower) ?? null;
  if (COLLOQUIAL_PHRASE.test(`${lower} ${next}`)) return true;
  if (lemma === null) return false;
  return (
    reportingVerb(lemma) !== null ||
    phrasalVerb(lemma, next.toLowerCase()) !== null ||
    THINKS.has(lemma) ||
    (lemma === 'make' && next.toLowerCase() === 'of') ||
    COLLOQUIAL_LEMMA.has(lower)
  );
}

const COLLOQUIAL_LEMMA: ReadonlyMap<string, string> = new Map(
  COLLOQUIAL.flatMap((lemma) => verbForms(lemma).map(([form]) => [form, lemma] as const)),
);

/** The forms as one expression that shares their beginnings: a word is refused at its first odd letter. Longer forms first. */
function alternatives(forms: Iterable<string>): string {
  const byFirst = new Map<string, string[]>();
  let ends = false;
  for (const form of new Set(forms)) {
    if (form === '') ends = true;
    else byFirst.set(form.charAt(0), [...(byFirst.get(form.charAt(0)) ?? []), form.slice(1)]);
  }
  const branches = [...byFirst].map(([first, rests]) => first.replace(/\W/, '\\$&') + alternatives(rests));
  if (branches.length === 0) return '';
  const one = branches.length === 1 && !ends ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
  return ends ? `${one}?` : one;
}

/** For use inside a regular expression. */
export const STANCE_VERB = `(?:${alternatives(STANCE_OF.keys())})`;
export const SAY_VERB = `(?:${alternatives(new Set([...SAY_FORMS.trim().split(/\s+/), ...STANCE_OF.keys(), ...REPORTING_FORMS]))})`;

/** null: just saying. */
export function stanceOf(verb: string): Stance | null {
  const lower = verb.toLowerCase();
  return STANCE_OF.get(lower) ?? reportingVerb(verbForm(lower)?.lemma ?? '')?.stance ?? null;
}

/** The nouns that stand for words said: "quotes from", "her comments on". */
export const WORDS_NOUN =
  '(?:(?:direct |exact |recent |latest |public |own |full |main )*(?:quotes?|quotations?|statements?|comments?|remarks?|words|soundbites?|sound bites?|views?|thoughts?|opinions?|positions?|stances?|takes?|reactions?|responses?|repl(?:y|ies)|answers?|claims?|denials?|accusations?|warnings?|promises?|pledges?|lines?))';

/** The same behind a possessive, and nouns that stand for words only there: "criticism of Pike" is somebody else's. */
export const OWN_WORDS_NOUN = `(?:${WORDS_NOUN}|(?:main |real |biggest |latest )*(?:ideas?|explanations?|excuses?|verdicts?|advice|messages?|pleas?|apolog(?:y|ies)|accounts?|criticisms?|defen[cs]es?|descriptions?|assessments?|arguments?|concerns?|fears?|worr(?:y|ies)|hopes?|predictions?|forecasts?|rebuttals?|justifications?|reasons?|reasoning|thinking|beef|gripes?|two cents|stor(?:y|ies)|anecdotes?|jokes?|quips?|rants?|swipes?|digs?|jabs?|pledges?|vows?|threats?|tweets?|posts?|complaints?|outbursts?|tirades?|broadsides?))`;

const NOUN_STANCE: readonly [RegExp, Stance][] = [
  [/denial|rebuttal/i, 'deny'],
  [/accusation/i, 'accuse'],
  [/criticism/i, 'criticise'],
  [/warning/i, 'warn'],
  [/promise|pledge/i, 'promise'],
];
export function stanceOfNoun(noun: string): Stance | null {
  return NOUN_STANCE.find(([pattern]) => pattern.test(noun))?.[1] ?? null;
}

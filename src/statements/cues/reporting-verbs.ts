/**
 * Reporting verbs with their frames, one a line: `lemma frames stance?`.
 *
 * s  says a clause or a quotation, and may stand in the middle or after it: "…," he said; he said (that) …
 * t  takes the one addressed before the words: told Fox News that …
 * n  has a noun phrase as content: called the plan "…", confirmed the pullout, denied using …
 * q  the same, but only where some of it is quoted: endorsed “…”
 * i  has an infinitive as content: promised to …
 * k  is of thinking, wanting or doing, not of speech: read only where its words are quoted
 */
import type { Stance } from '../../model.ts';

export interface ReportingVerb {
  readonly lemma: string;
  readonly says: boolean;
  readonly tells: boolean;
  readonly noun: boolean;
  readonly quotedNoun: boolean;
  readonly infinitive: boolean;
  readonly quotedOnly: boolean;
  readonly stance: Stance | null;
}

const TABLE = `
say s|tell st|add s|ask st|answer st|reply s|respond s|write s|tweet s|retweet s|state s|note s|continue s|conclude s|explain s
declare s|claim s|argue s|insist s|suggest s|recall sn|remember sn|remark s|observe s|comment s|mention sn|point s|stress sn
emphasize sn|emphasise sn|underline sn|underscore sq|highlight q|reiterate sn|repeat sn|assert s|allege s|contend s|maintain s|announce sn
reveal sn|disclose s|report sn|acknowledge sn|concede sn|testify s|affirm sn|attest s|assure st|reassure st|remind st|inform st
notify st|advise st|counsel st|boast s|brag s|lament sn|bemoan sn|complain s|grumble s|gripe s|fume s|rail s|rant s
joke s|quip s|laugh sk|smile k|chuckle sk|shout s|yell s|scream s|chant s|cry s|exclaim s|whisper s|mutter s|murmur s|sigh s|sing s
proclaim sn|pronounce sn|predict sn|forecast sn|estimate s|calculate s|guess s|speculate s|hint s|imply s|intimate s|agree s
disagree s|counter s|retort s|rejoin s|interject s|snap s|wonder s|inquire s|query s|elaborate s|opine s|muse s|thunder s|bellow s
roar s|growl s|bark s|intone s|deadpan s|crack s|confide s|confess s|profess s|tease s|taunt s|vent s|message st|text st|email st|phone s
blog s|post sn|recite sn|read s|clarify s|react s|holler s|sneer s|scoff s|exult s|enthuse s|summarize sn|summarise sn|theorize s|posit s|ponder s|reckon s|chime s|volunteer s
echo sq|preach s|recommend sn
deny sn deny|confirm sn confirm|accuse n accuse|blame n accuse|charge s accuse|warn st warn|caution st warn|threaten si warn
promise sni promise|pledge siq promise|vow sni promise|swear si promise|refuse i refuse|decline i refuse|reject n refuse
admit sn confirm|verify n confirm
call n|describe n|label n|brand n|term n|dub n|characterize n|characterise n|portray n|depict n|paint q|criticize n|criticise n|condemn n
denounce n|decry n|deride n|mock n|ridicule n|blast n|slam n|attack q|rip q|lambaste n|castigate n|chide n|chastise n|rebuke n|scold n
praise n|laud n|hail n|commend n|applaud n|thank n|congratulate n|welcome n|greet q|dismiss n deny|tout n|defend n|question n|challenge q
dispute n deny|contest q deny|cite n|reference n|refer n|compare n|liken n|equate n|discuss n|address q|outline n|detail n|demand sq
urge nti|request n|order tk|beg ti|implore ti|plead s|exhort ti|press k|encourage tik|invite k|propose ni|offer nki|endorse q|oppose q
trash q|bash q|zing n|skewer n|pan q|disparage n|belittle n|insult nk|vilify n|downplay n|invoke q|apologize n|regret n
advocate n|trumpet n|espouse n|urge n|quote n|paraphrase n|express n|voice n|convey n|recount sn|credit n|command ti|hammer q|assail n|cast q|frame q|peg q|tag q|knock q|fault n|savage n|excoriate n|denigrate n
malign n|smear n|project s
hope sk|expect k|want k|wish k|fear sk|worry sk|realize sk|realise sk
consider k|indicate s
decide k
protest s|grouse s|beam s|retaliate s|snipe s|gush s|deem n|herald n|judge sk|rate k|anticipate sk|think sk|believe sk|feel sk|find sk
show k|understand sk|accept sk|imagine sk|doubt sk|know sk|learn sk|suppose sk|admonish st|reason s|rule s|envision sk|foresee sk|suspect sk|assume sk
berate n|deplore n|lampoon n|extol n|rebut q deny|refute q deny|repudiate q deny|revile n|demonize n|caricature n|pillory n|scorn q
mischaracterize n|jeer s|sniff s
champion k|favor k|favour k|prefer k|support k|seek k|list k|name k|contradict k|target k
`;

const VERBS = new Map<string, ReportingVerb>();
for (const line of TABLE.trim().split(/[|\n]+/)) {
  const [lemma = '', frames = '', stance] = line.trim().split(/\s+/);
  const had = VERBS.get(lemma);
  VERBS.set(lemma, {
    lemma,
    says: frames.includes('s') || had?.says === true,
    tells: frames.includes('t') || had?.tells === true,
    noun: frames.includes('n') || had?.noun === true,
    quotedNoun: frames.includes('q'),
    infinitive: frames.includes('i') || had?.infinitive === true,
    quotedOnly: frames.includes('k'),
    stance: (stance as Stance | undefined) ?? had?.stance ?? null,
  });
}

/** Verbs that speak with their particle only: `verb particle`. */
const PHRASAL = `go on|make clear|shoot back|fire back|hit back|push back|clap back|put it|cut in|jump in|break in|blurt out|sum up|carry on|tweet out|shout out|cry out
weigh in|write back|text back|follow up|lash out|press on|chip in|call back|come back|start off|begin by|kick off|let on|spell out|lay out|sound off`;
const SAYING: Omit<ReportingVerb, 'lemma'> = {
  says: true,
  tells: false,
  noun: false,
  quotedNoun: false,
  infinitive: false,
  quotedOnly: false,
  stance: null,
};

/** The same, read only where the words are quoted: "talked about “…”". */
const PHRASAL_WEAK = `talk about|talk of|talk up|speak of|speak about|speak out|focus on|run on|seize on|campaign on|push for|play down|shrug off
wave off`;
const PHRASAL_VERBS = new Map<string, Map<string, ReportingVerb>>();
for (const [table, frames] of [
  [PHRASAL, SAYING],
  [PHRASAL_WEAK, { ...SAYING, says: false, quotedOnly: true }],
] as const) {
  for (const line of table.split(/[|\n]/)) {
    const [lemma = '', particle = ''] = line.trim().split(' ');
    const particles = PHRASAL_VERBS.get(lemma) ?? new Map<string, ReportingVerb>();
    PHRASAL_VERBS.set(lemma, particles.set(particle, { ...frames, lemma: `${lemma} ${particle}` }));
  }
}

/** "went on", "shot back", "puts it"; null where verb and particle report nothing together. */
export const phrasalVerb = (lemma: string, particle: string): ReportingVerb | null =>
  PHRASAL_VERBS.get(lemma)?.get(particle) ?? null;

/** The frames of a verb, null for a verb that reports nothing. */
export const reportingVerb = (lemma: string): ReportingVerb | null => VERBS.get(lemma) ?? null;
export const reportingVerbs = (): readonly ReportingVerb[] => [...VERBS.values()];

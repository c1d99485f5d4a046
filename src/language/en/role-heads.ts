/** Heads of roles: which are one office under several names, and which stand for one another. Data. */

/** One office under its several names, wherever roles are compared: `head: names`. */
const NAMES_OF: Readonly<Record<string, string>> = {
  spokesperson: 'spokeswoman spokesman',
  chair: 'chairwoman chairman chairperson',
  representative: 'congressman congresswoman rep',
  senator: 'sen',
  governor: 'gov',
  adviser: 'advisor',
  nominee: 'candidate',
};

/** Short forms of ranks and titles. */
export const SHORT_TITLES: Readonly<Record<string, string>> = {
  prof: 'professor',
  sgt: 'sergeant',
  lt: 'lieutenant',
  capt: 'captain',
  cmdr: 'commander',
  det: 'detective',
  supt: 'superintendent',
};

/** By which an article calls again whom it has given another head. */
const CALLED_AGAIN: Readonly<Record<string, string>> = {
  representative: 'lawmaker',
  nominee: 'contender hopeful',
  lawyer: 'attorney',
  general: 'gen',
  colonel: 'col',
  doctor: 'dr',
  judge: 'justice',
};

/** By which a question asks for somebody of another head. */
const ASKED_AS: Readonly<Record<string, string>> = {
  'prime minister': 'premier',
  chief: 'boss head',
};

const headsOf = (...tables: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> =>
  new Map(
    tables.flatMap((table) =>
      Object.entries(table).flatMap(([head, names]) => names.split(' ').map((name) => [name, head] as const)),
    ),
  );

/** The head under which an article's heads are compared: "chairwoman" → "chair". */
export const HEAD_IN_ARTICLES: ReadonlyMap<string, string> = new Map([
  ...headsOf(NAMES_OF, CALLED_AGAIN),
  ...Object.entries(SHORT_TITLES),
]);
/** The head under which asked and stated heads are compared; short titles are spelled out before. */
export const HEAD_IN_QUESTIONS: ReadonlyMap<string, string> = new Map([
  ...headsOf(NAMES_OF, ASKED_AS),
  ['press secretary', 'spokesperson'],
]);

/**
 * Heads that questions use and articles state otherwise: `asked: stated, …`. "Acme's boss" may be stated as its chief
 * executive, "the Oakhaven boss" as the club's manager, "Ruritania's man at the UN" as its ambassador.
 */
export const ANSWERS_TO: Readonly<Record<string, string>> = {
  chief:
    'ceo executive president director commissioner superintendent chair owner founder co-founder manager leader administrator coach editor principal dean secretary-general',
  ceo: 'chief executive',
  executive: 'ceo chief president director officer manager founder',
  leader: 'chief president chair director prime-minister captain secretary-general',
  founder: 'co-founder owner ceo creator',
  owner: 'co-owner founder proprietor',
  manager: 'coach director',
  coach: 'manager',
  captain: 'skipper',
  president: 'vice-chancellor',
  minister: 'secretary',
  secretary: 'minister',
  envoy: 'ambassador representative delegate consul',
  ambassador: 'envoy',
  man: 'ambassador envoy representative delegate chief secretary',
  woman: 'ambassador envoy representative delegate chief secretary',
  lawyer: 'attorney counsel solicitor barrister',
  attorney: 'lawyer counsel solicitor',
  counsel: 'lawyer attorney',
  prosecutor: 'attorney',
  doctor: 'physician surgeon pediatrician paediatrician professor',
  physician: 'doctor surgeon',
  lawmaker: 'senator representative mp legislator delegate assemblyman assemblywoman councillor',
  legislator: 'senator representative mp lawmaker delegate',
  politician: 'senator representative mp lawmaker councillor governor mayor minister',
  mp: 'lawmaker politician',
  academic: 'professor lecturer researcher scientist scholar historian',
  professor: 'lecturer researcher academic',
  scientist: 'researcher professor',
  researcher: 'scientist professor analyst',
  expert: 'professor researcher scientist analyst specialist',
  author: 'writer novelist journalist historian',
  writer: 'author novelist journalist columnist',
  novelist: 'author writer',
  singer: 'musician rapper artist frontman vocalist',
  star: 'actor actress singer player musician host',
  actor: 'star',
  actress: 'star',
  officer: 'policeman policewoman sergeant detective',
  judge: 'justice',
  economist: 'strategist analyst',
  farmer: 'rancher grower',
};

/** Heads that no table of article words holds: offices by their letters, everyday words for them, sciences. */
export const EVERYDAY_HEADS = new Set(
  `ceo cfo coo cto exec mp mps msp mep tsar czar supremo skipper gaffer honcho no prof academic astronomer chemist keeper curator
  presenter winner creator showrunner grower specialist vocalist frontman frontwoman`.split(/\s+/),
);

/** Words that say when somebody held an office, not which. */
export const TIMES_HELD = new Set(
  'former current incoming outgoing acting interim then new newly-elected longtime long-time late departing chief deposed ousted sitting one-time onetime'.split(
    ' ',
  ),
);
/** "director general": the head is both words. */
export const GENERALS = new Set(
  'director secretary attorney surgeon inspector solicitor governor'.split(' '),
);

/** Parts of heads that are stated beside another: "President and CEO". */
export const OFFICE_WORDS = new Set(['chief', 'ceo', 'executive', 'officer']);
/** Words that a firm's or an office's name may be printed with or without. */
export const COMPANY = new Set(
  'company group inc corp corporation co ltd plc airlines airline department office agency holdings motors club team fc public national international'.split(
    ' ',
  ),
);

/** "Ada Moss, who heads Acme": what somebody who does so is called. `verb: head` */
export const HEADED_BY: Readonly<Record<string, string>> = {
  heads: 'head',
  leads: 'leader',
  runs: 'head',
  chairs: 'chair',
  directs: 'director',
  manages: 'manager',
  owns: 'owner',
  founded: 'founder',
  coaches: 'coach',
  captains: 'captain',
  edits: 'editor',
};

/** Small lists by which clauses and their speakers are read. Small letters. Data. */
import { words } from '../words.ts';

/** A sentence that begins so goes on with what the one before it says. */
export const LEADS_ON = words('but and so yet still indeed then besides anyway');
/** What may, should or never was said, and what "people" say, stays with whoever tells of it. */
export const NOT_SAID = words(`
  will would should could might may must can cannot to not never n't if unless [a-z]+n't 'll 'd
`);
/** "In her view", "in Moss’s words": behind these stands what somebody thinks or says. */
export const VIEW = words('view opinion estimation telling eyes mind words judgment judgement assessment');
/** "was asked, “…”": somebody else's words; "titled, “…”": nobody's. */
export const SAID_TO = words(
  'asked told pressed quizzed questioned informed like titled entitled called named',
);
/** Nouns that somebody has said, besides the nouns of speech ("Moss’s line that …"). */
export const ALSO_OWNED = words(
  'line lines call calls speech question response theory rhetoric moniker post message',
);
/** Verbs after which "as" tells a part or a place, no name that somebody gives. */
export const PLAYS_A_PART = words(`
  be serve work act appear emerge star begin start end run use perform live stand dress remain spend have
  get know hire pose leave do go come become choose elect pick select appoint nominate
`);
/** Verbs behind which words set in a paragraph of their own are somebody’s. */
export const ANNOUNCES = words('reply answer respond write say tweet post add retort counter state testify');
/** By these a paragraph is seen to be in somebody’s own words. */
export const OWN_WORDS = words("i we my our me us you your i'm i've we're we've");
/** Pronouns of the one who speaks and of the one who listens. */
export const FIRST_OR_SECOND = words('i we me us my our you your');
/** What opens a clause that hangs on another. */
export const SUBORDINATES = words(
  'although though while whereas because since after before when as unless until once',
);
/** What opens a clause that says the contrary of the one before. */
export const CONTRASTS = words('while whereas though although despite');
/** Prepositions that end in -ing, no verbs. */
export const NO_RESULT = words(`
  including following regarding concerning depending during excluding pending considering according assuming
  barring
`);
/** "without elaborating": what the speaker left out. */
export const TELLING = words(`
  elaborating giving providing offering naming saying specifying citing mentioning identifying commenting
  detailing explaining clarifying revealing disclosing addressing presenting stating referring sharing
  adding going
`);
/** Verbs that go on with what the speaker did ("but declined to say"). */
export const OF_SPEAKER = words("did didn't declined refused stopped gave offered provided");
/** Names of news agencies as they stand beside a verb of telling. */
export const AGENCIES = words(`
  cnn\\w* ap afp reuters upi bbc bloomberg dpa efe ansa kyodo pti ani ians tass xinhua aap pa jta rns hns
  newswire thomson agencies associated
`);
/** In what words are given out ("in a statement", "on a call"). */
export const MEDIA = words(`
  statement interview tweet tweets post posts email e-mail letter speech remarks conference call release
  message memo video address testimony report op-ed column note filing debate briefing twitter facebook
  appearance
`);
/** Whose news it is ("CNN affiliate", "a partner"). */
export const AFFILIATE = words(`
  affiliate station subsidiary partner outlet contributor correspondent reporter host anchor
`);
/** What opens a clause that tells when or why. */
export const SCENE = words(`
  after before since until till as once while when whenever although though because unless if lest whereas
`);
/** Prepositions before a phrase that a comma ends, in front of a clause. */
export const OPENS_CLAUSE = words(
  'for in on at by with without after before under despite since during among as until',
);
/** Adjectives behind the noun that they describe ("a source close to the mayor"). */
export const POSTPOSITIVE = words('close familiar loyal sympathetic opposed critical aligned friendly');
/** Prepositions that open no clause ("after Moss said" does). */
export const GOVERNS = words(
  'in at on during from with by about under over through near outside inside amid despite',
);
/** Words before a time that belong to it ("late on Monday"). */
export const BEFORE_TIME = words(`
  on in at last late early earlier less more than about nearly just over some of for during
`);
/** "declined to comment", "refused to say why": what is not told is no statement. */
export const NO_ANSWER = words(`
  comment say answer discuss elaborate respond provide give name identify specify disclose speak talk reveal
  share explain confirm address go offer detail weigh release be speculate describe do
`);
/** What is said and is no statement ("said goodbye"). */
export const GREETINGS = words('goodbye good-bye farewell hello hi thanks grace prayers? rosary mass vows');
/** Behind these, "by" names whoever made a document. */
export const FILED = words(`
  filed brought written signed posted shared issued released published submitted sent lodged
`);
/** Verbs of dealing with something that others said or made. */
export const TAKES_IN = words(`
  push oppose approve adopt pass veto welcome receive get see hear find retweet share repost cite obtain
  ignore reject delete accept review open spot notice
`);
/** Verbs before what somebody else is heard or seen to say. */
export const PERCEIVED = words(`
  hear see show depict quote catch record watch find have remember recall portray feature notice film
  capture imagine
`);
/** Verbs before what somebody else is brought to say or do. */
export const CAUSES = words('prompt lead cause force push drive move spur inspire compel provoke');
/** Verbs by which papers and writers report. */
export const WRITTEN_REPORTS = words('report write note put explain state tweet say');
/** What somebody's choice of words is called. */
export const WORDINGS = words('term terms phrase phrases word words expression slogan line');
/** Verbs of choosing words ("coined the term"). */
export const CHOOSES_WORDS = words('use coin utter employ borrow repeat invoke prefer adopt like choose');
/** Subjects that take a verb without its -s. */
export const MANY_OR_SELF = words(
  'i you we they who people police men women others some many most both all these those',
);
/** Participles that say how words came to print. */
export const PRINTED_AS = words('quoted cited reported recorded described');
/** Irregular participles that describe the noun before them ("a letter written by"). */
export const MADE = words('written sung drawn shot led built made sent held won told shown driven');
/** Adverbs of the day. */
export const DAY_ADVERBS = words('yesterday today tonight recently tomorrow');
/** Prepositions behind which no speaker stands. */
export const PLACE_OR_AIM = words('in at from to on near');
/** Words that make a pair with "as" ("such as", "as well as"). */
export const BEFORE_AS = words('such well same far long soon much just known');
/** What stands before nobody in particular. */
export const INDEFINITE = words('no any every each some another an? what which few');
/** Adverbs between commas that turn against what came before. */
export const CONCEDES = words('though however too nevertheless nonetheless');
/** What joins a further clause. */
export const JOINS_CLAUSES = words('and but so yet while though although');
/** What opens a clause that tells when or why, before its subject. */
export const OPENS_REASON = words('after when because while since although before');
/** Pronouns and words for somebody, as subjects. */
export const SUBJECT_WORDS = words('he she they i we it one another others some');

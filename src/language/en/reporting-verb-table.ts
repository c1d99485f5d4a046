/**
 * Verbs by which articles report speech and questions ask about it, each once: `[frames, stance, verbs]`.
 * A verb that speaks with its particle only is written `weigh+in`. A verb that is added here is known in all its forms.
 *
 * s  says a clause or a quotation, and may stand in the middle or after it: "…," he said; he said (that) …
 * t  takes the one addressed before the words: told Fox News that …
 * n  has a noun phrase as content: called the plan "…", confirmed the pullout, denied using …
 * q  the same, but only where some of it is quoted: endorsed “…”
 * i  has an infinitive as content: promised to …
 * k  is of thinking, wanting or doing, not of speech: read only where its words are quoted
 */
import type { VerbRow } from '../language.ts';

export const REPORTING_VERB_ROWS: readonly VerbRow[] = [
  ['sn', 'deny', 'deny'],
  ['n', 'deny', 'dismiss dispute'],
  ['q', 'deny', 'contest rebut refute repudiate'],
  ['k', 'deny', 'contradict'],
  ['sn', 'confirm', 'acknowledge concede confirm admit'],
  ['n', 'confirm', 'verify'],
  ['s', 'accuse', 'allege charge'],
  ['n', 'accuse', 'accuse blame'],
  [
    'n',
    'criticise',
    `criticize criticise condemn denounce decry deride mock ridicule blast slam lambaste castigate chide
    chastise rebuke scold zing skewer disparage belittle vilify assail fault savage excoriate denigrate
    malign smear berate deplore lampoon revile demonize pillory`,
  ],
  ['q', 'criticise', 'attack rip trash bash pan hammer knock scorn'],
  ['nk', 'criticise', 'insult'],
  ['st', 'warn', 'warn caution'],
  ['si', 'warn', 'threaten'],
  ['sni', 'promise', 'promise vow'],
  ['sqi', 'promise', 'pledge'],
  ['si', 'promise', 'swear'],
  ['i', 'refuse', 'refuse decline'],
  ['n', 'refuse', 'reject'],
  [
    's',
    null,
    `say add reply respond write tweet retweet state note continue conclude explain declare claim argue
    insist suggest remark observe comment point assert contend maintain disclose testify attest boast
    brag complain grumble gripe fume rail rant joke quip shout yell scream chant cry exclaim whisper
    mutter murmur sigh sing estimate calculate guess speculate hint imply intimate agree disagree
    counter retort rejoin interject snap wonder inquire query elaborate opine muse thunder bellow roar
    growl bark intone deadpan crack confide confess profess tease taunt vent phone blog read clarify
    react holler sneer scoff exult enthuse theorize posit ponder reckon chime volunteer preach plead
    reflect marvel concur gloat hypothesize hypothesise theorise surmise editorialize editorialise croak wail hiss
    drawl caption project indicate signal protest grouse beam retaliate snipe gush reason rule jeer sniff go+on make+clear
    shoot+back fire+back hit+back push+back clap+back put+it cut+in jump+in break+in blurt+out sum+up
    carry+on tweet+out shout+out cry+out weigh+in write+back text+back follow+up lash+out press+on
    chime+in pipe+up pipe+in speak+up put+in butt+in throw+in fire+off snap+back point+out
    chip+in call+back come+back start+off begin+by  let+on spell+out lay+out sound+off`,
  ],
  [
    'st',
    null,
    'tell ask answer assure reassure remind inform notify advise counsel message text email admonish',
  ],
  [
    'sn',
    null,
    `recall remember mention stress emphasize emphasise underline reiterate repeat announce reveal report
    affirm lament bemoan proclaim pronounce predict forecast post recite summarize summarise recommend
    recount`,
  ],
  ['sq', null, 'underscore echo demand'],
  [
    'q',
    null,
    'categorize categorise classify highlight paint greet challenge address endorse oppose invoke cast frame peg tag',
  ],
  [
    'sk',
    null,
    `laugh chuckle hope fear worry realize realise judge anticipate think believe feel find understand
    accept imagine doubt know learn suppose envision foresee suspect assume`,
  ],
  [
    'k',
    null,
    `smile press invite expect want wish consider decide rate show champion favor favour prefer support
    seek list name target talk+about talk+of talk+up speak+of speak+about speak+out focus+on run+on
    seize+on campaign+on push+for play+down shrug+off wave+off`,
  ],
  [
    'n',
    null,
    `call describe label brand term dub characterize characterise portray depict praise laud hail commend
    applaud thank congratulate welcome tout defend question cite reference refer compare liken equate
    discuss outline detail request downplay apologize regret advocate trumpet espouse quote paraphrase
    express voice convey credit deem herald extol caricature mischaracterize`,
  ],
  ['tni', null, 'urge'],
  ['tk', null, 'order'],
  ['ti', null, 'beg implore exhort command'],
  ['tik', null, 'encourage'],
  ['ni', null, 'propose'],
  ['nik', null, 'offer'],
];

/** Verbs of news English by lemma, beside those of `reporting-verb-table.ts`. Forms come from `verbs.ts`. */
export const VERB_LEMMAS: readonly string[] = `
  apologise back regard see view discover demonstrate prove signal seem appear look nickname title brush justify
  interrupt instruct direct lobby expound specify lecture publish print broadcast air scrawl type be have do get take
  give use keep stop end turn move live stay leave return bring hold send receive meet join lead win lose beat defeat
  fight vote elect serve work pay spend buy sell cost owe raise increase decrease rise fall drop grow climb surge gain
  reach become remain include contain involve mean allow permit enable cause force require need try attempt aim plan
  intend prepare choose pick select appoint nominate hire resign quit retire step stand sit walk drive fly travel visit
  arrive enter exit open close shut build create develop design produce launch introduce unveil release issue sign pass
  approve adopt enact implement impose ban prohibit block veto repeal overturn uphold sue file investigate probe examine
  review study analyze survey poll test check arrest detain convict sentence kill die injure wound bomb strike invade
  occupy withdraw pull deploy watch hear listen notice concentrate pause finish complete happen occur exist belong
  depend rely base help assist protect secure save rescue fail succeed manage struggle face suffer experience enjoy love
  like hate dislike miss care matter change shift switch transform improve worsen strengthen weaken expand extend reduce
  limit restrict avoid prevent ignore forget forgive teach train educate share spread distribute deliver provide supply
  grant award deserve earn own possess lack draw attract appeal gather assemble host attend participate represent
  embrace celebrate mark honor honour pray hug kiss shake nod gesture stare glance fill cover hide expose uncover
  trigger spark prompt provoke ignite fuel reflect resemble undermine damage destroy hurt harm ruin wreck tear throw
  toss catch grab capture replace remove delete attach link connect tie relate apply submit register enroll sweep slip
  slide edge trail tower rank score count number total average rest settle resolve solve handle deal negotiate bargain
  trade exchange swap borrow lend invest finance fund donate contribute collect store contact approach near surround
  border cross fix repair restore recover heal treat cure diagnose sleep wake eat drink cook wear dress search hunt
  chase escape flee overcome surpass exceed outnumber outpace dominate control govern oversee monitor track trace record
  document film tape photograph interview profile feature headline perform act star debut premiere convene adjourn stump
  offend pound pummel swipe dig pitch style couch predicate theorise kid needle prod grill promote determine envisage
  await preview land identify admire coin utter employ
`
  .trim()
  .split(/\s+/);

/** past and past participle where they are not made with -ed: `lemma past participle?`. */
export const IRREGULAR_VERBS: readonly string[] = [
  'say said',
  'tell told',
  'write wrote written',
  'think thought',
  'feel felt',
  'know knew known',
  'understand understood',
  'see saw seen',
  'find found',
  'learn learned',
  'show showed shown',
  'read read',
  'speak spoke spoken',
  'sing sang sung',
  'swear swore sworn',
  'be was been',
  'have had',
  'do did done',
  'go went gone',
  'get got gotten',
  'make made',
  'take took taken',
  'come came come',
  'give gave given',
  'put put',
  'keep kept',
  'let let',
  'begin began begun',
  'run ran run',
  'leave left',
  'bring brought',
  'hold held',
  'send sent',
  'meet met',
  'lead led',
  'win won',
  'lose lost',
  'beat beat beaten',
  'fight fought',
  'pay paid',
  'spend spent',
  'buy bought',
  'sell sold',
  'cost cost',
  'cut cut',
  'rise rose risen',
  'fall fell fallen',
  'grow grew grown',
  'hit hit',
  'become became become',
  'mean meant',
  'seek sought',
  'choose chose chosen',
  'quit quit',
  'stand stood',
  'sit sat',
  'drive drove driven',
  'fly flew flown',
  'break broke broken',
  'build built',
  'shoot shot',
  'strike struck',
  'withdraw withdrew withdrawn',
  'hear heard',
  'forget forgot forgotten',
  'forgive forgave forgiven',
  'teach taught',
  'spread spread',
  'draw drew drawn',
  'shake shook shaken',
  'hide hid hidden',
  'hurt hurt',
  'tear tore torn',
  'throw threw thrown',
  'catch caught',
  'deal dealt',
  'lend lent',
  'sleep slept',
  'wake woke woken',
  'eat ate eaten',
  'drink drank drunk',
  'wear wore worn',
  'flee fled',
  'overcome overcame overcome',
  'oversee oversaw overseen',
  'foresee foresaw foreseen',
  'lay laid',
  'broadcast broadcast',
  'forecast forecast',
  'cast cast',
  'sweep swept',
  'slide slid',
  'shut shut',
  'dig dug',
  'bet bet',
  'overturn overturned',
  'die died',
  'lie lied',
  'tie tied',
];

/** Verbs whose last consonant doubles before -ed and -ing. */
export const DOUBLING_VERBS: ReadonlySet<string> = new Set(
  `admit stop plan ban rip slam step drop cut hit put get let run win begin sit shut quit quip brag beg chat nod hug grab slip
  dub pan stun swap star refer permit commit submit jab kid bet dig spot rap prod shrug pin peg tap tag blog occur prefer control
  scrub trim wrap fit sum chip clap`
    .trim()
    .split(/\s+/),
);

/** Forms that are met as nouns (or adjectives) about as often: verbs only where a subject stands right before them. */
export const VERB_OR_NOUN: ReadonlySet<string> = new Set(
  `answer answers reply comment comments remark remarks claim claims call calls note notes report reports state states charge charges
  promise promises pledge pledges vow vows question questions demand demands request requests order orders command tweet tweets
  post posts text texts email emails message messages blog blogs phone print attack attacks blame praise joke jokes quip quips laugh smile
  cry whisper sigh rant boast hope hopes fear fears worry worries doubt doubts wish wishes view views estimate estimates
  guess project projects forecast forecasts signal signals hint hints look looks sound sounds quote quotes reference references echo
  suspect suspects convict convicts volunteer volunteers cook cooks
  label labels brand brands term terms name names nickname title titles compare dispute challenge challenges contest counter fire
  press land lands push pushes offer offers detail details outline outlines list lists sum talk talks address addresses plan plans run runs
  play plays work works campaign campaigns vote votes fight fights move moves stay return returns turn turns end ends start stop stops use
  uses lead leads win wins cost costs pay cut cuts increase increases decrease rise fall drop gain gains hit reach aim aims attempt step steps stand
  stands walk drive visit break build design launch release releases issue issues sign signs pass ban bans block rule rules
  file files probe probes review reviews study studies survey surveys poll polls test tests check sentence bomb strike strikes watch notice focus
  pause help care matter matters change changes shift shifts switch limit limits share shares spread supply grant grants award
  awards lack draw host mark honor cover spark fuel drive damage harm link links tie ties trail rank rate rates score count counts
  number numbers total average rest deal deals trade exchange fund funds contact approach border cross record records document documents film
  films tape tapes interview interviews profile profiles feature features headline headlines star stars support supports back favor
  need needs place places act acts control controls search hunt escape pitch cast frame crack tease dig digs swipe hammer pound
  train trains treat result point points show shows speech air star text counsel direct mean means want like likes love hate close open
  live present welcome benefit face faces experience appeal appeals value influence schedule stump bash roar bark
  meeting meetings building hearing hearings opening ending warning warnings feeling feelings being posting findings finding standing
  spending funding ruling rulings shooting shootings bombing bombings training polling voting reading writing living holding
  left found felt thought saw lay concern concerns force forces dismissed learned elected appointed proposed
  bring-up wonder cries shouts yells screams chants murmurs chant shout yell scream credit credits knock fault echo trumpet herald champion advocate advocates protest protests target targets reason reasons beam beams judge judges snipe project kid kids pan style styles
  chip chips clap claps pipe pipes butt butts voice voices caption captions hail thanks blast blasts trash scorn insult
  insults phones caution cautions rail rails fume fumes commands wonders muse retort retorts jeer jeers sneer sneers smear
  smears faults boasts wail wails hiss marvel marvels growl growls gripe gripes rants taunt taunts replies`
    .trim()
    .split(/\s+/),
);

/** The words in which a verdict on a quotation is asked for. Data; `questions/quotation-frame.ts` reads it. */

/** What the quotation may be, or may be asked to be. */
export const VERDICT_WORDS = `
  right correct accurate true false real fake genuine verbatim authentic legit legitimate exact exactly ok okay fine good
  kosher precise faithful wrong incorrect inaccurate misquoted misquote misquotes made-up invented bogus hoax apocryphal
  sic ready sure certain possible likely
`;

/** What is done with a quotation. */
export const CHECKING_WORDS = `
  check checks checked checking verify verifies verified verifying confirm confirms confirmed confirming validate validated
  fact-check factcheck fact-checked fact-checking double-check doublecheck double-checked double-checking recheck re-check
  vet vetted review proof proofread look looking find finding found see seen know known use using used run running print
  printed printing publish published publishing publication post posting posted go goes going gone went file filing filed
  filing need needs needed want wants help send sent give gave get got getting make makes made come comes came appear
  appears appeared stand stands stood match matches matched attribute attributes attributed attributing attribution
  attributable ascribe ascribed credit credited crediting assign assigned pin pinned belong belongs put puts putting
  allege alleged allegedly supposed supposedly purported purportedly reported reportedly apparently indeed actually really
  truly ever literally definitely honestly earlier supposedly repeat repeats repeated utter uttered uttering voice voiced
  tweet tweets tweeted retweet retweeted quip quips quipped joke joked opine opined went like sounds sound seems seem
  mean means meant reads read remember recall heard hear circulating going viral floating around sourced sourcing source sources
`;

/** What a quotation is called, and what it may stand in. */
export const QUOTATION_NOUNS = `
  quote quotes quoted quoting quotation quotations word words wording line lines sentence sentences text statement
  statements passage paragraph paragraphs snippet excerpt extract caption captions headline pull-quote pullquote soundbite
  remark remarks comment comments phrase phrasing speaker speakers author said-by by-line claim claims question questions
  answer answers thing things bit one ones part piece story article copy draft page piece column post thread message note
  interview interviews speech press conference briefing release email e-mail mail call phone podcast video radio tv
  television broadcast transcript subject re fwd fw verdict request status context note urgent asap deadline item quick
  q a qa qs bullet pull block slug graf para sot vo vosot archive archives database record records report reports reporter reporters news newspaper paper
  desk editor editors colleague boss team folks guys everyone all anyone somebody someone nobody none people man woman
`;

/** What people say to one another in a chat. */
export const CHAT_WORDS = `
  hi hey hello hiya dear yo good morning afternoon evening thanks thank thx ty cheers regards best kind sincerely please pls
  plz plzz kindly sorry um uh hmm well lol tbh imo btw fyi asap eta u ur r ya yes no yeah yep nope nah huh eh pretty sure just
  wondering wonder trying try hope hoping guess guessing think believe imho ping bump quick quickly real-quick anybody bot
  quotedesk today tonight tomorrow now soon before after tweet dm slack gonna wanna gotta lemme dunno idk
  friend friends somebody's everybody's someone's
`;

/** Greetings and thanks: the name that follows is the one who is written to, or who writes. */
export const GREETINGS = `hi hey hello hiya dear yo morning afternoon evening thanks thank thx ty cheers regards best sincerely ping cc attn`;

/** Nouns behind which "of", "from" and "by" lead to whoever spoke. */
export const SPOKEN_NOUNS = `quote quotes quotation quotations word words wording line lines sentence statement statements remark
  remarks comment comments soundbite claim answer tweet post speech interview passage saying attribution caption mouth lips pen`;

/** Short words that lead to whoever spoke. */
export const LEADS_TO_SPEAKER = `by per from quoting citing`;

/** Short words that lead to whoever was spoken to or of. */
export const LEADS_AWAY = `to via of on about against for with at in over than regarding concerning re like under near after before behind
  during amid into onto toward towards between beside besides without within around since until told tells tell telling
  asked asks vs versus alongside`;

/** Those whom a newsroom's chat speaks of among themselves: named so, they are nobody's source. */
export const NEWSROOM_PEOPLE =
  'colleague colleagues editor subeditor sub-editor reporter producer intern boss photographer correspondent journalist copywriter author writer reader';

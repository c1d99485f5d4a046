/**
 * Nouns that head the description of a person ("the White House spokeswoman", "a retired teacher"), with the gender
 * that some of them give. Titles (titles.ts) are role nouns as well.
 */
export const ROLE_NOUNS = {
  male: `spokesman businessman newsman anchorman frontman policeman fireman statesman gentleman man boy father dad husband
    brother son grandfather grandson uncle nephew stepfather widower actor waiter mogul tycoon nobleman clergyman
    salesman serviceman cameraman king prince congressman chairman councilman assemblyman fisherman groom bachelor monk
    priest playboy guy`,
  female: `spokeswoman businesswoman newswoman anchorwoman policewoman stateswoman woman girl lady mother mom mum wife
    sister daughter grandmother granddaughter aunt niece stepmother widow actress waitress heiress hostess nun
    saleswoman servicewoman queen princess congresswoman chairwoman councilwoman assemblywoman bride`,
  either: `spokesperson official officer aide adviser advisor counsel counselor strategist operative consultant
    surrogate supporter ally critic opponent rival candidate nominee contender frontrunner hopeful challenger incumbent
    president vice-president senator representative governor mayor secretary minister premier chancellor ambassador envoy diplomat
    commissioner councillor delegate speaker leader boss head chief director deputy assistant administrator manager
    chair chairperson co-chair founder co-founder owner chief-executive executive ceo president-elect politician lawmaker legislator
    democrat republican libertarian independent conservative liberal progressive socialist pollster analyst expert scholar researcher
    scientist professor teacher student lecturer historian economist psychologist psychiatrist doctor physician
    surgeon nurse lawyer attorney prosecutor solicitor judge justice sheriff detective investigator agent soldier
    veteran general commander captain colonel lieutenant sergeant admiral marine pilot astronaut reporter journalist
    correspondent editor columnist writer author novelist poet blogger commentator pundit contributor host co-host
    anchor moderator presenter producer director filmmaker narrator announcer photographer publisher artist singer
    rapper musician comedian comic actor star model celebrity athlete player coach trainer referee chef farmer miner
    worker employee staffer volunteer organizer activist advocate campaigner donor fundraiser lobbyist banker investor
    billionaire millionaire developer entrepreneur magnate financier trader broker accountant engineer architect
    contractor designer programmer librarian clerk driver guard bodyguard witness victim survivor suspect defendant
    plaintiff inmate prisoner refugee immigrant migrant resident voter citizen neighbor neighbour tenant customer
    passenger patient parent child friend colleague cousin spouse partner girlfriend boyfriend fiance fiancee twin
    classmate roommate relative pastor bishop archbishop cardinal reverend rabbi imam priest chaplain pope dictator
    ruler monarch commander-in-chief running-mate mate nominee-elect designee appointee successor predecessor
    newcomer outsider insider source representative person individual caller questioner interviewer reader viewer
    listener participant attendee member fellow chancellor dean provost principal superintendent trustee chairholder
    whistleblower hacker translator biographer ghostwriter dentist neurosurgeon pediatrician paediatrician instructor
    realtor climber trucker motorist demonstrator builder intern kid teen shooter barrister detractor superdelegate
    recruit conscript convict graduate gamer escort vet attacker thief burglar smuggler robber kidnapper arsonist`,
} as const;

/** Heads that name nobody in particular: a source in these words stays unnamed unless the article has called it by name. */
export const UNNAMED_HEADS = `source sources official officials person people insider insiders aide aides expert experts
  analyst analysts critic critics supporter supporters voter voters resident residents witness witnesses observer
  observers operative operatives surrogate surrogates staffer staffers friend friends colleague colleagues attendee
  attendees questioner caller reader viewer narrator announcer participant reporter reporters protester protesters
  protestor protestors demonstrator demonstrators adviser advisers advisor advisors lawyer lawyers attorneys
  attorney lawmaker lawmakers diplomat diplomats investigator investigators prosecutor prosecutors scientist scientists researcher
  researchers economist economists spokesman spokeswoman spokesperson representative representatives student students teacher
  teachers doctor doctors neighbor neighbors neighbour neighbours relative relatives parent parents mother father
  family veteran veterans officer officers soldier soldiers agent agents employee employees worker workers fan fans
  member members leaders democrats republicans conservatives liberals man woman boy girl men women others some many
  one another someone somebody everyone nobody user users commenter commenters donor donors lobbyist guest
  guests host panelist panelists journalist journalists pundit pundits correspondent editor editors respondent
  respondents percent americans strategist strategists operator donor judge judges
  media press staff management leadership enforcement folks netizens onlookers passengers customers tenants shareholders
  buyers sellers traders forecasters tourists travellers travelers locals officers crews rescuers firefighters paramedics
  police detectives medics pilots engineers designers developers programmers historians archaeologists astronomers
  biologists climatologists meteorologists epidemiologists economists academics professors judges jurors plaintiffs
  defendants creditors lenders landlords homeowners owners organisers organizers promoters publishers producers directors
  authorities families spokespeople companies backers borrowers jurors forecasters environmentalists applicants visitors`;

/** Words by which news calls somebody again whom it has just named ("the billionaire said"). */
export const EPITHETS = `nominee candidate contender frontrunner front-runner hopeful challenger incumbent billionaire millionaire
  businessman businesswoman mogul tycoon developer magnate entrepreneur financier executive democrat
  republican libertarian independent socialist conservative liberal politician veteran lady diplomat actor
  actress singer rapper comedian star author novelist professor economist neurosurgeon surgeon host heiress
  centrist moderate progressive maverick firebrand libertarian superstar popstar icon legend champion medalist medallist
  olympian gymnast swimmer sprinter skier snowboarder boxer golfer striker midfielder goalkeeper defender quarterback
  pitcher slugger shortstop outfielder rookie cyclist songwriter singer-songwriter musician guitarist drummer pianist
  violinist cellist frontman frontwoman conductor composer poet playwright painter sculptor photographer influencer
  youtuber podcaster monarch royal duchess duke prince princess king queen pontiff pope philanthropist laureate
  broadcaster presenter naturalist designer showrunner screenwriter supermodel
  ex-president reverend activist filmmaker musician athlete`;

/** Offices that call somebody again whose office the article does not state. */
export const OFFICE_EPITHETS = `senator governor mayor congressman congresswoman representative lawmaker legislator
  president vice-president secretary minister premier chancellor chairman chairwoman pm`;

/** Things that speak: a report says, a letter reads. */
export const SPEAKING_THINGS = `report reports letter letters statement statements study studies survey poll polls article
  articles piece story stories book memo memos document documents email emails e-mail e-mails message messages text tweet tweets post posts
  ad ads advert advertisement commercial video clip film documentary song sign signs banner headline headlines editorial
  op-ed column transcript website site page press-release release order ruling decision opinion lawsuit suit complaint
  filing indictment affidavit warrant bill law amendment constitution resolution treaty agreement contract platform plan
  policy rule rules bylaws guidelines notice caption placard poster flyer invitation speech song lyrics verse passage
  excerpt summary finding findings analysis review research data figures numbers testimony record records account
  accounts investigation inquiry probe audit audio recording recordings map chart form alert advisory bulletin dossier
  template disclaimer obituary synopsis trailer rumor rumors blog narrator voiceover chyron prompt question note notes script list label motto slogan joke finding chant chants brief briefs`;

/** Role nouns that say whose relative somebody is ("lady": of "first lady"). */
export const KIN = `wife husband spouse widow widower partner lady father dad mother mom mum son daughter brother sister grandfather
  grandmother grandson granddaughter uncle aunt nephew niece cousin stepfather stepmother`;

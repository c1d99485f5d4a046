/**
 * Nouns for people by what they do ("firefighter", "paleontologist"), beside those of role-nouns.ts, and those among them
 * that are surnames as well. Made by test/fit/occupations.ts from the kinds of person in WordNet 3.1: WordNet 3.1 Copyright
 * 2011 by Princeton University, used under the WordNet licence (free use and distribution with this notice; no warranty);
 * surnames from the United States Census of 1990 (public domain).
 */
export const OCCUPATIONS = `
abbe abbess abbot abbreviator abductee abecedarian abhorrer abiogenist abnegator abolitionist abridger abrogator abseiler absentee absolutist absolver abstainer abstracter abstractionist
abstractor abutter academician accommodator accompanist accompanyist accomplice accordionist accumulator accuser acolyte acoustician acquirer acrobat actuary adapter adder addict addressee
adducer adherent adjudicator adjuster adjustor adjutant adman admirer admonisher adolescent adoptee adopter adorer adulator advancer adventurer adventuress advertizer advocator aerialist
aeronaut aerophile aesthete aesthetician affine affirmer aficionado agent-in-place aggregator aggressor agnate agriculturalist agriculturist agronomist aide-de-camp aircraftman aircraftsman
aircrewman airwoman alarmist alcalde alchemist alcoholic alderperson algebraist alienee aliterate all-rounder allayer allegoriser allegorizer alleviator alliterator allocator almoner
almsgiver alpinist also-ran alto altoist altruist alumna alumnus amalgamator amanuensis ambassadress ambler ameer amigo amora amoralist amorist anagnost analogist analphabet analphabetic
anarchist anatomist ancestor ancestress anchorite anchorperson anecdotist angler anglophil anglophile animator animist annalist annotator annuitant anointer anomalist answerer antecedent
antediluvian anthologist anthropologist anticipant anticipator antifeminist antinomian antipope antiquarian antiquary aphorist apiarist apiculturist apologist apostle apotheosis apparatchik
appeaser appellant applauder applicant applier appraiser apprentice appropriator approver aquanaut arbiter arbitrager arbitrageur arbitrator arboriculturist arborist archaeologist archdeacon
archduchess archduke archeologist archer archimandrite archivist archpriest argonaut arguer arianist aristocrat arithmetician armiger armor-bearer armorer armourer arouser arranger arriver
arrowsmith articulator artificer artilleryman artisan artiste ascender ascetic asker aspirant aspirer ass-kisser assassin assassinator assayer assemblyperson assenter asserter assessor
asseverator assignee assignor assimilator astrogator astrologer astrologist astronomer astrophysicist asylum-seeker atheist attache attendant attender attestant attestator attester attestor
attracter attractor auctioneer audile auditor auntie aunty auspex auteur authenticator authoress authoriser authorizer auto-mechanic autobiographer autocrat auxiliary aviator aviatress
aviatrix avower ayah babbler baby-sitter babyminder babysitter bacchanal bacchant bacchante bachelor-at-arms backbencher backer backpacker backslapper backstop backstroker backwoodsman
bacteriologist baggageman bagger bagman bagpiper bailee bailiff baker balancer balladeer ballerina balletomane balloonist ballplayer bambino bandleader bandmaster bandsman banneret
bantamweight barber bard bargainer bargee bargeman barista baritone barkeep barkeeper barker barmaid barman barnstormer baronet barrow-boy barrow-man bartender barterer barytone baseman
basileus basketeer basketmaker basketweaver bassist basso bassoonist baster bather batman batsman battle-axe battler bawler beachcomber beadle beadsman beater beatmaker beatnik beautician
bedesman bedfellow beefeater beekeeper begetter beginner begum behaviorist behaviourist beholder believer bellboy bellhop bellman bellower bellwether benedick benefactor benefactress
beneficiary berserk berserker bestower betrayer bettor bibliographer bibliophile bibliopole bibliopolist bibliotist bicycler bicyclist bigamist bigot biker bilingualist bimetallist biochemist
biologist biophysicist blabber blabbermouth blackleg blacksmith blasphemer blaster blocker bluejacket bluenose blunderer boarder boatbuilder boatman boatswain bobby bodybuilder boffin bolshie
bolshy bombardier bombshell bondholder bondswoman bookbinder bookdealer booker bookie bookkeeper booklover bookmaker bookman bookseller bookworm booster bootblack bootlicker bootmaker boozer
borderer bosun botanist botcher boulevardier bouncer bourgeois bowdleriser bowdlerizer bowler bowman boxer bracero brahman brahmin brain-worker brainiac brainworker brakeman bravo brawler
breadwinner breaker breaststroker breeder brewer bricklayer bride-to-be bridegroom bridesmaid broadcaster broker-dealer broncobuster brother-in-law browser buckaroo buckeroo buddy buff
bug-hunter bugler bugologist bumbler bungler bunter bureaucrat burgher burgomaster burgrave bursar busboy businessperson busker butcher butler buyer by-blow bystander cabalist cabinetmaker
caddie cadet cager calculator calif caliph caller-out caller-up calligrapher calligraphist camerawoman camper candlemaker candymaker cannoneer canoeist cantor canvasser car-mechanic
carabineer carabinier carbineer cardholder cardsharp cardsharper caregiver carer caretaker carhop caricaturist carillonneur caroler caroller carouser carpenter cartographer cartoonist
caseworker cashier caster castrato casuist catcher catechumen caterer cattleman cavalier cavalryman celibate cellist cenobite censor centerfielder ceramicist ceramist chain-smoker chambermaid
champ chapelgoer chaperon chaperone chargeman charioteer charwoman chaser chatelaine chatterer chauvinist cheap-jack cheapjack cheapskate chebab checker cheerer cheerleader cheesemonger chela
chemist cherub chewer chieftain chimneysweep chimneysweeper chink chiromancer chiropractor choirboy choirmaster choker choragus choreographer chorine chorister chronicler chucker-out chump
churchgoer churchman churchwarden cicerone cinematographer claimant clansman clanswoman clapper clarinetist clarinettist classicist classifier cleric clericalist climatologist cloakmaker
clochard clockmaker clocksmith clothier clown co-author co-beneficiary co-conspirator co-creator co-defendant co-director co-discoverer co-ed co-executive co-ordinator co-owner co-pilot
co-producer co-respondent co-star co-worker co-writer coachbuilder coachman coadjutor coalman coaster coastguardsman coauthor coaxer cobber cobbler codefendant coder codetalker coenobite
coeval cofounder cognoscente coiffeur coiffeuse collectivist collector collegian collier colonialist coloniser colonist colonizer coloratura colorist comber comedienne comforter commandant
commando commie commissar commissionaire committeeman committeewoman commodore communicant communicator commuter companion compatriot compeer compere competitor compiler complainant composer
compositor compromiser comrade conceiver concert-goer concertinist concessionaire concessioner conchologist concierge conciliator concubine conductor conductress confectioner conferee
conferrer confessor confidant confidante confrere confuter congregant congressman-elect conjurer conjuror connoisseur conqueror conquistador conservationist conservator consignee consigner
consignor constitutionalist constructivist constructor consul consumer contadino contestant contestee contester contortionist contralto contrapuntist contrarian contriver controller
controversialist convener conventioneer conversationalist conversationist conveyer conveyor cook cooperator copartner copilot coppersmith copyist copyreader copywriter coreligionist
corespondent cornerback cornetist cornhusker coroner corporatist cosignatory cosigner cosmetician cosmetologist cosmographer cosmographist cosmologist cosmonaut costermonger costumer
costumier cotenant cottager councilperson counsellor counter-revolutionist counterdemonstrator counterman counterperson counterrevolutionary counterrevolutionist counterspy countertenor
counterwoman countryman courser courtesan courtier cousin-german couturier cowboy cowgirl cowhand cowherd cowman cowpoke cowpuncher coxswain crackerjack crafter craftsman cragsman crammer
crap-shooter crapshooter crasher crawler crewman cricketer criminologist criollo crofter crony crooner cropper cross-examiner cross-questioner crossbencher croupier cruiserweight crusader
cryptanalyst cryptographer cryptologist crystallographer cuckold cuirassier cultist cultivator cupbearer curandera curandero curate curator custodian cutler cutthroat cyber-terrorist
cybernaut cyberpunk cyclist cymbalist cytogeneticist cytologist czarina czaritza daddy dairymaid dairyman dalesman dallier dancer dancing-master danseur danseuse daredevil darling darner
dauber daughter-in-law dawdler dayboy daydreamer daygirl deaconess deadeye deadhead dealer dearest dearie deary debater decathlete decipherer deckhand declarer decoder decorator decoy
defaulter defeatist defender deipnosophist deist deliveryman demagog demagogue demigod demographer demographist denizen denturist departer dependant deponent deportee deposer depositor
dervish descendant descendent descender deskman despot detainee determinist devisee deviser devotee devourer diabolist dialectician die-sinker diemaker diesinker dietician dietitian digger
dilly-dallier dillydallier diner diocesan diplomatist dipsomaniac disburser disciple discoverer discussant dispatcher disprover disputant disseminator dissenter dissident distiller
distortionist distributer diva diver divider diviner do-gooder do-nothing dock-walloper docker dockhand dockworker doer doge dogfighter dogmatist domine dominee dominie dominus donee
doorkeeper doorman dosser doubter doughboy doula dowser doxy draftee drafter draftsman draftsperson dragger dragoman dragoon dramatist draper draughtsman drawee drawler dressmaker dribbler
drifter drinker driveller dropkicker drover drudge drumbeater drummer drunk-and-disorderly drunkard dualist ducky duenna dulcinea dunker dustman dweeb dweller dyer dynamiter dynamitist dynast
earner earthling earthman easterner eater eavesdropper ecclesiastic ecdysiast eclecticist ecologist econometrician econometrist economiser economizer edger editorialist educatee
educationalist educationist effendi egalitarian egghead elector electrician electrocutioner electroplater electrotherapist elegist elitist elocutionist emancipationist emancipator embalmer
embassador embroiderer embroideress emcee emeer emigrant emigre emigree emissary empiricist employable employer emptor enate encroacher encyclopaedist encyclopedist endorser energiser
energizer enforcer engraver enlistee enologist enrollee ensign enterpriser entertainer enthusiast entomologist enumerator environmentalist enzymologist eparch epidemiologist epistemologist
equalitarian equerry equestrian equivocator eradicator eremite ergonomist eristic escalader escapee escapist escapologist eschatologist esquire essayist esthete esthetician estimator etcher
ethician ethicist ethnarch ethnographer ethnologist ethologist etymologist eulogist evacuee evaluator evangelist evolutionist ex-gambler ex-mayor ex-serviceman examinee exarch excavator
exchanger exciseman excogitator excursionist executant executioner executor executrix exegete exhibitioner exhibitor existentialist expat expatriate expender experimenter explorer exponent
expositor expounder expressionist expurgator exterminator extoller extremist eyewitness fabulist facilitator factotum fakeer fakir falconer faller famulus fanatic fancier fantasist fantast
faqir faquir farmerette farmhand farrier fashionmonger fatalist father-in-law fauvist favourite fawner featherweight fellah feller felo-de-se feminist fencer fermentologist ferryman feudatory
fiddler fiduciary fielder fieldhand fieldsman fieldworker fighter figurer filer filibuster filibusterer filicide fill-in finalist finisher fink fire-eater fire-swallower firefighter firewoman
first-nighter firstborn fisher fishmonger fishwife fitter flag-waver flamen flanker flatfoot flatmate flatterer flautist fledgeling flier floorwalker florist flunkey flutist fly-half
flyweight fodder follower fondler footballer footman footslogger forbear forebear forecaster forefather foreigner forelady foreman foremother foreperson forewoman forger fortuneteller
forty-niner fossilist foster-child foster-daughter foster-father foster-mother foster-parent foster-son fosterling foundling foundress framer franc-tireur fratricide free-lance free-liver
freedman freedwoman freeholder freelance freelancer freeloader freeman freethinker freewheeler freewoman frequenter fresher freshman friar frogman front-runner frontbencher frontiersman
frontierswoman fruiterer fuckup fugitive fugleman fullback fumbler fumigator funambulist functionalist functionary furrier fusilier futurist futurologist gadgeteer gagman gagster gagwriter
galvaniser galvanizer gambist gambler gamekeeper gamin gamine ganger gangsta gaoler garbageman gardener garment-worker garmentmaker garnishee garroter garrotter gasman gatecrasher gatekeeper
gatherer gaucho gawker gazetteer geisha gendarme genealogist generalissimo generalist geneticist genitor genius geographer geologist geomancer geometer geometrician geophysicist gilder gillie
ginzo gitana gitano glaciologist gladiator glass-cutter glassblower glassmaker glassworker glazer glazier gleaner glossarist glutton go-between go-getter goalie goalkeeper goaltender goatherd
gobbler godchild goddaughter godfather godmother godparent godson gofer goffer gold-beater gold-worker goldbeater goldbrick goldsmith goldworker golfer goliard gondolier gondoliere
good-for-naught good-for-nothing goody-goody goof-off gopher gorger gospeler gospeller gossiper gossipmonger gouger gourmand gourmandizer governor-elect grader grammarian gramps gran grandad
grandaunt grandchild granddad granddaddy grandee grandma grandmaster grandnephew grandniece grandpa grandparent granduncle granger grannie granny grantee graphologist grappler gravedigger
grazier greaseball greaser great-aunt great-nephew great-niece great-uncle greengrocer greenhorn greenskeeper grenadier greyback gringo griot grocer groom-to-be groomsman groundbreaker
groundkeeper groundling groundskeeper groundsman groupie groveler groveller grower growler guarantor guardsman guest guestworker guitarist gulper gumshoe gunman gunner gunslinger gunsmith
guru guttersnipe guvnor guzzler gymnast gymnosophist haberdasher habitant habitue haggler hagiographer hagiographist hagiologist hairdresser hairsplitter hairstylist halberdier half-brother
half-sister halfback handicapper handler handyman handywoman hanger hanger-on hangman haranguer hardwareman harlequin harmoniser harmonizer harper harpist harpooneer harpooner harpsichordist
harum-scarum harvester hatmaker hatter hauler haulier hawker hawkshaw headcounter headhunter headliner headman headsman headwaiter healer hearer heartthrob heathen heavyweight hedger heir
heir-at-law hell-kite hell-rooster helmsman helper helpmate helpmeet heptathlete herbalist herdsman heritor hermit hero herpetologist hewer highbrow higher-up hiker hippie hippy hipster
hireling hirer hisser histologist historiographer histrion hitchhiker hitman hitter hoarder hobbledehoy hobbler hodman holdout holdover holidaymaker home-builder homeboy homebuilder homebuyer
homegirl homemaker homeowner homesteader homophobe honcho honeymooner honoree hoofer hornist horologer horologist horseman horseshoer horsewoman horticulturist hosier hostage hosteller
hostler hotelier hotelkeeper hotelman hotshot house-builder housebuilder houseguest householder househusband housekeeper housemaid housemate housemother housewife housewrecker hubby huckster
huddler humanist humdinger humorist humourist hundred-percenter hunter huntress huntsman hurdler hurler husbandman hussar hydrologist hydromancer hypnotiser hypnotist hypnotizer ice-skater
iceman ichthyologist idealogue ideologist ideologue idler idolater idolatress idoliser idolizer ignoramus illusionist illustrator imaum imbiber immunologist imperialist importee impresario
impressionist improver in-law inamorata inamorato incompetent indexer indorser inductee industrialist inebriate infant infanticide infantryman infidel infielder infiltrator influencer
informant informer ingenue inhabitant inheritor inheritress inheritrix initiator innkeeper innovator inquisitor inspirer instrumentalist insurgent insurrectionist intercessor interlocutor
interloper intermediary intermediator internationalist internuncio interpreter interrogator intervenor interviewee intriguer intruder invader invalidator inventor invigilator invitee ironist
ironmonger ironworker irredentist irreligionist irridentist island-dweller islander itinerant jabberer jailer jailor janissary janitor jawan jaywalker jazzman jerker jerry-builder jester
jeweler jeweller jimdandy jimhickey jingo jingoist jobber jobholder jockey jogger joiner jokester jongleur journeyer journeyman juggler juicer jumper jurist juror juryman jurywoman justiciar
justiciary justifier kabbalist kachina kalif kaliph keeper keyboardist khalif khalifah kibbutznik kickboxer kicker kiddie kiddy killer kindergartener kindergartner kinsman kinsperson
kinswoman kisser kleptomaniac knacker knight knight-errant knitter kolkhoznik laborer labourer lacer lackey lady-in-waiting ladylove laggard lagger laird laminator lamplighter lampooner
lancer landgrave landholder landlady landlord landlubber landman landowner landscaper landscapist landsman langlaufer lapidarist lapidary lapidist lascar lasher latecomer laudator
laughingstock laundress laundryman laundrywoman laureate lawgiver lawman layabout layperson lazybones leaker leaper learner leaseholder leatherneck lector ledgeman left-hander left-winger
lefthander leftist lefty legate legatee legionary lensman lepidopterist lepidopterologist lessee lessor letterer letterman leveler leveller lexicographer lexicologist libber liberator libero
librettist licensee licenser licentiate lie-abed liege liegeman lifeguard lifesaver lifter lighterman lightweight limey limner limnologist limper linebacker lineman linendraper linesman
lingerer linguist linkboy linkman linksman liquidator lisper lithographer lithomancer litigant litigator litter-bearer litterateur liturgist liveryman livestreamer loader loafer loaner
lobsterback lobsterman locater locator lockkeeper lockman lockmaster locksmith locum lodger logger logician logistician logomach logomachist loiterer longbowman longshoreman looker looker-on
lookout loon lotus-eater lounger lover lowerclassman loyalist lumberjack lumberman lumper luncher lunger lurcher lurker lutanist lutenist luthier lutist lyricist lyrist macebearer macer
machinist macroeconomist macushla madcap madrigalist maestro mafioso magician magistrate maharaja maharajah maharanee maharani mahatma mahout maid maidservant mailman mainstay maintainer
major-domo major-general majorette make-peace malacologist malahini malingerer maltman maltster mamma mammalogist man-at-arms man-child manageress manakin mandatary mandator maneuverer
manicurist mannequin manoeuvrer manservant manslayer manumitter mapper marathoner marcher marchioness margrave mariner marketer marksman marquess marquise masker masquer masquerader massager
masseur masseuse master-at-arms matcher matchmaker materfamilias materialist mathematician matman matriarch matricide matrikin matrisib matron mauler maven maverick mavin mayor-elect mayoress
meatman mechanic mechanist medalist medallist mediator mediatrix medico meeter meliorist melter memoriser memorizer memsahib mender mensch mensh mentioner mentor mercenary mercer merchandiser
merchant merchant-venturer mesmerist mesmerizer messenger messiah metalhead metallurgist metalworker metic mezzo mezzo-soprano microbiologist microeconomist microscopist middleman
middleweight midfielder midinette midshipman midwife migrator militiaman milkmaid milkman mill-girl mill-hand milliner millwright milord mime mimer minder mineralogist mineworker miniaturist
minion ministrant minstrel minter miser misleader missioner missis missus mistress mixologist mnemonist modeler modeller moderationist modernist modiste mollycoddle momma mommy monetarist
moneyer moneygrubber moneylender moneymaker moneyman monger monitrice monogamist monogynist monologist monotheist moonlighter mope mopper moralist mortgagee mortician mother-in-law
motorcyclist motormouth mountaineer mounter moviegoer muadhdhin muazzin muezzin mujtihad muleteer mumbler mummer mummy muncher muralist murderer murderess murmurer muscle-builder
musclebuilder muser musher musicologist musketeer mutineer mutterer muzzler mycologist mycophage mycophagist myrmidon mythologist nailer nanna nanny naprapath narc nark natator nationalist
nativist naturalist naturopath navvy naysayer necessitarian necker needlewoman needleworker negotiant negotiator negotiatress negotiatrix neoclassicist neologist neonate nerd nester netkeeper
netminder neurobiologist neurolinguist neuroscientist neutralist newbie newlywed newsagent newsboy newscaster newsdealer newsmonger newspaperman newspaperwoman newsperson newsreader
newsvendor newswriter niggard nihilist ninja nipper niqaabi no-show noblewoman nomad nominalist nominator non-resistant nonachiever nonbeliever noncandidate noncitizen noncombatant nondriver
nonesuch nonpareil nonreader nonsuch nonworker nosher notary noticer novice nudger nullifier numerologist numismatist numismatologist nuncio nurseling nursemaid nurseryman nursling
nutritionist oarsman oarswoman objector oblate obliger oboist obstructer obstructionist obstructor occupant occupier oceanaut oceanographer oculist odalisque odds-maker odist oenologist
offerer offeror office-bearer officeholder officiant offspring ogler oiler oilman old-timer oldtimer oligarch olympian ombudsperson omnivore oneiromancer onlooker onomancer operagoer optician
optometrist oracle orator orchestrator ordainer orderer ordinand organ-grinder organiser organist orientalist originator ornamentalist ornithologist orphan orthoepist osculator osteologer
osteologist osteopath osteopathist ostiarius ostiary ostler out-and-outer outfielder outfitter outgoer outlander outlier outrider overachiever overlord overnighter overseer owner-occupier
oyabun pachuco pacifier packer packman packrat paddler padre padrone pagan pageboy painter paladin palaeontologist palatine paleographer paleographist paleontologist palmist palmister palooka
palsgrave pamphleteer panegyrist panelist panellist pantheist pantomimer pantomimist pantryman paparazzo paper-pusher paperboy paperer papoose pappa pappoose parachuter parachutist parader
paragrapher paralegal paralympian paramedic paramedical paramour paraprofessional parapsychologist paratrooper pardner parer parishioner parlormaid parlourmaid parodist parolee parricide
parson part-owner part-timer partaker partisan partitionist partizan partygoer passer passer-by passerby patentee paterfamilias patrial patriarch patricide patrikin patriot patrioteer
patrisib patroller patrolman patron patroness patronne patternmaker pawnbroker payee payer paymaster paynim peacekeeper peacemaker pearler pedaler pedaller pedant peddler pedestrian pedlar
peeler peeper peeress pen-friend pendragon penetrator penitent penman penologist penpusher pensionary pensioner pentathlete perceiver percipient percussionist perfecter performer perfumer
peripatetic persuader peshmerga pessimist petitioner petter philanthropist philatelist philhellene philhellenist philologist philologue philomath philosopher philosophiser philosophizer
phlebotomist phoner phonetician phonologist photojournalist physicist physiologist physiotherapist phytochemist phytologist pianist picador picaninny piccaninny pickaninny picket picknicker
picnicker pigman pilgrim pin-up pinchgut piper pistoleer pitcher pitchman place-kicker placeholder placekicker placeman placeseeker plainclothesman plainsman plaiter planner planter plantsman
plasterer platelayer plater play-actor playactor playfellow playgoer playmaker playmate playwright pleaser plebe plenipotentiary plier plodder plotter ploughman ploughwright plower plowman
plowwright plugger plumber plunger pluralist plyer poacher podcaster poetess poetiser poetizer poilu pointillist pointsman poisoner polack polemic polemicist polemist policyholder politico
polyandrist polygamist polyglot polygynist polymath polytheist pomologist ponderer pontifex pontiff pooler populariser popularizer populist pornographer porter portraitist portrayer
portwatcher positivist possessor postgraduate postilion postillion postman postmaster postmistress postulant postulator potboy potentate potholer pothunter potman potter potterer poulterer
poultryman powerhouse praetor pragmatist prater prattler pre-emptor preacher prebendary precentor predestinarian predestinationist predictor preemie preemptor prefect prelate premie prentice
presbyter preschooler presentist preservationist preserver pressman prestidigitator preteen preteenager preterist pretor prexy priest-doctor priestess primate primatologist primipara
primogenitor princeling printmaker prioress privateer privateersman prizefighter pro-lifer process-server proconsul proctor procurator prodigal prodigy profiteer progenitor progeny
prognosticator prohibitionist projectionist promisee promiser promisor promoter prompter promulgator proofreader propagandist propagator prophesier prophet prophetess propman proponent
proposer proprietor proprietress prospector prosthetist protagonist protectionist protector protege protegee protester protozoologist provisioner provocateur prowler proxy pruner psalmist
psephologist psycholinguist psychophysicist psychotherapist pteridologist publican publiciser publicist publicizer puddler puerpera pugilist puller puncher punster punter pupil puppeteer
purchaser purist purser pursuer purveyor pusher pushover putter putterer pyrographer pyromancer qadi quad quadripara quaestor quaffer qualifier quarreler quarreller quarrier quarryman
quarterback quarterfinalist quartermaster querier quietist quin quintipara quizmaster quizzer quoter rabble-rouser racialist racist racker raconteur radiobiologist radiochemist radiographer
raftman raftsman ragamuffin ragpicker ragsorter rail-splitter railbird railroader railwayman rainmaker raiser rambler rancher ranker ranter rappeller rapporteur rat-catcher ratepayer ratifier
ratiocinator rationalist raver realist reaper reasoner rebuker rebutter receptionist recipient recitalist reciter reckoner reconciler record-breaker record-holder record-keeper recoverer
recruiter recruiting-sergeant rector recusant redact redactor redcoat reeler reenactor refiner refinisher reformer reformist refuter regent regicide registrant registrar relative-in-law
reliever religionist remunerator renovator renter rentier repairer repairman repairwoman repatriate reproacher reprover requester rescuer reservist resister respecter respondent responder
restauranter restaurateur restorer retiree retreatant returnee revenuer reversioner reviewer reviser revisionist revivalist revolutionist rewriter rhabdomancer rhetorician rhymer rhymester
rider ridiculer rifleman rigger right-hander righthander ringmaster ripper ritualist riveter rivetter roadman roamer roarer rocker roller-skater rollerblader roofer rookie roomer roomie roomy
rooter rope-maker ropedancer ropemaker roper ropewalker roughrider roundsman rouser roustabout rower rubberneck rubbernecker ruminator rummy rumormonger rumourmonger runner runner-up ruralist
rusher sabra sachem sacrificer sacristan saddler sagamore sage sailmaker sailor salesclerk salesgirl saleslady salesperson salter salutatorian salvager salvor sandboy sandwichman sangoma
sannyasi sannyasin sanyasi sapper sartor satirist satrap saunterer savant saver sawyer saxist saxophonist scalper scamp scandalmonger scaremonger scenarist scene-stealer sceneshifter sceptic
schemer schlockmeister schmoozer scholiast schoolboy schoolchild schoolfriend scion scoffer scorekeeper scorer scourer scoutmaster scrambler scrapper scratcher screamer screecher screener
screenwriter screw screwballer scribbler scrimshanker scriptwriter scrivener scrooge scrubber scrum-half scrutineer scrutiniser scrutinizer sculler scullion sculptor sculptress sculpturer
seafarer seaman seamster seamstress seasoner secessionist second-in-command second-stringer seconder sectarian sectarist sectary secularist securer seedman seedsman seer segregationist
segregator seigneur seignior seismologist selectman selectwoman self-starter seller semanticist semifinalist seminarian seminarist semiotician semipro semiprofessional sempstress
senator-elect sendee sender seneschal sensationalist sentry separationist separatist sericulturist serjeant-at-arms sermoniser sermonizer serologist servant servitor setter settler settlor
sexist shadower shaman shammer shamus shaper sharecropper shareholder shareowner sharer sharper sharpie sharpshooter sharpy sheepherder sheepman shegetz sheika sheikha sheller shelver
shepherd shepherdess sherlock shielder shifter shill shingler ship-breaker shipbuilder shipmate shipowner shipwright shirker shirtmaker shlockmeister shoeblack shoemaker shoofly shopaholic
shopkeeper shopper shopwalker shortstop shouter shoveler shoveller shover showgirl showman showrunner shuffler shutterbug shylock sibling sibyl sidekick sidesman sightreader sightseer
signaler signaller signalman signatory signer signora silver-worker silversmith silverworker singer-songwriter sipper sister-in-law sixth-former skateboarder skater skeptic sketcher skier
skin-diver skinflint skinny-dipper skipper skirmisher skivvy skulker skycap skydiver slacker slammer slapper slaughterer slaveholder slavey slayer sledder sleuth sleuthhound slicer slinger
sloganeer slogger slop-seller slopseller slouch slowcoach slowpoke slugabed sluggard slugger smallholder smarta smoker snacker snapper snarer sniper snitch snooper snowboarder sociobiologist
sociolinguist sociologist sodalist sodbuster sojourner solderer soloist solon solver sommelier son-in-law songster songstress songwriter sonneteer sonographer soothsayer soph sophomore
soprano sorter soundman southpaw sower spaceman spacewalker spammer spanker sparer specialiser specializer specifier spectator speculator speechifier speechmaker speechwriter speedskater
spelaeologist speleologist spellbinder spelunker spend-all spendthrift spick spinmeister spinner spiv splicer splitter spoiler sponger sportscaster sportsman sportswoman sportswriter
spot-welder spotter spouter sprayer sprigger sprinter sprog spymaster squanderer squatter squealer squire stableboy stableman stacker stagehand stager staggerer stainer stalker stalking-horse
stalwart stammerer stamper stand-in standard-bearer starer starets stargazer starlet stationer stationmaster statistician steamfitter steelmaker steelman steelworker steeplejack steerer
steersman stemmer stenographer stentor stepbrother stepchild stepdaughter stepparent stepper stepsister stepson stevedore steward stewardess stick-in-the-mud stinter stipendiary stippler
stirrer stitcher stock-taker stockbroker stockholder stockist stockjobber stockman stocktaker stomper stonecutter stonemason stonewaller stooge stoolie stoolpigeon stooper storekeeper
storyteller stowaway strafer straggler stranger straphanger strategian strayer streamer stretcher-bearer strider strikebreaker striker stringer striper stripling striptease stripteaser
striver stroller strongman stuffer stumblebum stumbler stuntwoman stutterer styler stylist stylite subaltern subcontractor subdeacon subeditor subjectivist subjugator sublieutenant submariner
submitter subordinate subscriber subsidiser subsidizer subtracter suburbanite subversive subverter subvocaliser subvocalizer succorer succourer sucker suer suffragan suffragette suffragist
suggester suitor summercater summercaters sunbather sundowner supercargo superfan supergrass superman supermarketeer supermarketer supermodel supermom superordinate superstar supervisor
suppliant supplicant supremacist suprematist surfboarder surfer surrealist surveyor survivalist sustainer sutler swaggerer swaggie swagman swain swashbuckler swayer swearer sweeper sweetheart
sweetie swimmer swineherd swinger switch-hitter swordsman swot sycophant syllogiser syllogist syllogizer symboliser symbolist symbolizer sympathiser sympathizer symphonist symposiarch
symposiast syncopator syndic syndicalist syndicator synonymist syntactician synthesiser synthesist synthesizer systematiser systematist systematizer systemiser systemizer tablemate tacker
tackler tactician tagalong tailback tailor talebearer taleteller talker tallyman tamer taoiseach tapper tapster taskmaster taskmistress taste-maker taste-tester taster tatterdemalion tattler
tattletale taxidermist taxman taxonomer taxonomist taxpayer teammate teamster tearaway teaser techie technician technocrat technologist technophile technophobe teenager tekki telecaster
telemarketer teleologist telepathist telephoner televangelist tellurian tenderfoot tenorist tentmaker tergiversator terminator terpsichorean terrorist testee tester testifier thane
theatergoer theatregoer theist theologian theologiser theologist theologizer theoretician theoriser theorist theorizer theosophist therapist thespian thinker thought-reader throttler
throwaway thrower throwster thruster thurifer thwarter tiddler tightwad tiktoker tiler tilter timberman timekeeper timpanist tinkerer tinner tinsmith tinter tipper tippler tipster tiro tither
title-holder toady toaster toastmaster tobacconist tobogganist toddler toiler toller tollgatherer tollkeeper tollman toolmaker toper topper torchbearer torpedo tort-feasor tortfeasor toter
totterer touch-typist tourer tourist touter tovarich tovarisch townee towner townie townsman towny toxicologist tracer tracklayer tradesman trafficker tragedian tragedienne trailblazer
trailer trainbandsman trainbearer trainee trainman trainmaster tramper transactor transalpine transcendentalist transcriber transferee transferer transferor transferrer transient
transmigrante transmitter transplanter trapper trapshooter traveler traveller traverser trawler treater trekker trencher trencherman trend-setter trespasser triathlete tribesman tribologist
trier trifler triggerman trigonometrician trimmer tritheist triumvir troller trombonist troubadour troubleshooter trouper truant truckler trudger truelove trumpeter trustbuster truster
trustor tsarina tsaritsa tub-thumper tugger tumbler tuner turncock turnkey turtler tutee tutor twaddler twiner twirler tympanist typesetter typist typographer tyrant tyro tzar tzarina
ultramontane umpire underachiever underboss underclassman undergrad undergraduate underling underperformer underseller understudy undertaker underwriter unicyclist unilateralist unionist
upbraider upholder upholsterer upsetter upstager uranologist urchin usherette usufructuary usurer utiliser utilizer uxor uxoricide vacationer vacationist vagrant valedictorian valentine valet
valuator valuer vanquisher vaquero varnisher vassal vaticinator vaudevillian vaulter vegan vegetarian vendee vender vendor venter ventriloquist venturer verbaliser verbalizer verger verifier
versifier vestryman vestrywoman veterinarian vibist vibraphonist vicar vicar-general vice-chair vice-chairman vice-chairwoman vice-chancellor vice-principal vice-regent vicegerent vicereine
viceroy victimologist victor victualer victualler vigilante villager vindicator vintager vintner violinist violist violoncellist virologist virtuoso viscount viscountess visitant visitor
visualiser visualizer vitaliser vitalist vitalizer viticulturist vivisectionist vizier vlogger vocalist vociferator voider volcanologist votary vouchee voucher vower voyager voyeur vulcaniser
vulcanizer waddler waffler wagerer waggoner waggonwright wagoner wagonwright waif wailer wainwright walk-on wall-paperer wallah walloper wallpaperer waltzer wanderer wannabe wannabee warbler
ward-heeler warden warder wardress warehouseman warehouser warlord warrantee warranter warrantor warrener washer washerman washerwoman washwoman wassailer waster wastrel watchdog watcher
watchmaker watchman watercolorist watercolourist waterman wax-chandler wayfarer wearer weatherman weatherwoman weaver webmaster weeder weekender weigher weightlifter welder well-wisher
westerner wet-nurse wetback wetnurse whaler wheedler wheelwright whiffer whipper-in whirler whisperer whistle-blower whittler whiz-kid whizz whizz-kid wholesaler whoremaster whoremonger
whoreson wicket-keeper wicketkeeper wigmaker wildcatter winder windtalker winemaker wingback winger wingman winner wino wiper wireman wirer wiretapper withdrawer witnesser wittol wizard
wonderer woodcarver woodcutter woodworker wooer woolgatherer woolsorter word-painter wordmonger wordsmith workfellow workingman workman workmate world-beater worshiper worshipper wrangler
wrecker wrester wrestler write-in xylophonist yachtsman yachtswoman yanker yardbird yardman yardmaster yearling yeller yeoman yes-man yodeller youngster younker youth youtuber zoologist
`;

export const OCCUPATIONS_AND_SURNAMES = `
ambler archer backer baker barber bard barker basso beadle bellman blocker boatman bobby bombardier booker bookman boozer bourgeois bowler bowman bracero bravo brewer buff burgher butcher
butler cadet camper cantor carpenter caster cavalier champ clapper clothier coachman coder collier cook countryman cowherd cowman cropper cutler dancer darling draper drummer dyer ensign
falconer faller farrier feller fielder filer fink fisher footman foreman freedman freeman friar gardener gilder glazer glazier goldsmith gran granger guest handler hanger harper hatmaker
hatter hawker hosier householder hunter huntsman jester joiner jumper kinsman knight lackey laird landman lasher lockman mercer merchant messenger milliner minder minter miser monger nester
nipper ostler packer pagan painter parson peeler penman pilgrim piper pitcher plowman pontiff pooler porter potter prater prentice pressman proctor purser quin reaper reasoner rector rhymer
rider rocker roper runner saddler sage sailor salter sartor saver sawyer seaman sharer sharper sheller shepherd sherlock shoemaker shover showman shuffler skipper spinner squire stalker
stamper steelman steward stockman strayer stringer stripling swain tacker tapper tester thrower toller topper towner trimmer truelove tutor valentine victor waggoner wagoner wainwright warden
washer watchman waterman weaver winder winger winner wireman workman yeoman younker
`;

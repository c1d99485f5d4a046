/** Countries with what their people and things are called, then states, cities and regions. Lower case. */
import { MONTH_NAMES, WEEKDAY_NAMES } from './time-words.ts';

/** `country: demonyms`, plurals of the demonyms included where they are no plain -s. */
export const COUNTRIES = `afghanistan:afghan|albania:albanian|algeria:algerian|argentina:argentine,argentinian|
  armenia:armenian|australia:australian|austria:austrian|azerbaijan:azerbaijani|bahrain:bahraini|bangladesh:bangladeshi|
  belarus:belarusian|belgium:belgian|bolivia:bolivian|bosnia:bosnian|brazil:brazilian|britain:british|great britain:british|
  bulgaria:bulgarian|burma:burmese|cambodia:cambodian|cameroon:cameroonian|canada:canadian|chile:chilean|
  china:chinese|colombia:colombian|congo:congolese|costa rica:costa rican|croatia:croatian|cuba:cuban|cyprus:cypriot|
  czech republic:czech|denmark:danish|ecuador:ecuadorian|egypt:egyptian|england:english|eritrea:eritrean|
  estonia:estonian|ethiopia:ethiopian|finland:finnish|france:french|georgia:georgian|germany:german|ghana:ghanaian|
  greece:greek|guatemala:guatemalan|haiti:haitian|honduras:honduran|hungary:hungarian|iceland:icelandic|india:indian|
  indonesia:indonesian|iran:iranian|iraq:iraqi|ireland:irish|israel:israeli|italy:italian|jamaica:jamaican|
  japan:japanese|jordan:jordanian|kazakhstan:kazakh|kenya:kenyan|kosovo:kosovar|kuwait:kuwaiti|kyrgyzstan:kyrgyz|
  laos:laotian|latvia:latvian|lebanon:lebanese|liberia:liberian|libya:libyan|lithuania:lithuanian|luxembourg:|
  macedonia:macedonian|malaysia:malaysian|mali:malian|malta:maltese|mexico:mexican|moldova:moldovan|mongolia:mongolian|
  montenegro:montenegrin|morocco:moroccan|myanmar:burmese|namibia:namibian|nepal:nepalese,nepali|netherlands:dutch|
  new zealand:|nicaragua:nicaraguan|niger:|nigeria:nigerian|north korea:north korean|norway:norwegian|oman:omani|
  pakistan:pakistani|palestine:palestinian|panama:panamanian|paraguay:paraguayan|peru:peruvian|philippines:filipino,philippine|
  poland:polish|portugal:portuguese|qatar:qatari|romania:romanian|russia:russian|rwanda:rwandan|saudi arabia:saudi|
  scotland:scottish|senegal:senegalese|serbia:serbian,serb|singapore:singaporean|slovakia:slovak|slovenia:slovenian|
  somalia:somali|south africa:south african|south korea:south korean|spain:spanish|sri lanka:sri lankan|sudan:sudanese|
  sweden:swedish|switzerland:swiss|syria:syrian|taiwan:taiwanese|tajikistan:tajik|tanzania:tanzanian|thailand:thai|
  tunisia:tunisian|turkey:turkish|turkmenistan:turkmen|uganda:ugandan|ukraine:ukrainian|united arab emirates:emirati|
  uae:emirati|united kingdom:british|uk:british|united states:american|united states of america:american|us:american|
  usa:american|america:american|uruguay:uruguayan|uzbekistan:uzbek|vatican:|venezuela:venezuelan|vietnam:vietnamese|
  wales:welsh|yemen:yemeni|zambia:zambian|zimbabwe:zimbabwean|soviet union:soviet|european union:european|korea:korean`;

/** Countries by what news call them, or those who rule them, beside the names in COUNTRIES. */
export const ALSO_CALLED: Readonly<Record<string, string>> = {
  britain: 'briton',
  russia: 'moscow,kremlin',
  iran: 'tehran',
  turkey: 'turk,ankara,turkiye',
  palestine: 'gaza',
  china: 'beijing',
  ukraine: 'kyiv,kiev',
  poland: 'pole',
  afghanistan: 'taliban',
  'saudi arabia': 'riyadh',
  'north korea': 'pyongyang',
  'south korea': 'seoul',
  scotland: 'scot',
  syria: 'damascus',
  iraq: 'baghdad',
  'european union': 'eu,europe',
};

/** The states of the USA. */
export const STATES = `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|
  iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|
  nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|
  pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|
  west virginia|wisconsin|wyoming`;

/** American states, and regions and cities that the news names most. */
export const PLACES = `${STATES}|puerto rico|guam|district of columbia|washington dc|new york city|los angeles|chicago|houston|
  phoenix|philadelphia|san antonio|san diego|dallas|san jose|austin|jacksonville|san francisco|columbus|charlotte|
  indianapolis|seattle|denver|boston|detroit|nashville|memphis|portland|las vegas|baltimore|milwaukee|albuquerque|
  tucson|fresno|sacramento|kansas city|atlanta|miami|cleveland|new orleans|tampa|pittsburgh|cincinnati|st louis|
  orlando|newark|buffalo|raleigh|des moines|brooklyn|manhattan|queens|bronx|harlem|long island|silicon valley|
  london|paris|berlin|madrid|rome|moscow|kiev|kyiv|warsaw|vienna|brussels|geneva|zurich|amsterdam|copenhagen|stockholm|
  oslo|helsinki|dublin|edinburgh|glasgow|manchester|lisbon|athens|istanbul|ankara|damascus|aleppo|beirut|jerusalem|
  tel aviv|gaza|west bank|amman|cairo|tripoli|benghazi|tehran|baghdad|mosul|riyadh|doha|dubai|abu dhabi|sanaa|kabul|
  islamabad|karachi|lahore|delhi|new delhi|mumbai|beijing|shanghai|hong kong|tokyo|seoul|pyongyang|taipei|bangkok|
  hanoi|manila|jakarta|sydney|melbourne|canberra|toronto|ottawa|montreal|vancouver|mexico city|havana|caracas|bogota|
  lima|santiago|buenos aires|rio de janeiro|sao paulo|lagos|nairobi|johannesburg|cape town|pretoria|
  europe|asia|africa|north america|south america|latin america|central america|middle east|north africa|antarctica|
  crimea|kashmir|chechnya|tibet|idlib|douma|raqqa|midwest|south|north|east|west|east coast|west coast|white house|
  calif|okla|nc|sc|nj|ny|va|md|dc|ore|ariz|colo|conn|fla|ga|kan|ky|mass|mich|minn|neb|nev|nh|nm|pa|tenn|tex|vt|wis|wyo|
  oval office|ground zero|trump tower|mar-a-lago|camp david|guantanamo|capitol`;

/** Nouns for one who comes from a place, where no adjective of COUNTRIES is the same word ("the Dane", "the Queenslander"). */
export const PEOPLE_FROM = `dane swede finn pole scot briton brit turk spaniard spaniards aussie kiwi icelander greenlander netherlander
  queenslander newfoundlander new-zealander tasmanian texan californian floridian alaskan arizonan ohioan iowan minnesotan
  nebraskan kansan hawaiian alabaman mississippian oklahoman wisconsinite michigander vermonter mainer londoner parisian
  berliner mancunian liverpudlian glaswegian dubliner sicilian catalan basque bavarian geordie yorkshireman frenchman frenchwoman
  englishman englishwoman irishman irishwoman dutchman dutchwoman welshman welshwoman scotswoman argentinian monegasque`;

/** Other capitalised words that name no person: days, months, faiths, parties, peoples. */
export const CAPITALISED_WORDS = `${WEEKDAY_NAMES.join(' ')} ${MONTH_NAMES.join(' ')} christmas easter thanksgiving halloween ramadan
  christian christians muslim muslims islam islamic jewish jews jew catholic catholics protestant evangelical evangelicals
  mormon mormons hindu buddhist sunni shia democrat democrats democratic republican republicans conservative conservatives
  liberal liberals libertarian libertarians socialist socialists communist communists green tory tories labour gop
  americans american african-american african-americans african-american hispanic hispanics latino latinos latina asian asians
  european europeans arab arabs black blacks white whites english spanish french german medicare medicaid obamacare
  internet twitter facebook god bible koran quran constitution america's english-speaking super bowl olympics olympic paralympics paralympic wimbledon eurovision grammys oscars emmys arctic antarctic atlantic pacific
  world earth state states union us u.s. tv pac pacs ad ok dr hiv aids covid covid-19 ebola zika`;

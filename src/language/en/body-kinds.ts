/** Kinds of bodies: the nouns that call one again ("the airline"), and the words that its name must hold. Data. */
import type { BodyKind } from '../language.ts';

const PAPERS = `times post journal herald tribune globe news chronicle star sun register gazette observer telegraph
  guardian mail express mirror standard echo courier dispatch inquirer enquirer sentinel examiner bee press record
  review weekly daily politico axios newsweek time forbes fortune atlantic economist independent magazine ledger beacon
  argus reporter monitor bulletin citizen dial leader voice variety billboard vox slate salon wired huffpost propublica`;
const BROADCASTERS = `news network cnn nbc abc cbs msnbc fox bbc espn univision telemundo itv sky npr pbs television tv
  radio channel broadcasting bloomberg reuters hbo hulu netflix`;

export const BODY_KINDS: readonly BodyKind[] = [
  { nouns: 'newspaper paper tabloid broadsheet daily', names: PAPERS },
  { nouns: 'magazine', names: `${PAPERS} vogue esquire cosmopolitan people rolling yorker elle glamour` },
  { nouns: 'outlet publication site website news-site', names: `${PAPERS} ${BROADCASTERS}` },
  { nouns: 'network broadcaster channel station', names: BROADCASTERS },
  {
    nouns: 'agency regulator watchdog',
    names: `agency department bureau administration office service services commission investigations patrol authority
      board fbi cia nsa epa irs fda cdc faa fema noaa nasa sec ftc fcc ntsb nhtsa dea atf tsa ice who reuters associated
      interfax tass xinhua kyodo centers prevention survey institute institutes nih esa osha`,
  },
  {
    nouns: 'union',
    names:
      'union unions association federation brotherhood teamsters workers guild teachers nurses uaw afl-cio seiu',
  },
  {
    nouns: 'university college school',
    names: 'university college school institute academy polytechnic tech mit ucla',
  },
  { nouns: 'hospital clinic', names: 'hospital hospitals clinic center centre medical health infirmary' },
  { nouns: 'court tribunal', names: 'court tribunal circuit' },
  {
    nouns: 'bank lender',
    names: 'bank goldman morgan jpmorgan citigroup barclays hsbc ubs wells reserve ecb',
  },
  {
    nouns: 'airline carrier',
    names: 'airlines airline airways air jetblue ryanair lufthansa qantas emirates easyjet',
  },
  { nouns: 'museum', names: 'museum gallery smithsonian' },
  { nouns: 'zoo', names: 'zoo zoological park safari' },
  { nouns: 'league', names: 'league nfl nba mlb nhl wnba mls football association conference' },
  { nouns: 'police department sheriff', names: 'department police sheriff' },
  { nouns: 'ministry', names: 'ministry' },
  { nouns: 'church diocese', names: 'church diocese archdiocese cathedral vatican' },
  { nouns: 'party', names: 'party democrats republicans labour conservatives greens coalition front' },
];

/** Nouns that call an outlet again. */
export const OUTLET_NOUNS = `newspaper paper tabloid broadsheet daily magazine weekly outlet publication site website
  news-site network broadcaster channel station title`;

/** Words before such a noun that set no outlet apart. */
export const OUTLET_MODIFIERS = `news financial business tech technology science sports sport music film entertainment
  fashion political conservative liberal satirical state public national local regional daily weekly morning sunday trade specialist industry
  investigative celebrity gossip lifestyle`;

/** Nouns that call any company again, and what no company's name holds. */
export const COMPANY_NOUNS = `company firm business corporation manufacturer maker retailer automaker carmaker chipmaker
  drugmaker chain startup start-up brand giant utility operator insurer supplier developer conglomerate grocer
  brewer restaurant store publisher studio label platform app`;
export const NO_COMPANY = `department agency bureau administration office commission committee court police sheriff senate
  congress parliament assembly legislature university college school hospital church council party union
  association federation league foundation institute ministry army navy force guard campaign government museum society
  nations reserve embassy cabinet district senate pentagon kremlin fbi cia nsa epa irs fda
  cdc faa fema noaa nasa sec ftc fcc ntsb nhtsa nato un eu who imf justice supreme authority board center coalition
  alliance trust festival academy library zoo team club caucus fed gop dnc rnc nypd lapd nhs usda hhs dot hud nih osha
  tsa iss iaea ioc fifa uefa nba nfl mlb nhl ncaa nascar opec doj dhs irs dea atf ice usgs wto oecd treasury kremlin
  cnn nbc abc cbs msnbc bbc npr pbs itv reuters bloomberg ap afp upi gallup ${PAPERS}`;
/** A name that is one of these and no more names no company; inside another name they say nothing ("Harrow House", "Redvale States Bank"). */
export const NO_COMPANY_ALONE = `house states state city county`;

/** Nouns that call any group again that is no body of the state, no company and no paper; and words of NO_COMPANY that its name may hold. */
export const GROUP_AGAIN =
  'group organization organisation nonprofit non-profit charity thinktank think-tank';
/** Words of the state's bodies that a company's name may hold, and the name of no other group. */
export const NO_GROUP = `service services intelligence directorate secretariat presidency gendarmerie inspectorate`;
export const GROUP_NAMES = `association coalition foundation alliance institute society trust campaign committee
  federation league union center team club`;

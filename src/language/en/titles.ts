/** Words that stand directly before a name and say what its bearer is, with the gender that some of them give. */

/** Courtesy titles and honorifics: never a role. */
export const HONORIFICS = {
  male: 'mr mister sir lord mssrs messrs',
  female: 'mrs ms miss madam mme lady dame',
  either: 'dr drs prof profs rev hon mx st',
} as const;

/** Ranks and offices, mostly capitalised, with and without their dot. */
export const TITLES = {
  male: `congressman councilman assemblyman alderman chairman pope king prince baron earl duke emperor sheikh sheik
    monsignor brother rabbi-father imam ayatollah sultan emir tsar czar`,
  female: `congresswoman councilwoman assemblywoman alderwoman chairwoman queen princess baroness duchess countess
    empress sister`,
  either: `president presidents vice-president senator senators sen sens representative representatives rep reps govs gens governors governor gov mayor judge justice secretary
    undersecretary minister premier chancellor ambassador commissioner councillor councilor councilmember delegate
    assemblymember speaker leader whip treasurer comptroller attorney sheriff marshal constable chief director
    administrator superintendent inspector detective officer agent del dels supt trooper general gen lieutenant lt colonel col
    sergeant sgt captain capt major maj admiral adm commander cmdr corporal cpl private pvt brigadier brig marine
    airman specialist petty-officer doctor professor reverend father pastor bishop archbishop cardinal rabbi chaplain
    deacon dean coach chair chairperson co-chair candidate nominee contender host co-host anchor moderator presenter
    correspondent reporter editor columnist pollster strategist analyst spokesperson advisor adviser counsel
    counselor solicitor prosecutor envoy lawmaker legislator democrat republican congressmember first-lady author
    economist historian activist publisher ceo cfo coo president-elect vp rapper singer comedian actor
    officer-in-charge executive filmmaker coordinator examiner director-general recorder manager meteorologist mp mps msp pm
    then-president ex-president actress`,
} as const;

/** Offices of which one person holds one at a time, full and cut short: before a surname they say whose words are meant. */
export const OFFICES = `president vice-president senator sen representative rep governor gov mayor secretary minister premier chancellor ambassador
  commissioner councillor councilor councilman councilwoman congressman congresswoman speaker sheriff bishop archbishop cardinal
  alderman delegate assemblyman assemblywoman judge justice`;

/** Posts that one person holds in a body: asked for by them, nobody else of the kind is meant. */
export const POSTS = `chairman chairwoman chair chairperson ceo cfo coo boss chief director manager head leader founder editor spokesman
  spokeswoman spokesperson coach captain superintendent principal dean executive king queen pope pm attorney commander`;

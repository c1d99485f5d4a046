/** Words that mark a run of capitalised words as the name of an organisation, and words that name a group in lower case. */

/** As the last word (or before "of", "for", "on") of a capitalised name. */
export const ORGANISATION_WORDS = `staff department ministry office bureau agency administration commission committee council
  board court house senate congress parliament assembly cabinet government authority service services force forces army
  navy police guard corps command pentagon university college school institute institution academy foundation fund
  trust society association union federation league alliance coalition network organization organisation group party
  campaign committee caucus company corporation corp inc co ltd llc plc bank exchange times post journal tribune
  herald gazette globe chronicle observer guardian telegraph mail express mirror sun star news press media magazine
  review daily weekly wire agency radio television tv channel broadcasting hospital clinic church museum library
  centre center partners forum brothers holdings industries systems technologies airlines airways motors hotel hotels
  casino resort team club project initiative action pac lobby union nra aclu nations treasury watch post-dispatch
  register examiner sentinel inquirer bee reporter monitor today street show brigade regiment battalion division
  bar legislature movement front brotherhood militia state-department faculty delegation embassy mission consulate
  studios entertainment pictures records books publishers lab labs laboratory research poll polls centers chamber cooperative co-op registry diocese archdiocese observatory lottery symphony subcommittee telescope program
  programme index assessment theaters theatres energy economics palace gallery international foods conference zoo
  health almanac cruises cruise lines borders auctions collection pizzeria superstorm partnership workers survey standard beast hill hall
  dairy farms mining bakery bakers brewing pharmaceuticals pharma electronics chemical chemicals petroleum logistics
  freight railway railways railroad rail transit ferries securities investments insurance mutual realty properties
  construction consulting associates games software semiconductor biotech therapeutics genetics aerospace robotics
  automotive textiles apparel stores supermarkets pharmacy pharmacies restaurants grill beverages telecom wireless
  orchestra philharmonic ballet opera conservatory seminary trucking shipping outfitters appliances vineyards winery
  distillery breweries orchards outlet kitchens hospitals schools colleges universities churches clinics monitoring
  patrol guild bloc tribunal secretariat directorate inspectorate ombudsman gendarmerie constabulary presidency senate taskforce
  democrats republicans americans voters brewery enterprises tower towers communications report reports ventures solutions`;

/** Well-known names of one or more words that no word above marks. Lower case, without "the". */
export const KNOWN_ORGANISATIONS = `white house|pentagon|kremlin|capitol hill|downing street|foggy bottom|vatican|
  state department|supreme court|federal reserve|wall street|scotland yard|twitter|facebook|google|youtube|instagram|
  apple|microsoft|amazon|netflix|reddit|snapchat|wikipedia|wikileaks|politico|breitbart|buzzfeed|vox|slate|salon|axios|
  newsweek|reuters|bloomberg|gallup|quinnipiac|rasmussen|nielsen|yougov|ipsos|pew|irish independent|time|fortune|forbes|vogue|esquire|
  vanity fair|rolling stone|new yorker|mother jones|the hill|cosmopolitan|variety|deadline|univision|telemundo|
  al jazeera|sputnik|interfax|tass|xinhua|kyodo|le monde|der spiegel|el pais|haaretz|huffpost|gawker|gizmodo|wired|
  associated press|hezbollah|hamas|taliban|daesh|isis|isil|boko haram|greenpeace|interpol|europol|unicef|unesco|nato|
  general electric|general motors|general mills|general dynamics|opec|amnesty|oxfam|planned parenthood|black lives matter|hollywood|silicon valley|knesset|bundestag|duma|politburo|
  eurogroup|brexit|obamacare|the onion|infowars|drudge|propublica|c-span|msnbc|cnn|abc|nbc|cbs|fox|npr|pbs|bbc|ap|afp|
  fbi|cia|nsa|irs|epa|doj|dhs|ice|nypd|lapd|un|eu|imf|who|wto|gop|dnc|rnc|aclu|naacp|nra|snl|espn|usa today|economist|spectator|
  tesla|toyota|honda|nissan|mazda|hyundai|kia|volkswagen|bmw|porsche|volvo|stellantis|rivian|airbus|pfizer|moderna|
  novavax|astrazeneca|novartis|bayer|verizon|t-mobile|at&t|comcast|spotify|airbnb|doordash|instacart|nvidia|intel|ibm|
  samsung|sony|nintendo|huawei|tiktok|bytedance|whatsapp|telegram|pinterest|linkedin|openai|spacex|costco|kroger|
  walgreens|cvs|ikea|starbucks|chipotle|burger king|taco bell|nike|adidas|pepsico|coca-cola|nestle|unilever|mattel|hasbro|
  lego|paramount|pixar|hulu|hbo|american airlines|southwest airlines|united airlines|delta air lines|jetblue|ryanair|
  lufthansa|qantas|amtrak|fedex|ups|usps|chevron|exxonmobil|bp|gazprom|rosneft|aramco|citigroup|jpmorgan|jpmorgan chase|
  bank of america|barclays|hsbc|ubs|credit suisse|mastercard|paypal|coinbase|binance|blackrock|merriam-webster|nasa|nfl|
  nba|mlb|nhl|wnba|ncaa|fifa|uefa|nascar|theranos|target|fed|sec|dot|ftc|fcc|faa|ntsb|nhtsa|fema|noaa|usda|usgs|hhs|hud|nih|osha|tsa|iaea|ioc|wada|nhs|grammys|oscars|emmys|
  boeing|uber|lyft|ford|walmart|goldman sachs|morgan stanley|wells fargo|deutsche bank|exxon|disney|trump organization|
  cambridge analytica|mossad|politifact|factcheck|snopes|daily show|tonight show|meet the press|face the nation|
  good morning america|morning joe|fox & friends|saturday night live|emily's list|senate|house|congress|parliament`;

/** Lower-case heads of groups that speak with one voice ("the union", "the newspaper"). */
export const GROUP_NOUNS = `agency union commission committee campaign newspaper paper magazine outlet network station
  company firm group organization organisation department ministry administration government council board court
  party team office bureau bank university school association coalition alliance church foundation charity
  publication website blog channel police army military regime embassy cabinet city state country nation
  community institute federation parliament coalition opposition delegation zoo airport museum hospital library airline
  county town village borough municipality province township parish
  chapter branch subsidiary arm affiliate
  retailer carmaker automaker brand league studio lab laboratory center centre brewery restaurant festival show startup
  jury force forces troops militia service district crew band trio duo panel squad syndicate consortium collective broadcaster taskforce task-force
  automaker insurer nonprofit utility lottery tribe foundation observatory manufacturer chain maker`;

/** Groups that are mostly called by these words alone. */
export const SELF_NAMED_GROUPS = `coalition government administration opposition regime military police army parliament
  cabinet alliance court rebels`;

/** People by whom a body calls itself, before "of", "for", "against" ("Friends of the Lake"). */
export const PEOPLE_OF_CAUSE = `friends citizens mothers moms parents americans students teachers workers veterans women
  doctors lawyers scientists physicians neighbors neighbours farmers people families voters advocates defenders sons
  daughters knights heirs reporters pilots survivors residents taxpayers clergy grandparents nurses engineers artists
  journalists attorneys academics mayors republicans democrats catholics christians evangelicals jews muslims`;

/** Last words of businesses that are called by their owner ("Pike's Bakery"). */
export const OWNED_BUSINESSES = `bakery grill kitchen kitchens store stores restaurant restaurants hospital foods farms brewing brewery
  pizzeria college cafe club bank museum diner deli market markets hotel bar tavern pub dairy orchard orchards`;

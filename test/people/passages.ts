/** Passages of everyday news as wires, broadcasters, local papers and magazines write it; all names are invented. */
export interface Passage {
  readonly of: string;
  readonly text: string;
  /** Quoted words, and the name of whoever says them. */
  readonly says: readonly (readonly [words: string, speaker: string])[];
}

export const PASSAGES: readonly Passage[] = [
  {
    of: 'a rescue, broadcast style',
    text: `(CNN) — A Nevada teacher who stayed with 19 students in a flooded bus says she “just did the math” when the water reached the second step.

“Nineteen kids, one roof hatch,” Lorna Petty told CNN on Thursday. “I counted them out loud the whole time.”

The Washoe County School District said in a statement that it was “deeply grateful” for Petty's actions. “Our drivers and teachers train for this,” the statement read.

Driver Amos Keel, 61, was treated for hypothermia. His daughter, Renee, said he was “already complaining about the food.”`,
    says: [
      ['just did the math', 'Lorna Petty'],
      ['Nineteen kids', 'Lorna Petty'],
      ['counted them out', 'Lorna Petty'],
      ['deeply grateful', 'Washoe County School District'],
      ['Our drivers and teachers', 'the statement'],
      ['already complaining', 'Renee'],
    ],
  },
  {
    of: 'a digest of opinions',
    text: `Is the four-day week doomed? “Hardly,” said Pia Lindqvist in The Atlantic. “It was never a revolution; it was a scheduling change.” The trials in Iceland showed that output stayed level, and “no one who tried it wants to go back.” Still, big employers are retreating, said Marcus Oyelaran at Bloomberg. The banks that “loved the headlines” have quietly dropped their pilots.`,
    says: [
      ['Hardly', 'Pia Lindqvist'],
      ['never a revolution', 'Pia Lindqvist'],
      ['no one who tried', 'Pia Lindqvist'],
    ],
  },
  {
    of: 'a British local paper',
    text: `MANCHESTER – A bus driver who refused to leave an elderly passenger at a closed stop has been given a bravery award.

'I couldn't just drive off,' said Gwen Tattersall, 52, from Salford. 'She reminded me of my nan.'

The passenger, 88-year-old Edith Moss, said: 'She waited forty minutes with me. Nobody does that now.'

Council leader Imran Sheikh described Mrs Tattersall as 'a credit to the city'. 'We need more Gwens,' he added.`,
    says: [
      ["couldn't just drive", 'Gwen Tattersall'],
      ['reminded me of my nan', 'Gwen Tattersall'],
      ['waited forty minutes', 'Edith Moss'],
      ['a credit to the city', 'Imran Sheikh'],
      ['more Gwens', 'Imran Sheikh'],
    ],
  },
  {
    of: 'a match report',
    text: `DENVER — Coach Terrell Bynum had one word for the third quarter: “Ugly.”

“We came out flat and they punched us in the mouth,” Bynum said after the Bison's 112-94 loss to Portland. “That's on me.”

Forward Luka Marosz scored 31 for Portland, but it was rookie guard Davion Pell who turned the game. “He's fearless,” Marosz said. “You tell him the moment's too big, and he laughs at you.”

Pell shrugged it off. “I just missed my first three,” he said. “Law of averages.”`,
    says: [
      ['Ugly', 'Terrell Bynum'],
      ['came out flat', 'Terrell Bynum'],
      ["That's on me", 'Terrell Bynum'],
      ['fearless', 'Luka Marosz'],
      ["moment's too big", 'Luka Marosz'],
      ['missed my first three', 'Davion Pell'],
      ['Law of averages', 'Davion Pell'],
    ],
  },
  {
    of: 'a wire report',
    text: `PARIS (AP) — France's farm minister resigned on Friday after a photograph showed him at a banquet hosted by a pesticide lobby.

“I have always acted in the interest of the French people,” Laurent Delcourt said in a brief statement read outside his office. He took no questions.

President Anne Vasseur thanked him for his “loyal service.” The opposition was less kind. Green lawmaker Yves Brochant said the resignation was “three weeks late,” while the head of the farmers' union, Colette Marin, called it “theater.”

The banquet, first reported by Mediapart, took place on May 3.`,
    says: [
      ['interest of the French', 'Laurent Delcourt'],
      ['loyal service', 'Anne Vasseur'],
      ['three weeks late', 'Yves Brochant'],
      ['theater', 'Colette Marin'],
    ],
  },
  {
    of: 'a feature',
    text: `When Ines Baptista was 9, her grandmother handed her a paring knife and said, “Don't cut the onion. Ask it to open.”

Forty years on, the line is painted over the door of her restaurant in Fall River. “People think it's a joke,” Baptista says. “It's the whole philosophy.”

Her sous-chef, Colin Draper, who has worked beside her since 2008, laughs at that. “The philosophy is: don't be late,” he says.

Baptista doesn't do reservations. She doesn't do “fusion,” a word she pronounces like a diagnosis. What she does is salt cod, eleven ways.`,
    says: [
      ['Ask it to open', 'her grandmother'],
      ["People think it's a joke", 'Ines Baptista'],
      ['whole philosophy', 'Ines Baptista'],
      ["don't be late", 'Colin Draper'],
    ],
  },
  {
    of: 'a foreign desk',
    text: `SEOUL, South Korea — North Korea's state news agency on Sunday denounced the drills as “a rehearsal for invasion,” and warned that “merciless” countermeasures would follow.

The U.S. military command in Seoul said the exercise was “routine and defensive in nature.”

“They say this every August,” said Choi Min-ho, a former general who now teaches at Yonsei University. “The difference is that this year they have submarines.”

South Korea's defense minister, Bae Sung-jin, told lawmakers that the North was “watching our every step.”`,
    says: [
      ['a rehearsal for', "North Korea's state news agency"],
      ['merciless', "North Korea's state news agency"],
      ['They say this every', 'Choi Min-ho'],
      ['they have submarines', 'Choi Min-ho'],
      ['watching our every step', 'Bae Sung-jin'],
    ],
  },
  {
    of: 'a town meeting',
    text: `The so-called “Blue House” on Elm Street has been many things: a speakeasy, a church, a “palace of tacos.” Now it will be condos.

Developer Ray Pinto said preserving the facade was “never on the table.” Neighbors who packed Tuesday's zoning meeting disagreed loudly.

“You told us it was!” shouted Wilma Katz, 79. Pinto, seated two rows away, did not respond.

Board chair Lin Zhao gaveled the room to order. “One at a time, please,” she said. “Mr. Pinto, would you like to answer?”

He would not.`,
    says: [
      ['never on the table', 'Ray Pinto'],
      ['You told us it was', 'Wilma Katz'],
      ['One at a time', 'Lin Zhao'],
      ['would you like to answer', 'Lin Zhao'],
    ],
  },
  {
    of: 'a central bank',
    text: `WASHINGTON — The Federal Reserve left interest rates unchanged on Wednesday, but Chair Miriam Stahl signaled that cuts could come “sooner than markets expect.”

Stahl said inflation was “moving in the right direction.” Asked by a reporter about pressure from the White House, she paused. “We read the data,” she said, “not the posts.”

Economists said the message was deliberate. “She wanted that on the record,” said Gus Albrecht of Northern Trust. “It was aimed at one reader.”

President Hale responded within the hour, writing on his social media site that Stahl was “a disaster.”`,
    says: [
      ['sooner than markets', 'Miriam Stahl'],
      ['right direction', 'Miriam Stahl'],
      ['We read the data', 'Miriam Stahl'],
      ['not the posts', 'Miriam Stahl'],
      ['on the record', 'Gus Albrecht'],
      ['aimed at one reader', 'Gus Albrecht'],
      ['a disaster', 'Hale'],
    ],
  },
  {
    of: 'an affidavit',
    text: `In the affidavit, FBI agent Corey Whitlow wrote that the suspect bragged about the theft to an undercover officer. “Nobody even looked up,” the suspect said, according to the affidavit.

Jared Pike, 26, appeared before a magistrate in Tampa on Friday. He did not enter a plea. His lawyer, public defender Lucia Mendes, said the government's case was “long on adjectives.”

The painting, a small Dutch seascape, was found wrapped in a beach towel. “It's in remarkably good shape,” museum director Ellis Vane said, “considering the sand.”`,
    says: [
      ['Nobody even looked', 'the suspect'],
      ['long on adjectives', 'Lucia Mendes'],
      ['remarkably good shape', 'Ellis Vane'],
      ['considering the sand', 'Ellis Vane'],
    ],
  },
  {
    of: 'a delayed product',
    text: `TOKYO — Nintaka will delay its new console until spring, the company said Tuesday, citing a shortage of chips.

“We apologize to everyone who has been waiting,” President Hiroshi Tanabe said at an online briefing. “We will use the time well.”

Analyst Serena Cho of Mizuho said the delay would cost about $400 million in holiday sales. It was, she added, “the least bad option.”

Shares in the Kyoto-based company fell 6%. A spokesman said Nintaka's forecast was unchanged.`,
    says: [
      ['apologize to everyone', 'Hiroshi Tanabe'],
      ['use the time well', 'Hiroshi Tanabe'],
      ['least bad option', 'Serena Cho'],
    ],
  },
  {
    of: 'a school prank',
    text: `Principal Donna Weiss found the note on her desk on Monday. “Check the gym,” it said.

What she found there was a live goat, wearing a jersey.

“I have been in education for 31 years,” said Weiss, “and I've never had to sign for a goat.”

Seniors have denied everything. “We're honestly as shocked as anyone,” class president Tyler Boone said with a straight face. “But it's a good-looking goat.”

Animal control officer Pete Rigby took it home.`,
    says: [
      ['in education for 31', 'Donna Weiss'],
      ['sign for a goat', 'Donna Weiss'],
      ['honestly as shocked', 'Tyler Boone'],
      ['good-looking goat', 'Tyler Boone'],
    ],
  },
  {
    of: 'a committee',
    text: `Critics of the plan say it will gut rural hospitals. Supporters, among them Health Secretary Neil Fordham, say it will save them.

“The status quo is what is closing hospitals,” Fordham told the committee. He accused Rep. Joyce Lambert of “peddling fear.”

Lambert shot back. “Tell that to the women in my district who drive two hours to deliver,” she said.

According to the Congressional Budget Office, the plan would reduce spending by $90 billion. The American Hospital Association said that figure “comes straight out of patient care.”`,
    says: [
      ['status quo is what', 'Neil Fordham'],
      ['peddling fear', 'Neil Fordham'],
      ['Tell that to the women', 'Joyce Lambert'],
      ['straight out of patient', 'American Hospital Association'],
    ],
  },
  {
    of: 'a company scandal',
    text: `The CEO of Vantel resigned Thursday, days after a leaked recording in which he called customers “sheep with credit cards.”

In the recording, published by the newsletter Platformer, Chad Rourke can be heard telling managers to “make leaving hurt.”

“These comments do not reflect our values,” the company's board said. It named finance chief Leila Haddad as interim CEO.

Haddad told employees in a memo that the company would “earn back trust one bill at a time.” Rourke, in a post on LinkedIn, said his words were “taken out of context.”`,
    says: [
      ['make leaving hurt', 'Chad Rourke'],
      ['do not reflect our values', "the company's board"],
      ['one bill at a time', 'Leila Haddad'],
      ['out of context', 'Chad Rourke'],
    ],
  },
  {
    of: 'a British court',
    text: `Mr Justice Lyle said the newspaper had “printed first and asked never”.

Awarding the former footballer £250,000 in damages, the judge said the article was 'a work of fiction with a byline'. The Daily Beacon said it would appeal. 'We stand by our reporting,' its editor, Fiona Crewe, said outside the Royal Courts.

The footballer, Danny Oduya, said he felt “vindicated, and tired”. “My kids read that,” he said.`,
    says: [
      ['printed first', 'Lyle'],
      ['a work of fiction', 'Lyle'],
      ['We stand by our', 'Fiona Crewe'],
      ['vindicated', 'Danny Oduya'],
      ['My kids read that', 'Danny Oduya'],
    ],
  },
  {
    of: 'an outbreak',
    text: `State health officials on Friday confirmed a second case of measles in Lubbock County. Both patients are children, and neither was vaccinated, Dr. Paul Renfro, the county's health director, said.

“One is a case,” he said. “Two is a chain.”

Renfro urged parents to check their records. A clinic at First Baptist Church vaccinated 140 people on Saturday, church secretary Loretta Hines said. “They were lined up past the playground,” she said.

Mother of four Abby Stokes brought all of hers. “I used to be on the fence,” Stokes said. “The fence is on fire.”`,
    says: [
      ['One is a case', 'Paul Renfro'],
      ['Two is a chain', 'Paul Renfro'],
      ['lined up past', 'Loretta Hines'],
      ['on the fence', 'Abby Stokes'],
      ['fence is on fire', 'Abby Stokes'],
    ],
  },
  {
    of: 'a hospital bulletin',
    text: `The Vatican said Pope Clement had a “peaceful night” in the hospital. Cardinal Aldo Ferri, who visited on Sunday, said the pontiff was “in good humor.”

“He asked me about the soccer,” Ferri told Italian television. “I lied to him.”

Doctors have said the 84-year-old pope will remain at Gemelli for at least a week. His prognosis is “guarded,” Dr. Livia Sanna told reporters.`,
    says: [
      ['peaceful night', 'Vatican'],
      ['in good humor', 'Aldo Ferri'],
      ['about the soccer', 'Aldo Ferri'],
      ['I lied to him', 'Aldo Ferri'],
      ['guarded', 'Livia Sanna'],
    ],
  },
  {
    of: 'a mill and its neighbours',
    text: `Environmental group RiverWatch accused the mill of dumping at night. “You can smell it from the bridge,” said its director, Hal Norgaard.

The mill's owner, Sutter Paper, denied it. “Our permits are public and our discharge is tested weekly,” the company said. State records show two violations last year, which Sutter called “clerical.”

A clerk at the Gas & Go near the bridge, who would not give her name because her husband works at the mill, said everyone knew. “You time your walks,” she said.`,
    says: [
      ['smell it from the bridge', 'Hal Norgaard'],
      ['time your walks', 'A clerk at the Gas & Go near the bridge'],
    ],
  },
  {
    of: 'a club and its chairman',
    text: `“We are not a museum,” thundered Sir Keith Ballard, the chairman of the club, when members asked to keep the old scoreboard.

The vote to scrap it passed by 12. “It's a sad day,” said Derek Pym, who has operated it by hand since 1979 and who was told by letter. The letter thanked him for his “contribution to heritage.”

Asked what he would do on Saturdays, Pym thought for a moment. “Watch the cricket, I suppose,” he said. “I've never actually seen any.”`,
    says: [
      ['not a museum', 'Keith Ballard'],
      ['a sad day', 'Derek Pym'],
      ['contribution to heritage', 'The letter'],
      ['Watch the cricket', 'Derek Pym'],
      ['never actually seen', 'Derek Pym'],
    ],
  },
  {
    of: 'a congressman retires',
    text: `Rep. Hollis Grady announced Tuesday that he will not seek reelection, ending a 22-year career that he described, characteristically, as “mostly parking.”

The move surprised colleagues. Minority Leader Sandra Whitcomb said she learned of it “from my phone, like everyone else.” But Grady's longtime chief of staff, Bess Aldridge, said the congressman had decided over Easter. “He told me while we were hiding eggs,” she said.

A person close to Grady, granted anonymity to discuss private conversations, said he was “done being yelled at in airports.”`,
    says: [
      ['mostly parking', 'Hollis Grady'],
      ['from my phone', 'Sandra Whitcomb'],
      ['hiding eggs', 'Bess Aldridge'],
      ['yelled at in airports', 'A person close to Grady'],
    ],
  },
  {
    of: 'a theft',
    text: `Thieves took 400 wheels of cheese from a warehouse in Parma, police said on Monday. The haul was worth about €280,000.

“They knew exactly which ones to take,” said Bruno Gallo, whose family has aged cheese there since 1911. “Only the 36-month.”

Police Capt. Elisa Romano said detectives were looking for “people with a truck and good taste.”

Insurance will cover some of the loss, Gallo said, but not the time. “You can't reorder three years,” he said.`,
    says: [
      ['knew exactly which', 'Bruno Gallo'],
      ['Only the 36-month', 'Bruno Gallo'],
      ['truck and good taste', 'Elisa Romano'],
      ["can't reorder", 'Bruno Gallo'],
    ],
  },
  {
    of: 'bus lanes',
    text: `A city report has found that Boston's new bus lanes cut travel times by 18%. “That's real time back in people's lives,” said Transportation Commissioner Jascha Green.

Not everyone is happy. “It killed my parking,” said Vinny Caruso, owner of Caruso's Hardware. Customers, he said, “circle like sharks and then go to Home Depot.”

Councilor Erin Walsh, who pushed for the lanes, said she sympathized. “Change is hard,” she said. “So is waiting 40 minutes for the 32.”

The next phase begins in May, said Green.`,
    says: [
      ['real time back', 'Jascha Green'],
      ['killed my parking', 'Vinny Caruso'],
      ['circle like sharks', 'Vinny Caruso'],
      ['Change is hard', 'Erin Walsh'],
      ['waiting 40 minutes', 'Erin Walsh'],
    ],
  },
  {
    of: 'a taste test',
    text: `Heavy rain forced the evacuation of two villages in Gwynedd overnight.

Emrys Pugh, a sheep farmer, said he lost 60 ewes. “They were gone in the time it takes to boil a kettle,” he told BBC Wales.

First Minister Carys Bowen said the government would help. “No one will be left to face this alone,” said Ms Bowen, who was visiting a rest centre in Bala.

But Plaid Cymru's Huw Tegid said farmers had “heard that song before”. The Met Office has warned of more rain.`,
    says: [
      ['time it takes to boil', 'Emrys Pugh'],
      ['left to face this', 'Carys Bowen'],
      ['heard that song', 'Huw Tegid'],
    ],
  },
];

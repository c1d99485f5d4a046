/** Notes worded as newspapers word them, with the quotation that each speaks of and others in the same article. */

type Said = readonly [words: string, speaker: string, role: string];

/** null: the note speaks of no quotation that stands there. */
export const WORDED: readonly (readonly [
  note: string,
  place: 'front' | 'end',
  wrong: string | null,
  speaker: string,
  role: string,
  others: readonly Said[],
])[] = [
  [
    'Correction: An earlier version of this article misstated the number of trees felled in Elm Park. It was 14, not 140.',
    'end',
    'They cut down 140 trees in Elm Park and asked nobody.',
    'Greta Holm',
    'a neighbour',
    [
      ['The work was done in one night.', 'Peter Vance', 'a council clerk'],
      ['We will plant again in spring.', 'Lena Orr', 'the park keeper'],
    ],
  ],
  [
    'Correction: Due to an editing error, this story attributed to Councillor Dana Price the words “the budget is a joke.” She said “the budget is no joke.”',
    'end',
    'The budget is a joke.',
    'Dana Price',
    'a councillor',
    [
      ['Every line has been checked twice.', 'Omar Field', 'the treasurer'],
      ['Taxes will rise again.', 'Ruth Gale', 'an economist'],
    ],
  ],
  [
    'CORRECTION (March 4): The ferry company raised fares by 5 percent, not 15 percent as Captain Niels Rask was quoted as saying.',
    'front',
    'Fares went up by 15 percent and people still come.',
    'Niels Rask',
    'the captain',
    [
      ['The boats are older than I am.', 'Tilda Moe', 'a passenger'],
      ['A new boat costs 20 million crowns.', 'Jon Akers', 'the owner'],
    ],
  ],
  [
    'Clarification: Mayor Ines Calder was referring to the old town hall when she said it “should be torn down,” not to the new library.',
    'end',
    'It should be torn down before winter.',
    'Ines Calder',
    'the mayor',
    [
      ['The library is the heart of this street.', 'Paul Simic', 'a reader'],
      ['Nobody asked the architects.', 'Vera Dunn', 'an architect'],
    ],
  ],
  [
    "Editor's note: After publication, Dr. Amara Osei said she had been misquoted. She said the drug “may help some patients,” not “will help all patients.”",
    'end',
    'This drug will help all patients with the disease.',
    'Amara Osei',
    'the lead researcher',
    [
      ['The trial was small.', 'Colin Brandt', 'a statistician'],
      ['We need three more years.', 'Judith Kerr', 'a regulator'],
    ],
  ],
  [
    'Correction\n\nIn a report on Tuesday we wrote that Hans Weil had called the strike “a disgrace”. He called it “a last resort”. We apologise for the error.',
    'end',
    'The strike is a disgrace for this town.',
    'Hans Weil',
    'the union secretary',
    [
      ['We cannot pay more than we earn.', 'Marta Poole', 'the director'],
      ['My buses will run on Friday.', 'Sven Lund', 'a driver'],
    ],
  ],
  [
    'Correction: The surname of the head teacher was misspelled in an earlier version. She is Alice Farraday, not Faraday.',
    'end',
    null,
    'Alice Farraday',
    'the head teacher',
    [
      ['The roof has leaked since October.', 'Alice Farraday', 'the head teacher'],
      ['We wrote four letters.', 'Ben Stokes', 'a parent'],
    ],
  ],
  [
    'Correction: Because of a transcription error, a quotation by Yusuf Demir was given wrongly. What he said was: “We are not leaving the city.”',
    'end',
    'We are leaving the city.',
    'Yusuf Demir',
    'the club president',
    [
      ['The stadium is ours until June.', 'Karl Hess', 'a lawyer'],
      ['Fans will follow the club anywhere.', 'Nora Bell', 'a fan'],
    ],
  ],
  [
    'Amplification: The quotation by Beth Carver about the closing of the clinic was made in 2019 and not this week.',
    'end',
    'If the clinic closes, people will die on the road.',
    'Beth Carver',
    'a nurse',
    [
      ['No decision has been made.', 'Simon Tate', 'a spokesman'],
      ['We have 40 beds and 60 patients.', 'Helga Roth', 'a doctor'],
    ],
  ],
  [
    'Correction: This article originally gave the cost of the bridge as 90 million. The engineer, Tom Aldous, put it at 19 million.',
    'front',
    'The bridge will cost 90 million before it carries one car.',
    'Tom Aldous',
    'the engineer',
    [
      ['It is a bridge to nowhere.', 'Rita Manx', 'a farmer'],
      ['The ground is soft there.', 'Ivo Strand', 'a geologist'],
    ],
  ],
  [
    'Correction, 12 May: Senator Clara Whit voted against the bill, contrary to what the article quoted her as saying.',
    'end',
    'I voted for the bill with a heavy heart.',
    'Clara Whit',
    'a senator',
    [
      ['She was alone in her party.', 'Drew Hart', 'an aide'],
      ['The bill is dead.', 'Mona Reyes', 'a lobbyist'],
    ],
  ],
  [
    'CLARIFICATION: When Joel Kemp said that “half the staff” had left, he meant half the kitchen staff.',
    'end',
    'Half the staff left after the summer.',
    'Joel Kemp',
    'the chef',
    [
      ['We pay on time.', 'Ana Duarte', 'the owner'],
      ['The soup is still good.', 'Fritz Eberle', 'a guest'],
    ],
  ],
  [
    '*Correction: We quoted Pia Lorentz as saying the river was “poisoned”. Her word was “polluted”.*',
    'end',
    'This river is poisoned from the mill to the sea.',
    'Pia Lorentz',
    'an activist',
    [
      ['We test the water every week.', 'Dirk Maas', 'the mill owner'],
      ['I swim there daily.', 'Uwe Kahl', 'a pensioner'],
    ],
  ],
  [
    'Correction: The remark “there will be no second chance” was made by coach Ravi Menon and not by the captain, Luke Abbott.',
    'end',
    'There will be no second chance for this team.',
    'Luke Abbott',
    'the captain',
    [
      ['We trained in the rain for a month.', 'Ravi Menon', 'the coach'],
      ['I will watch from home.', 'Dora Finch', 'a supporter'],
    ],
  ],
  [
    'Corrections & Clarifications: A story on Page 3 Wednesday about school meals misreported what Eva Stahl said about prices. Meals cost 3 crowns, not 8 crowns.',
    'end',
    'A meal costs 8 crowns and half of it is thrown away.',
    'Eva Stahl',
    'the cook',
    [
      ['My son eats twice.', 'Greg Moran', 'a father'],
      ['We buy from local farms.', 'Ida Brock', 'a manager'],
    ],
  ],
  [
    "Editor's note: This story has been updated to remove a quotation that could not be verified.",
    'end',
    null,
    'Max Oster',
    'a fisherman',
    [
      ['The nets were empty all week.', 'Max Oster', 'a fisherman'],
      ['The quota is too low.', 'Signe Dahl', 'a biologist'],
    ],
  ],
  [
    'Correction: Officer Neil Parrish said the suspect had been “unarmed”, not “armed”, as the article had it.',
    'front',
    'The suspect was armed and ran towards us.',
    'Neil Parrish',
    'a police officer',
    [
      ['He was only seventeen.', 'Carla Munn', 'his aunt'],
      ['We are looking at the video.', 'Judge Ellen Pratt', 'who leads the inquiry'],
    ],
  ],
  [
    'Correction: An earlier headline and a quotation in this article said that rents had doubled. According to Wanda Klee, they rose by a fifth.',
    'end',
    'Rents have doubled in five years.',
    'Wanda Klee',
    'a housing officer',
    [
      ['I moved out in March.', 'Theo Grant', 'a student'],
      ['Nobody builds here.', 'Frank Ott', 'a builder'],
    ],
  ],
  [
    'Correction: The match was on Saturday, not Sunday.',
    'end',
    null,
    'Gil Torvald',
    'the referee',
    [
      ['I saw the hand and blew the whistle.', 'Gil Torvald', 'the referee'],
      ['It was never a penalty.', 'Sam Oduya', 'the goalkeeper'],
    ],
  ],
  [
    'Editor’s note, added June 2: Ms. Hale disputes the quotation attributed to her above, and a recording bears her out: she said “we had no choice”, where this article has “we had a choice”.',
    'end',
    'We had a choice and we took the cheaper road.',
    'Brenda Hale',
    'the commissioner',
    [
      ['The road floods each spring.', 'Arne Voll', 'a bus driver'],
      ['The survey took two days.', 'Kit Rowe', 'a surveyor'],
    ],
  ],
  [
    'Correction: Owing to incorrect information from the museum, director Felix Arno was quoted as saying the painting was bought for 2 million. The price was 200,000.',
    'end',
    'We bought it for 2 million and it is worth every coin.',
    'Felix Arno',
    'the director',
    [
      ['It hung in my grandmother’s kitchen.', 'Lotte Amsel', 'the seller'],
      ['The frame is newer.', 'Hugo Prinz', 'a restorer'],
    ],
  ],
  [
    'This article was amended on 9 April to correct a quotation from Sian Powell, who said trains were late “one day in five”, not “four days in five”.',
    'end',
    'The trains are late four days in five and nobody says sorry.',
    'Sian Powell',
    'a commuter',
    [
      ['Signals failed at Barrow Junction.', 'Rhys Lang', 'a spokesman'],
      ['I now go by bicycle.', 'Emyr Cole', 'a teacher'],
    ],
  ],
  [
    'CORRECTION: The Associated Desk erroneously quoted Gov. Walt Brixton on the dam. The quote has been removed from later versions.',
    'front',
    'The dam will hold for a hundred years.',
    'Walt Brixton',
    'the governor',
    [
      ['I measured the crack myself.', 'Nell Farrow', 'an engineer'],
      ['We sleep badly.', 'Sid Marlow', 'a resident'],
    ],
  ],
  [
    'Correction: Jo Tanaka is the deputy minister, not the minister.',
    'end',
    null,
    'Jo Tanaka',
    'the minister',
    [
      ['The talks are over.', 'Jo Tanaka', 'the minister'],
      ['The talks go on.', 'Lev Orlov', 'a diplomat'],
    ],
  ],
  [
    'Clarification: The 600 jobs that Carmen Ruiz spoke of are over ten years; the article may have given the impression that they would come at once.',
    'end',
    'The plant brings 600 jobs to the valley.',
    'Carmen Ruiz',
    'the investor',
    [
      ['I will believe it when I see it.', 'Dan Frost', 'a welder'],
      ['The land was sold in May.', 'Amy Lund', 'a notary'],
    ],
  ],
  [
    'Correction — Bishop Andrew Lyle did not say “the church has no debts.” He said the cathedral had none.',
    'front',
    'The church has no debts.',
    'Andrew Lyle',
    'the bishop',
    [
      ['The bells cost 90,000 crowns.', 'Tess Monk', 'the sexton'],
      ['I gave ten crowns.', 'Bo Carr', 'a churchgoer'],
    ],
  ],
  [
    'We wish to correct a statement in our report of 3 March: Kurt Eide did not say that the wolves had killed forty sheep, but fourteen.',
    'end',
    'The wolves killed forty sheep on my land alone.',
    'Kurt Eide',
    'a farmer',
    [
      ['We count every wolf.', 'Siri Moen', 'a ranger'],
      ['Dogs did it.', 'Ole Brekke', 'a neighbour'],
    ],
  ],
  [
    'Correction: A previous version of this story misidentified the speaker of a quotation. It was Mabel Quinn, and not Ursula Quinn, who said the island was “sinking”.',
    'end',
    'The island is sinking and the state looks away.',
    'Ursula Quinn',
    'a fisherwoman',
    [
      ['The pumps run day and night.', 'Desmond Rice', 'an engineer'],
      ['I was born here.', 'Mabel Quinn', 'a retired nurse'],
    ],
  ],
  [
    'Correction: The article said that Professor Ian Blakely expects “two degrees” of warming by 2050. He expects it by 2100.',
    'end',
    'I expect two degrees of warming by 2050.',
    'Ian Blakely',
    'a professor',
    [
      ['The glacier is shorter than my map.', 'Heidi Zorn', 'a guide'],
      ['Snow came in May.', 'Luc Favre', 'a hotel keeper'],
    ],
  ],
];

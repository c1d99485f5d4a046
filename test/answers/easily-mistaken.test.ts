/** Invented articles in which names, titles, negations and tellers are easily taken for others, and who may be told to have said what. */
import { beforeAll, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const ARTICLES: readonly Article[] = [
  {
    id: 'oakes',
    outlet: 'The Harbour Times',
    published: '2024-03-03',
    text: 'President visits\n\nPresident Marta Oakes and first lady Jane Oakes toured the harbour on Sunday.\n\n“We will rebuild every pier that the storm took,” President Oakes said.\n\n“The children here sang for us all morning,” said Jane Oakes.\n\n“I have never seen such a tide,” Oakes said later in the day.',
  },
  {
    id: 'ferry',
    outlet: 'The Dial',
    published: '2024-03-05',
    text: 'Ferry fund\n\nIlse Brandt, the harbour commissioner, denied that the ferry fund had been emptied.\n\n“I did not take a single coin from the ferry fund,” Brandt said. “I would resign if the vote fails, but not before the audit is finished.”\n\nJonas Venn, her deputy, disputed that. “She knew about every transfer since the spring,” Venn told the Dial.\n\n“No, we are not closing the northern line this winter,” Venn added.',
  },
  {
    id: 'never',
    outlet: 'The Dial',
    published: '2024-03-08',
    text: 'What was never said\n\nA sentence that is making the rounds, “The harbour belongs to the rich,” was never said by Ilse Brandt, her office said.\n\nTheo Marsh recalled what his mother, Ada Marsh, had told him: “Never trust a man who paints his boat at night.”\n\nMarsh, a ferryman, said he was misquoted: “They wrote that I hate the sea, and I never said it.”\n\nAccording to Una Hale, a nurse, the clinic “is held together by tape and goodwill.”',
  },
  {
    id: 'mayor',
    outlet: 'Harbour Post',
    published: '2024-04-02',
    text: 'Mayors\n\nMayor Ruth Alder of Dellhaven and Mayor Tom Alder of Quayford met on Tuesday. They are not related.\n\n“Dellhaven pays its share and always will,” Ruth Alder said.\n\n“Quayford cannot pay for a bridge that it never wanted,” said Tom Alder.\n\n“It was a friendly talk, all things considered,” Alder said afterwards.',
  },
  {
    id: 'wire',
    outlet: 'Quay Wire',
    published: '2024-04-04',
    text: 'Strike\n\nDockers’ leader Petra Lindqvist-Moe said: “Forty crews walked out at dawn, and forty more will follow on Friday.”\n\n“We offered them 4.5 percent,” said Dr. Samuel Okoro Jr., chief executive of Harbour Freight. “They asked for 9.”\n\nHarbour Freight said in a statement that it “regrets the disruption to every passenger.”\n\n“He’s bluffing,” she said of Okoro.',
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});

/** A question and its verdicts, one a quotation; where the source leaves it open, each that is no false word. */
it.each<readonly [string, string]>([
  ['did President Oakes say “We will rebuild every pier that the storm took”?', 'exact'],
  ['did Marta Oakes say “We will rebuild every pier that the storm took”?', 'exact'],
  ['did Jane Oakes say “We will rebuild every pier that the storm took”?', 'misattributed'],
  ['did the first lady say “The children here sang for us all morning”?', 'exact'],
  ['did the president say “The children here sang for us all morning”?', 'misattributed'],
  ['Mrs. Oakes: “The children here sang for us all morning”', 'exact|not_found'],
  ['Jane Oakes: “I have never seen such a tide”', 'not_found|misattributed'],
  ['Marta Oakes: “I have never seen such a tide”', 'exact|not_found'],
  ['Jane Oakes, President: “We will rebuild every pier that the storm took”', 'misattributed|not_found'],
  ['first lady Marta Oakes said “The children here sang for us all morning”', 'misattributed|not_found'],
  ['Brandt said “I take a single coin from the ferry fund”', 'altered'],
  ['Brandt said “I did … take a single coin from the ferry fund”', 'altered'],
  ['Brandt: “take a single coin from the ferry fund”', 'altered'],
  ['Brandt: “I would resign”', 'exact'],
  ['Brandt: “I would resign before the audit is finished”', 'altered'],
  ['did Brandt say “the ferry fund had been emptied”?', 'altered|not_found'],
  ['Venn: “we are closing the northern line this winter”', 'altered'],
  ['Venn said “closing the northern line this winter”', 'altered'],
  ['Brandt said “She knew about every transfer since the spring”', 'misattributed'],
  ['Venn: “He knew about every transfer since the spring”', 'altered'],
  ['Venn: “She knew about every transfer since the autumn”', 'altered'],
  ['did Ilse Brandt say “The harbour belongs to the rich”?', 'not_found'],
  ['“The harbour belongs to the rich” – Brandt', 'not_found'],
  ['did Theo Marsh say “Never trust a man who paints his boat at night”?', 'misattributed'],
  ['did Ada Marsh say “Never trust a man who paints his boat at night”?', 'exact'],
  ['Marsh: “Never trust a man who paints his boat at night”', 'exact|misattributed|not_found'],
  ['Theo Marsh: “I hate the sea”', 'altered|not_found'],
  ['Una Hale: the clinic “is held together by tape and goodwill”', 'exact'],
  ['Una Hale said the clinic was “held together by tape and good luck”', 'altered'],
  ['did Ruth Alder say “Dellhaven pays its share and always will”?', 'exact'],
  ['did Tom Alder say “Dellhaven pays its share and always will”?', 'misattributed'],
  ['the mayor of Quayford: “Quayford cannot pay for a bridge that it never wanted”', 'exact'],
  ['Mayor Alder: “Quayford cannot pay for a bridge that it never wanted”', 'exact|not_found'],
  ['Tom Alder: “It was a friendly talk, all things considered”', 'not_found|exact'],
  ['Petra Lindqvist-Moe said “Forty crews walked out at dawn”', 'exact'],
  ['Lindqvist-Moe: “Fourteen crews walked out at dawn”', 'altered'],
  ['Moe: “Forty crews walked out at dawn, and forty more will follow on Friday.”', 'exact|not_found'],
  ['Lindqvist: “Forty crews walked out at dawn, and forty more will follow on Friday.”', 'exact|not_found'],
  ['Okoro: “We offered them 4.5 percent”', 'exact'],
  ['Okoro: “We offered them 45 percent”', 'altered'],
  ['Dr. Samuel Okoro Jr.: “We offered them 4.5 percent. They asked for 9.”', 'exact'],
  ['Samuel Okoro Sr.: “We offered them 4.5 percent”', 'misattributed|not_found'],
  ['Harbour Freight “regrets the disruption to every passenger”', 'exact'],
  ['Harbour Freight’s Okoro “regrets the disruption to every passenger”', 'misattributed|not_found|exact'],
  ['Okoro said “He’s bluffing”', 'misattributed'],
  ['Lindqvist-Moe said of Okoro, “He’s bluffing”', 'exact'],
  ['did Brandt tell Venn “She knew about every transfer since the spring”?', 'misattributed'],
  ['did Venn tell Brandt “She knew about every transfer since the spring”?', 'exact'],
  ['Venn on Brandt: “She knew about every transfer since the spring”', 'exact'],
  ['Brandt on Venn: “She knew about every transfer since the spring”', 'misattributed'],
  ['Brandt’s deputy said “She knew about every transfer since the spring”', 'exact|not_found|misattributed'],
  ['King Venn: “She knew about every transfer since the spring”', 'misattributed|not_found'],
  ['Venn, 5 March 2024: “She knew about every transfer since the spring”', 'exact'],
  ['did venn say she knew about every transfer since the spring', 'exact'],
  ['did brandt say she knew about every transfer since the spring', 'misattributed'],
  ['“Forty crews walked out at dawn,” Lindqvist-Moe said, “and forty more will follow on Friday.”', 'exact'],
  ['“Forty crews walked out at dawn,” Okoro said, “and forty more will follow on Friday.”', 'misattributed'],
  [
    'Holt said “Dellhaven pays its share and always will,” and Venn: “She knew about every transfer since the spring”',
    'misattributed,exact',
  ],
  ['“Dellhaven pays its share” (R. Alder) / “Quayford cannot pay for a bridge” (T. Alder)', 'exact,exact'],
  [
    '“Dellhaven pays its share” (T. Alder) / “Quayford cannot pay for a bridge” (R. Alder)',
    'misattributed,misattributed',
  ],
  ['Ruth and Tom Alder said “Dellhaven pays its share and always will”', 'exact|not_found|misattributed'],
  ['neither Brandt nor Venn said “Dellhaven pays its share and always will”, right?', 'misattributed'],
])('%s', async (question, verdicts) => {
  const { answer } = await desk.ask(question);
  expect(verdicts.split('|')).toContain(answer.checks.map(({ verdict }) => verdict).join());
});

/** Passages over whose words they are: subjects far from their verbs, names behind a quotation, datelines. */
import type { Golden } from './golden.ts';

const BRIDGE = 'The old bridge is safe.';

export const SUBJECTS: readonly Golden[] = [
  {
    of: 'name and verb behind a question',
    text: '“Is the bridge safe?” Cole pressed. “Tell us.”',
    says: [
      ['Cole', 'Is the bridge safe?'],
      ['Cole', 'Tell us.'],
    ],
  },
  {
    of: 'name, description and verb behind a question',
    text: 'Few came.\n“How are you today?” Moss, a retired baker, said pleasantly into the phone. “We are well.”',
    says: [
      ['Moss', 'How are you today?'],
      ['Moss', 'We are well.'],
    ],
  },
  {
    of: 'name and verb behind a full stop',
    text: `“${BRIDGE}” Cole said.\nNobody else spoke.`,
    says: [['Cole', BRIDGE]],
  },
  {
    of: 'a new sentence behind an exclamation',
    text: '“The bridge is safe!” Cole said the road was not.',
    says: [
      ['Cole', 'The bridge is safe!'],
      ['Cole', 'the road was not'],
    ],
  },
  {
    of: 'an answer behind a question',
    text: 'Moss asked, “Is it safe?” Cole then wrote back, “It is.”',
    says: [
      ['Moss', 'Is it safe?'],
      ['Cole', 'It is.'],
    ],
  },
  {
    of: 'relative clause with a name inside',
    text: 'Ann Cole, whose home town, Redvale, is projected to be under water as the sea rises, argues that walls “destroy our economy.”',
    says: [['Ann Cole', 'destroy our economy.']],
  },
  {
    of: 'description that ends in a name',
    text: 'Ann Cole, the editor in chief of the party’s official newspaper, The Harbour Star, said every mayor was “both poor and proud.”',
    says: [['Ann Cole', 'both poor and proud.']],
  },
  {
    of: 'description with two relative clauses',
    text: 'Ann Cole, a former mayor who is now a fellow at the Harbour Institute, which works to save bridges, said the plan was “not safe.”',
    says: [['Ann Cole', 'not safe.']],
  },
  {
    of: 'place inside a description',
    text: '“It is a long time,” Mr. Cole, now 81 and retired in Redvale, Ohio, said by telephone. “Every day is a year.”',
    says: [
      ['Mr. Cole', 'It is a long time,'],
      ['Mr. Cole', 'Every day is a year.'],
    ],
  },
  {
    of: 'list inside a description',
    text: 'The plans “are steps in the right direction,” Ann Cole, assistant secretary for roads, harbours, and bridges, said.',
    says: [['Ann Cole', 'are steps in the right direction,']],
  },
  {
    of: 'dateline',
    text: 'REDVALE, Ohio, July 25 (HNS) — Ann Cole rallied supporters, saying: “We must stop it.”',
    says: [['Ann Cole', 'We must stop it.']],
  },
  {
    of: 'place in two parts before the subject',
    text: 'Speaking at a town hall event in Salem, Ohio, Cole went after the council, calling it “a stiff.”',
    says: [['Cole', 'a stiff.']],
  },
  {
    of: 'place and day before the subject',
    text: 'At an event in Ames, Iowa, on Sunday, Mrs. Cole tried to go on, saying that they should “be rallying.”',
    says: [['Mrs. Cole', 'be rallying.']],
  },
  {
    of: 'place right before the subject',
    text: 'Here in Salem, Cole stepped up his attacks, saying, “We have to win.”',
    says: [['Cole', 'We have to win.']],
  },
  {
    of: 'who stands by before the subject',
    text: 'Flanked at the desk by Joe Pike, the county sheriff and an old friend, Cole smiled, saying, “We have won.”',
    says: [['Cole', 'We have won.']],
  },
  {
    of: 'whose film it is',
    text: 'Cole released a marketing film that said, “We will have the best teachers.”',
    says: [['Cole', 'We will have the best teachers.']],
  },
  {
    of: 'whose advertisement it is',
    text: 'The Green nominee Ann Cole is releasing a new 30-second ad that urges voters to “send a message” to banks.',
    says: [['The Green nominee Ann Cole', 'send a message']],
  },
  {
    of: 'a snappy retort',
    text: 'Cole delivered a snappy retort: “Nobody is tearing it up.”',
    says: [['Cole', 'Nobody is tearing it up.']],
  },
  {
    of: 'with a subject and a participle',
    text: 'Many who agree that it should be closed were angry, with Ann Cole calling it a “cheap menu” and saying, “No.”',
    says: [
      ['Ann Cole', 'cheap menu'],
      ['Ann Cole', 'No.'],
    ],
  },
  {
    of: 'what is only expected to be said',
    text: 'Cole said she expected that neighbours will say “no” to the plan.',
    says: [['Cole', 'no']],
  },
  {
    of: 'who is made to speak',
    text: 'That prompted Cole to call the bridge “a toy.”',
    says: [['Cole', 'a toy.']],
  },
  {
    of: 'kept asking',
    text: 'Moss spoke first, and Sen. Ann Cole (G-Ohio) kept asking her why it was “closed.”',
    says: [['Sen. Ann Cole', 'closed.']],
  },
  {
    of: 'retired',
    text: '“I disagree,” said retired Army Gen. Ann Cole, who served abroad. “We all do.”',
    says: [
      ['retired Army Gen. Ann Cole', 'I disagree,'],
      ['retired Army Gen. Ann Cole', 'We all do.'],
    ],
  },
  {
    of: 'known as',
    text: '“There was no such order,” said the chief known as Bob, speaking for the first time.',
    says: [['the chief', 'There was no such order,']],
  },
  {
    of: 'numerous questions',
    text: 'Mr. Cole deflected numerous questions about the bridge before saying, “It is time to quit.”',
    says: [['Mr. Cole', 'It is time to quit.']],
  },
  {
    of: 'sensitive emails',
    text: 'After passing around sensitive government emails in a way that Moss slammed as “careless,” Cole has said she is sorry.',
    says: [['Moss', 'careless,']],
  },
  {
    of: 'noted scholars',
    text: 'Cole’s lawyers drew on papers by noted “river” scholars.',
    says: [],
    statements: 0,
  },
  {
    of: 'a noun holds the words behind it, the verb those behind the next',
    text: 'Cole then wrote that Moss’s statement about “thousands of boats” in the harbour is “true.”',
    says: [['Cole', 'true.']],
  },
  {
    of: 'comments called something',
    text: 'Cole, who has called Mr. Moss’s comments “vile,” went home.',
    says: [['Cole', 'vile,']],
  },
  {
    of: 'a report, and words in the next paragraph',
    text: 'Cole said that for years some critics had been predicting a retreat, but this would not happen.\n“The harbour is home to all of us.”\nNobody clapped.',
    says: [['Cole', 'The harbour is home to all of us.']],
  },
  {
    of: 'a poster reports nothing',
    text: '“It is a fair,” said Ann Cole. But the huge Moss face beaming from a wall has not hurt. “It went well.”',
    says: [['Ann Cole', 'It is a fair,']],
  },
  {
    of: 'a full name as a label inside the marks',
    text: 'Moss spoke of taxes in the studio.\n“Ann Cole: Seriously, who is going to pay for that?”',
    says: [['Ann Cole', 'Ann Cole: Seriously, who is going to pay for that?']],
  },
  {
    of: 'nickname in marks, party in brackets, a comma before the verb',
    text: '“This is a big year!” Del. Adela “Ada” Moss (D-Redvale), shouted to the crowd. “The nation is watching.”',
    says: [
      ['Del. Adela “Ada” Moss', 'This is a big year!'],
      ['Del. Adela “Ada” Moss', 'The nation is watching.'],
    ],
    statements: 1,
  },
  {
    of: 'the same behind a description',
    text: '“This is a big year!” Cole’s niece, state Del. Adela "Ada" Moss (D-Redvale), shouted to the crowd. “The nation is watching.”',
    says: [
      ['Cole’s niece', 'This is a big year!'],
      ['Cole’s niece', 'The nation is watching.'],
    ],
    statements: 1,
  },
  {
    of: 'a surname that is an auxiliary as well',
    text: '“The harbour is a reminder,” Will wrote. Later Will described the mayor as a “caricature” of a sailor.',
    says: [
      ['Will', 'The harbour is a reminder,'],
      ['Will', 'caricature'],
    ],
  },
  {
    of: 'asked a question',
    text: 'Asked a direct question about this at the fair, Cole said, “I do.”',
    says: [['Cole', 'I do.']],
    statements: 1,
  },
  {
    of: 'as a paper reported',
    text: 'As the Herald reported, even on Friday the city was silent on the fire:\n“The city is still reluctant to speak of the fire.”',
    says: [['the Herald', 'The city is still reluctant to speak of the fire.']],
  },
  {
    of: 'a place before a colon',
    text: 'Cole wrongly suggested Moss was from Redvale: “The judge is from the coast, we believe.”',
    says: [['Cole', 'The judge is from the coast, we believe.']],
  },
  {
    of: 'whoever does it to the object before the participle',
    text: 'Moss will begin firing pilots, as several employees sue the owner alleging the “layoffs” are unlawful.',
    says: [['several employees', 'layoffs']],
  },
  {
    of: 'whoever does it behind "with", by name',
    text: 'Voters have called the group out, with former Sen. Ann Cole, D-Ohio, reportedly describing it as “perilous to the port.”',
    says: [['former Sen. Ann Cole', 'perilous to the port.']],
  },
  {
    of: 'whoever does it behind "with", a role with a name in commas',
    text: 'Owners have raised alarms about the plan, with one harbour spokesman, Tom Pike, calling the mayor someone “who never sails.”',
    says: [['one harbour spokesman', 'who never sails.']],
  },
  {
    of: 'whoever does two things behind "with even"',
    text: 'The revolt has “failed to appear”, said the Herald, with even Tom Pike, a member of the crew, praising the plan and claiming: “He did it.”',
    says: [
      ['the Herald', 'failed to appear'],
      ['Tom Pike', 'He did it.'],
    ],
  },
  {
    of: 'a noun of speech that the words are about',
    text: 'Obviously, Moss’s rhetoric “is a danger” to the port, Cole wrote.',
    says: [['Cole', 'is a danger']],
    statements: 1,
  },
];

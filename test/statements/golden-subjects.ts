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
      [null, 'The bridge is safe!'],
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
];

/** Verbs of reporting that report nothing, each beside one that does and differs in one thing. ‹ and › enclose the verb. */
import { describe, expect, test } from 'vitest';
import {
  isDescribing,
  isHeading,
  isLeftUndone,
  isNamedSo,
  isNoCue,
  isPutInMouth,
  isRelatives,
  isThoughtUp,
  isUnsaid,
} from '../../../src/statements/cues/no-cues.ts';
import { reportingVerb } from '../../../src/statements/cues/reporting-verbs.ts';
import { layOut } from '../../../src/statements/quotes/layout.ts';
import { readComplement } from '../../../src/statements/syntax/complements.ts';
import { verbGroupStart } from '../../../src/statements/syntax/grammar.ts';
import { subjectBefore } from '../../../src/statements/syntax/subjects.ts';
import { readText } from '../../../src/text/read-text.ts';

/** What `verb-cues.ts` hands on of the marked verb. */
function read(marked: string) {
  const layout = layOut(readText(marked.replace(/[‹›]/g, '')));
  const { tokens, sentences } = layout;
  const at = tokens.findIndex(({ start }) => start === marked.indexOf('‹'));
  const sentence = sentences.find(({ first, end }) => at >= first && at < end)!;
  const group = verbGroupStart(layout, sentence, at);
  const before = group > sentence.first ? tokens[group - 1]! : null;
  const form = tokens[at]!.word.verb!;
  const earlier = tokens.slice(sentence.first, group).flatMap(({ word }, i) => {
    const verb = word.verb && reportingVerb(word.verb.lemma);
    return verb ? [{ cueEnd: sentence.first + i + 1, verb }] : [];
  });
  const subject = subjectBefore(layout, sentence, group);
  return { layout, sentence, at, group, before, tense: form.tense, subject, earlier };
}

type Rows = readonly (readonly [string, boolean])[];
const check = (name: string, rows: Rows, holds: (sentence: string) => boolean): void => {
  describe(name, () => {
    test.each(rows)('%s: %s', (sentence, expected) => {
      expect(holds(String(sentence))).toBe(expected);
    });
  });
};

const NO_CUE: Rows = [
  ['‹Saying› “calm down” can make it worse.', true],
  ['‹Saying› “calm down” does no good.', true],
  ['‹Saying› “calm down” she left.', false],
  ['‹Saying› “calm down,” can she leave?', false],
  ['‹Saying› nothing can make it worse.', false],
  ['‹Saying› “calm down.”', false],
  ['‹Said› “calm down” can make it worse.', false],
  ['She left, ‹saying› “calm down” can make it worse.', false],
  ['Her column ‹reads› like a letter.', true],
  ['Her column ‹reads› as a letter does.', true],
  ['Her column ‹reads› likewise.', false],
  ['Her column ‹reads› alike.', false],
  ['Her column ‹says› like a letter.', false],
  ['Her letter ‹reads› aloud.', false],
  ['All ‹told›, the bill was higher.', true],
  ['All ‹said› the bill was higher.', false],
  ['Moss ‹told› the crew.', false],
  ['Ada Moss, ‹quoted› in the Herald, left.', true],
  ['Ada Moss, ‹cited› in the Herald, left.', false],
  ['Ada Moss ‹quoted› the Herald.', false],
  ['When ‹asked› about it, Cole left.', true],
  ['Cole, if ‹asked›, would leave.', true],
  ['Cole stays unless ‹told› to leave.', true],
  ['When ‹asking› for it, Cole left.', false],
  ['Whenever ‹asked› about it, Cole left.', false],
  ['Cole told the Herald that ‹asking› for a toll was rude.', true],
  ['Cole left because ‹asking› for a toll was rude.', true],
  ['Cole wondered whether ‹asking› for a toll was rude.', true],
  ['Nothing is ruder than ‹asking› for a toll.', true],
  ['Cole left, ‹asking› for a toll.', false],
  ['Cole thought that ‹asked› kindly they would pay.', false],
  ['The ferry ‹charges› for bags.', true],
  ['Cole was ‹charged› with theft.', true],
  ['Cole ‹charged› that the toll was theft.', false],
  ['Cole ‹charged› forth.', false],
  ['The ferry ‹asks› for bags.', false],
  ['They had letters from ‹noted› scholars.', true],
  ['The number of ‹reported› thefts fell.', true],
  ['It was so ‹called› by everybody.', true],
  ['They had letters from ‹noting› scholars.', false],
  ['The scholars ‹noted› the letters.', false],
  ['There were 634 ‹confirmed› cases.', true],
  ['There were fewer ‹reported› thefts.', true],
  ['There were no ‹announced› talks.', true],
  ['There were 634 ‹noted› cases.', false],
  ['The doctors ‹confirmed› cases.', false],
  ['All ‹claim› a share.', false],
  ['They sang “radical” ‹protest› songs.', true],
  ['They read the “missing” ‹claims› from Oakhaven.', true],
  ['They sang “radical” ‹protest› Songs.', false],
  ['“It is radical,” ‹claims› Moss.', false],
  ['“Radical” ‹said› people.', false],
  ['“It is radical” ‹claims› she.', false],
  ['They sang “radical” ‹protest›.', false],
  ['They sang “radical” ‹protest›\n\nsongs were old.', false],
  ['Moss ‹insisted› on silence.', true],
  ['Moss ‹insisted› upon silence.', true],
  ['Moss ‹insisted› on Monday that it leaks.', false],
  ['Moss ‹insisted› that it leaks.', false],
  ['Moss ‹insisted› on a “free” harbour.', false],
  ['Moss ‹spoke› on silence.', false],
  ['Moss ‹responded› with an advertisement in the local paper.', true],
  ['Moss ‹replied› with an advertisement in the local paper.', true],
  ['Moss ‹countered› with an advertisement in the local paper.', true],
  ['Moss ‹responded› by advertising in the local paper.', false],
  ['Moss ‹responded› with “no”.', false],
  ['Moss ‹warned› with an advertisement in the local paper.', false],
  ['Moss ‹answered› questions.', true],
  ['Moss ‹answered› one question.', true],
  ['Moss ‹answered› one hard question.', true],
  ['Moss ‹answered› one very hard question.', false],
  ['Moss ‹answered› unquestioned.', false],
  ['Moss ‹asked› questions.', false],
];
check('isNoCue', NO_CUE, (text) => {
  const { layout, sentence, at, tense, before } = read(text);
  return isNoCue(layout, sentence, at, tense, before);
});

const THOUGHT_UP: Rows = [
  ['Many will ‹say› no.', true],
  ['Many would surely ‹say› no.', true],
  ['Many may have ‹said› no.', true],
  ['Many ‹say› no.', false],
  ['Many have ‹said› no.', false],
  ['Many do not ‹say› no.', false],
  ['Will ‹says› no.', false],
];
check('isThoughtUp', THOUGHT_UP, (text) => {
  const { layout, group, at } = read(text);
  return isThoughtUp(layout, group, at);
});

const DESCRIBING: Rows = [
  ['The damage ‹reported› so far had been mild.', true],
  ['The damage ‹reported› yesterday had been mild.', true],
  ['The damage ‹reported› in May had been mild.', false],
  ['The books ‹rejected› were for children.', true],
  ['What Moss ‹proposed› was a bridge.', false],
  ['The damage that Moss ‹reported› was mild.', false],
  ['His sons, who he ‹said› were well, left.', false],
  ['Moss ‹reported› damage.', false],
  ['Moss ‹reported› so far.', false],
  ['The damage ‹reported› so far\n\nWas it mild?', false],
  ['‹Reported› damage was mild.', false],
  ['The crew that ‹reported› was tired.', false],
  ['The damage then ‹reported› was mild.', false],
  ['The books ‹rejected› “were” for children.', false],
  ['The books ‹rejected› be damned.', false],
];
check('isDescribing', DESCRIBING, (text) => {
  const { layout, sentence, at, subject } = read(text);
  return isDescribing(layout, sentence, subject, at + 1);
});

const RELATIVES: Rows = [
  ['Her speech ‹echoes› that of the party.', true],
  ['Her speech ‹echoes› that the party is over.', false],
  ['There are ‹states› that have ferries.', true],
  ['There are ‹states› that were ferries.', true],
  ['There are ‹states› they have ferries.', false],
  ['There are ‹states› in Holm that have ferries.', false],
  ['Moss ‹states› that ferries have sunk.', false],
  ['They are writing ‹rules› that would help.', true],
  ['The judge ‹rules› that they would help.', false],
  ['Moss ‹said› that have-nots pay.', false],
  ['The sailors ‹state› that have ferries.', false],
  ['The judge ‹rules› in Holm that they have won.', false],
];
check('isRelatives', RELATIVES, (text) => {
  const { layout, sentence, at, tense } = read(text);
  return isRelatives(layout, at, tense, readComplement(layout, sentence, at + 1, false));
});

const HEADING: Rows = [
  ['What sailors ‹say›: the pier leaks.', true],
  ['Why sailors ‹warn›: the pier leaks.', true],
  ['Sailors ‹say›: the pier leaks.', false],
  ['Today sailors ‹say›: the pier leaks.', false],
  ['What sailors ‹say› is this.', false],
  ['What the old sailors of Holm and what they ‹say›: the pier leaks.', false],
  ['What Moss ‹said›: “The pier leaks.”', false],
  ['What sailors ‹say›: “The pier leaks.”', true],
];
check('isHeading', HEADING, (text) => {
  const { layout, sentence, at, subject } = read(text);
  return isHeading(layout, sentence, subject, readComplement(layout, sentence, at + 1, false));
});

const NAMED_SO: Rows = [
  ['A group sometimes ‹described› as a “league” met.', true],
  ['A group ‹known› as the “league” met.', true],
  ['A group ‹dubbed› as a “league” met.', true],
  ['A group ‹referred› to as a “league” met.', true],
  ['A group ‹referred› to a “league”.', false],
  ['A group ‹described› a “league”.', false],
  ['A group ‹called› as a “league” met.', false],
  ['What Moss ‹described› as a “league” met.', false],
  ['A group that Moss ‹described› as a “league” met.', false],
  ['They met: the group ‹described› as a “league” left.', false],
  ['They met and the group ‹described› as a “league” left.', true],
];
check('isNamedSo', NAMED_SO, (text) => {
  const { layout, subject, at } = read(text);
  return isNamedSo(layout, subject, at);
});

const UNSAID: Rows = [
  ['Moss did not ‹say› that it leaks.', true],
  ['Moss never ‹said› that it leaks.', true],
  ["Moss didn't ‹say› that it leaks.", true],
  ['Moss not only ‹said› that it leaks.', false],
  ['Moss did not just ‹say› that it leaks.', false],
  ['Moss often ‹said› that it leaks.', false],
  ['Moss could neither confirm nor ‹deny› that it leaks.', true],
  ['Moss would not confirm or ‹deny› that it leaks.', true],
  ['Moss would not sail or ‹deny› that it leaks.', false],
  ['Moss would confirm and ‹deny› that it leaks.', false],
  ['Nobody ‹called› it “old”.', true],
  ['None ‹called› it “old”.', true],
  ['No sailor ‹called› it “old”.', true],
  ['Somebody ‹called› it “old”.', false],
  ['If Moss ‹says› that it leaks, they close it.', true],
  ['They close it unless Moss ‹says› that it leaks.', true],
  ['They ask whether Moss ‹said› that it leaks.', true],
  ['They close it when Moss ‹says› that it leaks.', false],
  ['Did Moss ‹call› it “old”?', true],
  ['Has Moss ‹called› it “old”?', true],
  ['Did Moss ‹call› it “old”.', false],
  ['Moss ‹called› it “old”?', false],
  ['Yesterday did Moss ‹call› it “old”?', false],
  ['When Moss ‹called› it “old”?', false],
  ['Why is it ‹called› a “glow”?', true],
  ['Why did it ‹call› a “glow”?', false],
];
check('isUnsaid', UNSAID, (text) => {
  const { layout, sentence, group, at, subject } = read(text);
  return isUnsaid(layout, sentence, group, at, subject);
});

const LEFT_UNDONE: Rows = [
  ['Moss refused to ‹call› it “old”.', true],
  ['Moss declined to ‹say› that it leaks.', true],
  ['Moss avoided ‹saying› that it leaks.', true],
  ['Moss stopped short of ‹saying› that it leaks.', true],
  ['Moss left without ‹saying› that it leaks.', true],
  ['Moss refrained from ‹saying› that it leaks.', false],
  ['Moss wanted to ‹call› it “old”.', false],
  ['Moss told them in short of ‹saying› that it leaks.', true],
  ['Moss was fond of ‹saying› that it leaks.', false],
  ['Moss stopped in short ‹saying› that it leaks.', false],
  ['Refused to ‹call› it “old”.', true],
  ['‹Saying› that it leaks, Moss left.', false],
  ['Moss denied that she ‹said› that it leaks.', true],
  ['Moss denied it, and she ‹said› that it leaks.', false],
  ['Moss denied it and she ‹said› that it leaks.', false],
  ['Moss denied it; she ‹said› that it leaks.', false],
  ['Moss failed of ‹saying› that it leaks.', false],
  ['Moss claimed that she ‹said› that it leaks.', false],
];
check('isLeftUndone', LEFT_UNDONE, (text) => {
  const { layout, sentence, group, earlier } = read(text);
  return isLeftUndone(layout, sentence, group, earlier);
});

const FAR =
  'on the old pier of the small harbour under the tall grey tower beside the wide slow river of the green town';
const PUT_IN_MOUTH: Rows = [
  ['A post falsely claims that Moss ‹said› it leaks.', true],
  ['It is false that Moss ‹said› it leaks.', true],
  ['They shared a fake post in which Moss ‹says› it leaks.', true],
  ['They shared doctored images in which Moss ‹says› it leaks.', true],
  ['Bogus stories tell that Moss ‹said› it leaks.', true],
  ['A post claims that Moss ‹said› it leaks.', false],
  ['A false alarm rang when Moss ‹said› it leaks.', false],
  ['Falsely blue boats sank when Moss ‹said› it leaks.', false],
  ['A post falsely claims it, Moss ‹said› of the leaks.', false],
  ['A fake post said “no” when Moss ‹said› it leaks.', false],
  ['Moss falsely ‹said› it leaks.', false],
  ['It is false that, Moss ‹said›, it leaks.', false],
  [`A fake post was seen ${FAR} where Moss ‹said› it leaks.`, false],
];
check('isPutInMouth', PUT_IN_MOUTH, (text) => {
  const { layout, sentence, group, subject } = read(text);
  const from = subject?.relation === 'before' ? Math.min(subject.first, group) : group;
  return isPutInMouth(layout, sentence, from);
});

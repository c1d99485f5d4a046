import { describe, expect, test } from 'vitest';
import { findPhrases, titleLength } from '../../src/text/find-phrases.ts';
import { readText } from '../../src/text/read-text.ts';
import { verbForms } from '../../src/text/verbs.ts';

/** Phrases with their kind: `n` noun, `N` name (the name itself behind a slash), `p` pronoun, `'` with a possessor. */
function phrases(text: string): string[] {
  return findPhrases(readText(text)).list.map((p) => {
    const kind = { name: 'N', noun: 'n', pronoun: 'p' }[p.kind];
    const name = p.name && p.name.start > p.start ? `/${text.slice(p.name.start, p.name.end)}` : '';
    return `${kind} ${text.slice(p.start, p.end)}${name}${p.possessor ? ` '${text.slice(p.possessor.start, p.possessor.end)}` : ''}`;
  });
}

describe('noun phrases', () => {
  test.each([
    [
      'role before a name',
      'White House spokeswoman Ann Lee spoke.',
      ['N White House spokeswoman Ann Lee/Ann Lee'],
    ],
    [
      'several words before',
      'Then longtime Cole campaign manager Ann Lee spoke.',
      ['N longtime Cole campaign manager Ann Lee/Ann Lee'],
    ],
    ['title and initial', 'Gov. Ann P. Lee spoke.', ['N Gov. Ann P. Lee']],
    ['determiner', 'The former secretary of state spoke.', ['n The former secretary of state']],
    ['possessor', "Ada Moss's doctor spoke.", ["n Ada Moss's doctor 'Ada Moss"]],
    ['is, not owns', "Lee's calling him.", ['N Lee', 'p him']],
    ['plural possessor', "The voters' choice won.", ["n The voters' choice 'The voters"]],
    ['campaign behind a name', 'The Moss campaign spoke.', ['n The Moss campaign']],
    [
      'institution',
      'the Council on Harbour Affairs spoke',
      ['N the Council on Harbour Affairs/Council on Harbour Affairs'],
    ],
    [
      'of inside a name',
      'The Department of Defence spoke.',
      ['N The Department of Defence/Department of Defence'],
    ],
    ['suffix', 'Don Cole, Jr. spoke.', ['N Don Cole, Jr.']],
    ['particle', 'Vera von der Aue spoke.', ['N Vera von der Aue']],
    ['verb behind a name', 'Lee notes it.', ['N Lee', 'p it']],
    ['verb behind a plural', 'Officials claim it.', ['N Officials', 'p it']],
    [
      'noun behind an adjective of nation',
      'They checked Republican claims.',
      ['p They', 'n Republican claims'],
    ],
    ['reduced clause', 'the plan Lee announced', ['n the plan', 'N Lee']],
    ['pronoun', 'She saw another.', ['p She', 'p another']],
    ['US', 'US Senator Ann Lee spoke.', ['N US Senator Ann Lee']],
    ['compound', 'a private phone booth', ['n a private phone booth']],
  ])('%s', (_name, text, expected) => expect(phrases(text)).toEqual(expected));

  test('titles that begin a name', () => {
    const reading = readText('Gov. Ann Lee spoke.');
    const [phrase] = findPhrases(reading).list;
    expect(titleLength(reading.tokens, phrase!.name!)).toBe(1);
  });
});

describe('forms of verbs', () => {
  test.each([
    ['say', ['say', 'says', 'said', 'saying']],
    ['deny', ['deny', 'denies', 'denied', 'denying']],
    ['admit', ['admit', 'admits', 'admitted', 'admitting']],
    ['write', ['write', 'writes', 'wrote', 'writing', 'written']],
    ['promise', ['promise', 'promises', 'promised', 'promising']],
    ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
    ['lie', ['lie', 'lies', 'lied', 'lying']],
  ])('%s', (lemma, expected) => expect(verbForms(lemma).map(([form]) => form)).toEqual(expected));
});

import { describe, expect, it } from 'vitest';
import { type AskedKind, askedKind } from '../../../src/search/passages/asked-kind.ts';
import {
  answeringSentences,
  findPassages,
  matchedWords,
} from '../../../src/search/passages/find-passages.ts';
import { isPlaceName } from '../../../src/search/passages/place-names.ts';
import { article, filler, indexOf } from '../corpus.ts';

function snippet(question: string, text: string, title: string | null = null): string[] {
  const index = indexOf([
    article('a', text),
    ...Array.from({ length: 9 }, (_, i) => article(`n${i}`, filler(60 + i))),
  ]);
  const found = findPassages(index, { text: question, limit: 1 });
  const hit = found.hits[0];
  if (!hit) return [];
  const passage = index.text(hit.key, hit.start, hit.end);
  return answeringSentences(passage, hit, title, found).map(({ start, end }) => text.slice(start, end));
}

describe('answeringSentences', () => {
  it.each([
    [
      'Who chairs the harbour board?',
      `The board met on Friday. ${filler(40)} Since May the harbour board has been chaired by Lena Ortiz. ${filler(40)}`,
      'Lena Ortiz',
    ],
    [
      'How many jobs did the shipyard cut?',
      `The shipyard cut jobs again. Unions were furious about it. In all the shipyard cut 412 jobs. ${filler(60)}`,
      '412',
    ],
    [
      'When will the tunnel open?',
      `The tunnel will open late, the mayor said. ${filler(30)} Now the tunnel will open on 4 March. ${filler(30)}`,
      '4 March',
    ],
    [
      'Where was the orchestra founded?',
      `The orchestra has a long history. ${filler(30)} It was founded by students in Graz, and the orchestra stayed.`,
      'Graz',
    ],
    [
      'Which firm built the dam?',
      `Which firm built the dam? That was the question on Tuesday. ${filler(20)} The dam was built by the firm of Arkwright. ${filler(20)}`,
      'Arkwright',
    ],
  ])('%s', (question, text, answer) => {
    const spans = snippet(question, text);
    expect(spans.join(' ')).toContain(answer);
    expect(spans.join(' ').length).toBeLessThanOrEqual(560);
  });

  it('does not cut a sentence at an abbreviated month', () => {
    const opening = 'The mayor opened the new bridge on Nov. 3 after a long delay.';
    const text = `The council met twice. ${filler(30)} ${opening} ${filler(30)}`;
    expect(snippet('When was the new bridge opened?', text).join(' ')).toContain(opening);
  });

  it.each<[string, string, string | null, string, string]>([
    [
      'a country before other places, where a country is asked for',
      'Which country closed its ports this week?',
      null,
      `All ports closed in Marlow Bay. ${filler(30)} The ports of Peru were closed. ${filler(30)} Ports closed at Dunmore Quay.`,
      'Peru',
    ],
    [
      'a name that the title has',
      'Which firm will restore the old lighthouse?',
      'Arkwright wins contract',
      `The old lighthouse leans, said Ada Moss. ${filler(25)} The lighthouse goes to Arkwright, it was said. ${filler(25)} The old lighthouse is loved by Jo Pike.`,
      'Arkwright',
    ],
    [
      'a sentence that tells before one that asks',
      'Which bridge will be closed for repairs?',
      null,
      `QUIZ. Which bridge will be closed for repairs? ${filler(30)} The Dunmore Bridge closes for repairs. ${filler(30)}`,
      'Dunmore Bridge',
    ],
    [
      'no line that sells the paper',
      'Who won the regatta?',
      null,
      `Sign up for our Regatta newsletter on who won. ${filler(30)} The regatta was won by Lena Ortiz. ${filler(30)} The Regatta feedback form is here.`,
      'Lena Ortiz',
    ],
  ])('prefers %s', (_, question, title, text, answer) =>
    expect(snippet(question, text, title).join(' ')).toContain(answer),
  );

  it('gives whole sentences, sentences side by side as one span, inside the article', () => {
    const text = `${filler(30)} The mayor of Dunmore resigned. She gave no reason for it. ${filler(30)}`;
    const spans = snippet('mayor of Dunmore resigned', text);
    expect(spans.join(' ')).toContain('The mayor of Dunmore resigned.');
    expect(spans.join(' ').match(/\.(?= |$)/g)).toHaveLength(2);
    for (const span of spans) expect(span).toMatch(/^[A-Z].*\.$/);
  });

  it('takes a passage of one word, and one without any sentence', () => {
    expect(snippet('tunnel', 'tunnel')).toEqual(['tunnel']);
    expect(snippet('tunnel', 'tunnel '.repeat(400).trim())).toHaveLength(1);
  });
});

describe('matchedWords', () => {
  it('marks every form of the words asked for, with offsets into the article', () => {
    const index = indexOf([article('a', '“Voters’ votes count,” she said.')]);
    const { terms } = findPassages(index, { text: 'voting counts', limit: 1 });
    const text = index.text(0);
    const marked = matchedWords(text.slice(1), 1, terms).map(({ start, end }) => text.slice(start, end));
    expect(marked).toEqual(['votes', 'count']);
  });
});

describe('isPlaceName', () => {
  it.each([
    ['peru', true],
    ['new jersey', true],
    ['papua new guinea', true],
    ['great britain', true],
    ['dunmore', false],
    ['', false],
  ])('%s → %s', (words, expected) => expect(isPlaceName(words)).toBe(expected));
});

describe('askedKind', () => {
  it.each<[string, AskedKind]>([
    ['Who won the race?', 'name'],
    ['Which singer cancelled her tour?', 'name'],
    ['Which country left the union?', 'place'],
    ['In which US state did it happen?', 'place'],
    ['Where is the summit held?', 'place'],
    ['When does it begin?', 'time'],
    ['What year was it built?', 'time'],
    ['How many people came?', 'number'],
    ['What percentage voted?', 'number'],
    ['How did it begin?', null],
    ['What happened when the dam broke', null],
    ['border wall', null],
  ])('%s → %s', (question, kind) => expect(askedKind(question)).toBe(kind));
});

/** Golden answers of the two seed articles, through the whole way from text to card. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SEEDS, speakers, TestDesk, texts } from './desk-of.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(SEEDS);
});

describe('what somebody said', () => {
  it('Sanders is one person across both articles', async () => {
    const turn = await desk.ask('what did Sanders say?');
    expect(turn.answer).toMatchObject({ intent: 'statements', status: 'answered' });
    expect(turn.answer.people).toMatchObject([{ name: 'Sarah Huckabee Sanders' }]);
    expect(speakers(turn)).toEqual(['Sarah Huckabee Sanders']);
    const all = texts(turn).join('\n');
    for (const words of [
      'We have started returning United States troops home',
      'stand ready to re-engage at all levels',
      'The U.S. mission has not changed',
      'We are determined to completely crush ISIS',
      'In addition we expect our regional allies',
    ]) {
      expect(all).toContain(words);
    }
    expect(turn.answer.understood).toMatch(/^Sarah Huckabee Sanders · \d+ statements in 2 articles$/);
  });

  it('White is Dana White, never the White House', async () => {
    const turn = await desk.ask('what did White say?');
    expect(speakers(turn)).toContain('Dana White');
    expect(speakers(turn)).not.toContain('White House');
    expect(texts(turn).join('\n')).toContain('For force protection and operational security reasons');
  });

  it('Robert and Col. Rob Manning are one', async () => {
    const turn = await desk.ask('what did Manning say?');
    expect(turn.answer.people).toHaveLength(1);
    const all = texts(turn).join('\n');
    expect(all).toContain('At this time, we continue to work by, with and through our partners');
    expect(all).toContain('observation posts');
  });

  it.each([
    ['haleys take on syria', /^Nikki Haley · about syria · /],
    ['whats haleys view on the withdrawal', /^Nikki Haley · about the withdrawal · /],
    ['sanders line on isis', /^Sarah Huckabee Sanders · about isis · /],
    ['the french presidents view on strikes', /^Emmanuel Macron · about strikes · /],
    ['whats the pentagons line on the pullout', /^Department of Defence .*· about the pullout · /],
  ])('a possessive without its mark: %s', async (question, understood) => {
    expect((await desk.ask(question)).answer.understood).toMatch(understood);
  });

  it.each([
    ['quotes on north korea', 0],
    ['who spoke about iraq?', 0],
    ['quotes on iran', 1],
    ['what did Haley say about damascus?', 3],
  ])('what is said of one place is no answer about another: %s', async (question, statements) => {
    const { answer } = await desk.ask(question);
    expect(answer.status).toBe(statements === 0 ? 'not_found' : 'answered');
    expect(answer.statements).toHaveLength(statements);
  });

  it.each([
    ['what did Dana White say to Sputnik?', /^1 statement by Dana White to Sputnik, /],
    ['what did Haley say to putin?', /^The archive has no statement by Nikki Haley to putin\./],
    [
      'what did Macron tell trump?',
      /^None says it was said to trump\. \d statements by Emmanuel Macron about trump, /,
    ],
  ])('whom it was said to: %s', async (question, sentence) => {
    expect((await desk.ask(question)).answer.message).toMatch(sentence);
  });

  it.each([
    [
      'col manning on observaton posts',
      /“observaton” is read as observation\. 1 statement by Robert Manning/,
    ],
    ['where r the observation posts', /^“in northeast Syria”, said Robert Manning\.$/],
    ['french prez on keeping the bombing limited', /^3 statements by Emmanuel Macron/],
    ['pentagon spox on partners in the region', /by Robert Manning/],
    ['what did the wh say about syria', /by the White House/],
  ])('short forms and slips, in an archive of two articles: %s', async (question, sentence) => {
    expect((await desk.ask(question)).answer.message).toMatch(sentence);
  });

  it('a place is found by what its people are called', async () => {
    expect((await desk.ask('anything about iran')).answer.passages[0]?.text).toContain('Iranian actions');
  });

  it('Macron about the long term', async () => {
    const turn = await desk.ask('Makron on the long term');
    expect(speakers(turn)).toEqual(['Emmanuel Macron']);
    expect(texts(turn)[0]).toContain('the long term');
    expect(turn.answer.message).toMatch(/^“Makron” is read as Emmanuel Macron\. /);
  });

  it('Macron about chemical weapons', async () => {
    const turn = await desk.ask('what did Macron say about chemical weapons?');
    expect(turn.answer.people).toMatchObject([{ name: 'Emmanuel Macron' }]);
    expect(texts(turn)[0]).toContain('We also persuaded him that we needed to limit the strikes');
  });

  it('Merkel is nobody here', async () => {
    const { answer, card } = await desk.ask('what did Merkel say?');
    expect(answer).toMatchObject({ status: 'not_found', statements: [], passages: [], total: 0 });
    expect(answer.message).toMatch(/^The archive has no speaker called Merkel\./);
    expect(card.blocks.filter(({ type }) => type === 'quotation')).toEqual([]);
  });

  it('nothing is said of a topic that nobody touched', async () => {
    const { answer } = await desk.ask('what did Haley say about penguins?');
    expect(answer).toMatchObject({ status: 'not_found', statements: [] });
    expect(answer.message).toBe('The archive has no statement by Nikki Haley about penguins.');
    expect(answer.suggestions).toContain('what did Nikki Haley say?');
  });

  it('silence is not claimed before everything is read', async () => {
    const half = await TestDesk.of(SEEDS.slice(1));
    half.archive.expect(3);
    const { answer, card } = await half.ask('what did Haley say about penguins?');
    expect(answer.message).toBe(
      'No statement by Nikki Haley about penguins in the 1 article read so far; 3 articles are still to be read.',
    );
    expect(card.notice).toBe('The archive is still being read: 3 articles to go; there may be more.');
  });
});

describe('stances and facts', () => {
  it('who denied, and who accused beside it', async () => {
    const turn = await desk.ask('who denied using white phosphorus?');
    expect(turn.answer.message).toBe('The coalition denied; the Syrian government accused.');
    expect(turn.answer.statements[0]).toMatchObject({ stance: 'deny' });
    expect(texts(turn)[0]).toContain('white phosphorus');
    expect(turn.answer.statements.map(({ stance }) => stance)).toContain('accuse');
  });

  it('when the troops come home, with who said so', async () => {
    const { answer, card } = await desk.ask('when will the troops come home?');
    const [first] = answer.passages;
    const [fact] = first?.highlights ?? [];
    expect(answer.intent).toBe('passages');
    expect(first?.text.slice((fact?.start ?? 0) - first.start, (fact?.end ?? 0) - first.start)).toBe(
      'within 60 to 100 days',
    );
    expect(answer.message).toMatch(/^“within 60 to 100 days”, said the US official\./);
    const block = card.blocks.find(({ type }) => type === 'passage');
    expect(block).toMatchObject({ saidBy: 'US official' });
    expect(block?.type === 'passage' && block.runs.filter(({ style }) => style === 'strong')).toEqual([
      { text: 'within 60 to 100 days', style: 'strong' },
    ]);
  });

  it.each([
    ['how many civilians were killed?', 'nearly 200'],
    ['why were no further details given?', 'security reasons'],
  ])('%s', async (question, expected) => {
    const { answer } = await desk.ask(question);
    const marked = answer.passages.map(({ text, start, highlights: [mark] }) =>
      mark ? text.slice(mark.start - start, mark.end - start) : '',
    );
    expect(marked.join('\n')).toContain(expected);
  });

  it('a yes/no question gets who says what, and no yes or no', async () => {
    const { answer } = await desk.ask('is the US leaving Syria?');
    expect(answer.statements.length).toBeGreaterThan(2);
    expect(answer.message).not.toMatch(/\b(?:yes|no)\b/i);
  });

  it('when it was said, as the source has it', async () => {
    const { answer } = await desk.ask('when did Haley say that the withdrawal was off the table?');
    expect(answer.message).toMatch(/Earlier on Sunday|does not say when/);
    expect(answer.message).toMatch(/states no date|does not say when/);
  });
});

describe('checks', () => {
  it.each([
    ['did Haley say "we are not going to leave"?', 'exact', 'Nikki Haley'],
    ['did Haley say “WE ARE NOT GOING TO LEAVE … accomplished those things”?', 'exact', 'Nikki Haley'],
    ["did Haley say 'see American troops come home, but we are not going to leave'?", 'exact', 'Nikki Haley'],
    ['did Sanders say "The U.S. mission has changed"?', 'altered', 'Sarah Huckabee Sanders'],
    ['did Sanders say "We are determined to partly crush ISIS"?', 'altered', 'Sarah Huckabee Sanders'],
    [
      'did Graham say "we continue to work by, with and through our partners in the region"?',
      'misattributed',
      'Robert Manning',
    ],
    [
      'did Merkel say "it will be an Obama-like mistake made by the Trump Administration"?',
      'misattributed',
      'Lindsey Graham',
    ],
    ['did Haley say "the moon is made of very old cheese and nobody told us"?', 'not_found', null],
  ])('%s', async (question, verdict, name) => {
    const { answer, card } = await desk.ask(question);
    expect(answer.check?.verdict).toBe(verdict);
    expect(answer.check?.closest?.speaker?.name ?? null).toBe(name);
    expect(card.blocks[0]).toMatchObject({ type: 'verdict', verdict });
  });

  it('shows the missing negation', async () => {
    const { answer, card } = await desk.ask('did Sanders say "The U.S. mission has changed"?');
    expect(answer.check?.differences).toEqual([
      { op: 'same', text: 'The U.S. mission has' },
      { op: 'missing', text: 'not' },
      { op: 'same', text: 'changed' },
    ]);
    const [verdict] = card.blocks;
    expect(verdict?.type === 'verdict' && verdict.sentence).toBe(
      'Altered: the source has “not”, missing from the question. A negation differs.',
    );
    expect(verdict?.type === 'verdict' && verdict.differences.map(({ text }) => text).join('')).toBe(
      'The U.S. mission has not changed',
    );
  });

  it('who said it', async () => {
    const { answer } = await desk.ask('who said "at tremendous risk"?');
    expect(answer).toMatchObject({ intent: 'who', message: 'Lindsey Graham said it.' });
  });
});

describe('other questions', () => {
  it('compares', async () => {
    const { answer, card } = await desk.ask('compare Macron and Haley on Syria');
    expect(answer.intent).toBe('compare');
    expect(card.blocks.filter(({ type }) => type === 'heading')).toEqual([
      { type: 'heading', text: 'Emmanuel Macron' },
      { type: 'heading', text: 'Nikki Haley' },
    ]);
  });

  it('says who somebody is, in the words of the source', async () => {
    const { answer, card } = await desk.ask('who is Nikki Haley?');
    expect(answer.intent).toBe('profile');
    expect(answer.message).toBe('The archive names Nikki Haley as U.S. Ambassador to the UN.');
    expect(card.blocks[0]?.type).toBe('facts');
  });

  it('says what is there', async () => {
    const { answer } = await desk.ask('what is in the corpus?');
    expect(answer.message).toMatch(
      /^The archive has 2 articles with \d+ statements by \d+ named speakers\.$/,
    );
  });

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['emoji', '🙂🙂'],
    ['marks', '?!'],
    ['10,000 characters', 'a '.repeat(5_000)],
  ])('one clear sentence for %s', async (_, question) => {
    const { answer } = await desk.ask(question);
    expect(answer).toMatchObject({ intent: 'help', status: 'not_found' });
    expect(answer.message).toMatch(/^[A-Z][^.]*\.$/);
  });

  it('keywords and words that are names', async () => {
    expect(speakers(await desk.ask('Sanders ISIS'))).toEqual(['Sarah Huckabee Sanders']);
    expect(speakers(await desk.ask('white phosphorus'))).not.toContain('Dana White');
  });

  it('holds a conversation', async () => {
    const talk = await TestDesk.of(SEEDS);
    expect(speakers(await talk.say('what did Haley say about Syria?'))).toEqual(['Nikki Haley']);
    const graham = await talk.say('and Graham?');
    expect(speakers(graham)).toEqual(['Lindsey Graham']);
    expect(graham.answer.topic).toBe('Syria');
    const topic = await talk.say('what about ISIS?');
    expect(topic.answer.topic).toBe('ISIS');
    expect(speakers(topic)).toEqual(['Lindsey Graham']);
    const direct = await talk.say('only direct quotes');
    expect(direct.answer.statements.every(({ kind }) => kind === 'direct')).toBe(true);
    await talk.say('what did Sanders say?', 2);
    const more = await talk.say('more', 2);
    expect(more.card.paging).toMatchObject({ from: 3, previous: 0 });
    expect(more.card.blocks[0]).toMatchObject({ type: 'quotation', number: 3 });
  });
});

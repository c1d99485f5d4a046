/** Quotations that their attribution interrupts are one statement; those that are glued together out of two are not what was said. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article, Verdict } from '../../src/model.ts';
import { goingOn, wholeQuotations } from '../../src/questions/interrupted.ts';
import { quotedParts } from '../../src/questions/marked-words.ts';
import { TestDesk } from './desk-of.ts';

const ARTICLES: readonly Article[] = [
  {
    id: 'quay',
    text: 'Quay\n\n“We will not sell,” Tilda Orr said, “and we will not move.”\n\n“The boats are ours,” said Tilda Orr. “Nobody asked us about the paint.”\n\n“The gate stays shut until the tide has turned,” said Jonas Venn.',
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});

describe('words', () => {
  it.each<[string, string[]]>([
    ['“We will not sell,” Orr said, “and we will not move.”', ['We will not sell, and we will not move.']],
    ['“We will not sell”, said Orr, “and we will not move.”', ['We will not sell and we will not move.']],
    ['“We will not sell,” said Orr. “and we will not move.”', ['We will not sell, and we will not move.']],
    ['“We will not sell,” according to Sen. T. Orr, “and we go.”', ['We will not sell, and we go.']],
    ['“We will not sell,” said Orr. “We will not move.”', ['We will not sell,', 'We will not move.']],
    ['“We will not sell,” Orr said, and Venn replied, “We will.”', ['We will not sell,', 'We will.']],
    ['“We will not sell!” Orr said, “never.”', ['We will not sell!', 'never.']],
    ['Orr said “we will not sell” and “we stay.”', ['we will not sell', 'we stay.']],
    ['“We will not sell,”\nOrr said, “and we go.”', ['We will not sell,', 'and we go.']],
  ])('%s', (text, quotations) => {
    const parts = quotedParts(text);
    expect(wholeQuotations(parts, goingOn(text, parts))).toEqual(quotations);
  });
});

describe('a check', () => {
  it.each<[string, Verdict[]]>([
    ['“We will not sell,” Orr said, “and we will not move.”', ['exact']],
    ['is this right? “We will not sell,” said Tilda Orr, “and we will not move.”', ['exact']],
    ['“We will not sell,” Orr said, “and we will not leave.”', ['altered']],
    ['“We will not sell,” Orr said, “and nobody asked us about the paint.”', ['altered']],
    ['“We will not sell,” Jonas Venn said, “and we will not move.”', ['misattributed']],
    ['“The gate stays shut,” Venn said, “until the tide has turned.”', ['exact']],
    ['did Orr say “The boats are ours” and “Nobody asked us about the paint”?', ['exact', 'exact']],
    // Whoever passes words on did not say them.
    ['“The gate stays shut until the tide has turned” – Venn (via Tilda Orr)', ['exact']],
    ['“The gate stays shut until the tide has turned” – Orr (via Jonas Venn)', ['misattributed']],
    ['“The gate stays shut until the tide has turned” (Venn, as quoted by Orr)', ['exact']],
    ['did Orr or Venn say “The gate stays shut until the tide has turned”?', ['exact']],
  ])('%s', async (question, verdicts) => {
    const { answer } = await desk.ask(question);
    expect(answer.checks.map(({ verdict }) => verdict)).toEqual(verdicts);
  });
});

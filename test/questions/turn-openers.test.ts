/** What stands before a follow-up, and which of two was meant. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../src/index.ts';
import { withoutOpeners } from '../../src/questions/turn-openers.ts';

it.each([
  ['thanks, and the ferry?', 'and the ferry?'],
  ['great. And what did Brandt say?', 'And what did Brandt say?'],
  ['ok cool, what about trams?', 'what about trams?'],
  ['no, I meant Brandt', 'and Brandt?'],
  ['sorry, I mean the mayor', 'and the mayor?'],
  ['not her, I meant Oke Adeyemi', 'and Oke Adeyemi?'],
  ['sorry, Brandt', 'and Brandt?'],
  ['No, Brandt', 'and Brandt?'],
  ['no, I meant the other one', 'the other one'],
  ['anyone besides Brandt?', 'who else?'],
  ['is there anybody other than the mayor', 'who else?'],
  ['just the bit about money', 'and about money?'],
  ['the one about the ferry again', 'and about the ferry?'],
  ['not just trams, anything on the ferry as well?', 'and about the ferry?'],
  ['what about the allies, did she say anything on them?', 'what about the allies?'],
  ['who was she talking to', 'to whom?'],
  ['is that the whole quote or is it cut', 'the full quote'],
  ['only the direct quotes, no paraphrase', 'only the direct quotes'],
  // These say something of their own.
  ['anyone for coffee', 'anyone for coffee'],
  ['the one we ran in May was better', 'the one we ran in May was better'],
  ['thanks', 'thanks'],
  ['no, I will do it', 'no, I will do it'],
  ['sorry, wrong thread', 'sorry, wrong thread'],
  ['I mean it is late', 'I mean it is late'],
  ['great work everybody', 'great work everybody'],
  ['what did Brandt say?', 'what did Brandt say?'],
])('“%s” is read as “%s”', (typed, meant) => expect(withoutOpeners(typed)).toBe(meant));

it('takes time in proportion to the text', () => {
  const began = performance.now();
  for (const part of ['thanks, ', 'no, ', 'I mean ', 'sorry ']) withoutOpeners(part.repeat(20_000));
  expect(performance.now() - began).toBeLessThan(1_000);
});

describe('two of one name', () => {
  let desk: Desk;
  let folder: string;
  const said = (who: string, n: number) =>
    Array.from({ length: n }, (_, i) => `${who} said: “The ferry number ${i} ${who.length} will sail.”`).join(
      '\n\n',
    );
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'quotedesk-two-'));
    writeFileSync(join(folder, 'a.txt'), said('Mayor Ilse Brandt', 8));
    writeFileSync(join(folder, 'b.txt'), said('Captain Tomas Brandt', 2));
    for (let i = 0; i < 30; i++)
      writeFileSync(
        join(folder, `k${i}.txt`),
        said(`${String.fromCharCode(65 + (i % 26))}${i < 26 ? 'da' : 'lo'} Kuhl`, 1),
      );
    desk = await openDesk({ corpus: [folder], workers: 1 });
    await desk.ready();
  });
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true });
  });

  it('the one who said far more is answered for, the other is named beneath and asked for by “the other one”', async () => {
    const { answer, card } = await desk.ask({ question: 'what did Brandt say?', conversation: 'c' });
    expect(answer.people.map(({ name }) => name)).toEqual(['Ilse Brandt']);
    expect(answer.besides?.map(({ name }) => name)).toEqual(['Tomas Brandt']);
    expect(card.blocks.at(-1)).toMatchObject({
      type: 'suggestions',
      questions: ['what did Tomas Brandt say?'],
    });
    const other = await desk.ask({ question: 'no, the other one', conversation: 'c' });
    expect(other.answer.people.map(({ name }) => name)).toEqual(['Tomas Brandt']);
    expect((await desk.isAsked('no, the other one', 'c')).answer).toBe(true);
  });

  it('everybody of a name can be chosen, and a few stand in the sentence', async () => {
    const { answer, card } = await desk.ask({ question: 'what did Kuhl say?' });
    expect(answer.status).toBe('ambiguous');
    const choice = card.blocks.find((block) => block.type === 'choice');
    expect(choice?.options).toHaveLength(30);
    expect(answer.message).toContain('or one of 25 others');
  });
});

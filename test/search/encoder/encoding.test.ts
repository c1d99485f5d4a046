/** What is missing is encoded within a question's time or after it, one text at a time. */
import { describe, expect, it } from 'vitest';
import { Encoding } from '../../../src/search/encoder/encoding.ts';
import { Vectors } from '../../../src/search/encoder/vectors.ts';

/** Letters count: "ab" is near to "ba". */
const lettersOf = (text: string): Float32Array => {
  const vector = new Float32Array(26);
  for (const letter of text.toLowerCase()) {
    const at = letter.charCodeAt(0) - 97;
    if (at >= 0 && at < 26) vector[at] = (vector[at] as number) + 1;
  }
  return vector;
};

function encodingWith({ msEach = 10, most = 100 } = {}) {
  const clock = { now: 0 };
  const encoded: string[] = [];
  const failures: unknown[] = [];
  const model = {
    dimensions: 26,
    asQuestion: (question: string) => `? ${question}`,
    async encode(text: string) {
      clock.now += msEach;
      if (text === 'bad') throw new Error('it broke');
      encoded.push(text);
      return lettersOf(text);
    },
  };
  const encoding = new Encoding(
    model,
    new Vectors(26, most, null),
    (error) => failures.push(error),
    () => clock.now,
  );
  return { encoding, encoded, clock, failures };
}

const idle = async (): Promise<void> => {
  for (let i = 0; i < 50; i++) await new Promise((resolve) => setImmediate(resolve));
};

describe('encoding', () => {
  it('gives the cosine of the question with each text, and encodes each once', async () => {
    const { encoding, encoded } = encodingWith();
    const near = await encoding.ask('ab', ['ba', 'cd', 'ba'], 100);
    expect(near?.map((value) => Math.round(value * 100))).toEqual([100, 0, 100]);
    expect(await encoding.ask('ab', ['ba', 'cd', 'ba'], 0)).toEqual(near);
    expect(encoded).toEqual(['? ab', 'ba', 'cd']);
  });

  it('gives nothing where the time is too short, and the whole where it was encoded since', async () => {
    const { encoding, encoded } = encodingWith();
    expect(await encoding.ask('ab', ['ba', 'cd', 'ef'], 15)).toBeNull();
    expect(encoded).toEqual(['? ab', 'ba']);
    await idle();
    expect(encoded).toEqual(['? ab', 'ba', 'cd', 'ef']);
    expect(await encoding.ask('ab', ['ba', 'cd', 'ef'], 0)).toHaveLength(3);
  });

  it('does not begin what it cannot end in time', async () => {
    const { encoding, clock } = encodingWith();
    await encoding.ask('ab', ['ba'], 100);
    const before = clock.now;
    const texts = Array.from({ length: 50 }, (_, i) => `text ${'x'.repeat(i)}`);
    const asked = encoding.ask('ab', texts, 100);
    expect(await asked).toBeNull();
    expect(clock.now).toBe(before);
  });

  it('lets a question pass what is encoded for later', async () => {
    const { encoding, encoded } = encodingWith();
    await encoding.ask(
      'ab',
      Array.from({ length: 30 }, (_, i) => 'w'.repeat(i + 1)),
      5,
    );
    await new Promise((resolve) => setImmediate(resolve));
    expect(await encoding.ask('cd', ['dc'], 100)).toHaveLength(1);
    expect(encoded.length).toBeLessThan(30);
    await idle();
    expect(encoded).toHaveLength(33);
  });

  it('answers questions in turn', async () => {
    const { encoding } = encodingWith();
    const answers = await Promise.all([
      encoding.ask('ab', ['ba'], 1000),
      encoding.ask('cd', ['ba', 'dc'], 1000),
      encoding.ask('ab', ['ba'], 1000),
    ]);
    expect(answers.map((near) => near?.length)).toEqual([1, 2, 1]);
    expect(answers[0]).toEqual(answers[2]);
  });

  it('rejects with what the model throws, and says what it throws while nobody asks', async () => {
    const { encoding, failures } = encodingWith();
    await expect(encoding.ask('ab', ['bad'], 100)).rejects.toThrow('it broke');
    await encoding.ask('ab', ['ba', 'cd', 'bad'], 15);
    await idle();
    expect(failures).toHaveLength(1);
  });

  it('encodes ahead what is missing, and a question passes it', async () => {
    const { encoding, encoded } = encodingWith();
    await encoding.ask('ab', ['ba'], 100);
    const texts = ['ba', ...Array.from({ length: 20 }, (_, i) => 'w'.repeat(i + 1))];
    const ahead = encoding.ahead(texts);
    expect(await encoding.ask('ab', ['cd'], 100)).toHaveLength(1);
    expect(encoded.length).toBeLessThan(20);
    expect(await ahead).toBe(20);
    expect(encoded).toHaveLength(23);
    expect(await encoding.ahead(texts)).toBe(0);
    expect(await encoding.ask('ab', texts, 0)).toHaveLength(21);
  });

  it('lets go of who waits for what is encoded ahead when it is closed', async () => {
    const { encoding, encoded } = encodingWith();
    const ahead = encoding.ahead(['ab', 'cd', 'ef']);
    await encoding.close();
    expect(await ahead).toBe(3);
    expect(encoded.length).toBeLessThan(3);
  });

  it('encodes nothing after it is closed', async () => {
    const { encoding, encoded } = encodingWith();
    await encoding.ask('ab', ['ba', 'cd', 'ef', 'gh'], 5);
    await encoding.close();
    const before = encoded.length;
    expect(await encoding.ask('xy', ['yx'], 100)).toBeNull();
    await idle();
    expect(encoded).toHaveLength(before);
  });
});

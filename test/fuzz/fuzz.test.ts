/** A few hundred mutated files and questions; `test/bench/fuzz.ts` goes on for as long as it is told. */
import { expect, it } from 'vitest';
import { mutated, randomOf } from './mutate.ts';
import { fileOf, openSamples, questionOf, tryFile, tryQuestion } from './rounds.ts';
import { FILES } from './samples.ts';

it('every sample is read as it is', { timeout: 60_000 }, async () => {
  for (const [name, bytes] of Object.entries(FILES))
    expect(await tryFile(name, bytes), name).toBeGreaterThan(0);
});

it('a seed gives the same damage each time, and each another', () => {
  const bytes = FILES['a.html']!;
  const damage = (seed: number) => mutated(bytes, Object.values(FILES), randomOf(seed)).toString('base64');
  expect(damage(7)).toBe(damage(7));
  expect(new Set([1, 2, 3, 4, 5].map(damage)).size).toBe(5);
});

it('mutated files are read or refused within bounds, and no span leaves its text', {
  timeout: 240_000,
}, async () => {
  for (let seed = 1; seed <= 150; seed++) {
    const { name, bytes } = fileOf(seed);
    await tryFile(name, bytes).catch((error: Error) => {
      throw new Error(`seed ${seed}, ${name}: ${error.message}`);
    });
  }
});

it('mutated questions are answered within bounds, in words of their sources', {
  timeout: 240_000,
}, async () => {
  const { desk, close } = await openSamples();
  try {
    for (let seed = 1; seed <= 150; seed++)
      await tryQuestion(desk, questionOf(seed)).catch((error: Error) => {
        throw new Error(`seed ${seed}: ${error.message}`);
      });
  } finally {
    await close();
  }
});

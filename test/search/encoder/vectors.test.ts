import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cosine, Vectors } from '../../../src/search/encoder/vectors.ts';
import { folderOf } from '../../corpus/folder.ts';

const file = () => join(folderOf(), 'vectors.bin');
/** Bytes of one: its digest and three dimensions. */
const ONE = 16 + 3;

describe('vectors that are kept', () => {
  it('keep their direction, whatever their length', () => {
    const vectors = new Vectors(3, 10, null);
    const near = cosine(vectors.set('a', [0.1, 0.2, 0.3]), vectors.set('b', [10, 20, 30]));
    expect(near).toBeCloseTo(1, 6);
    expect(cosine(vectors.set('c', [1, 0, 0]), vectors.set('d', [0, 1, 0]))).toBe(0);
    expect(cosine(vectors.set('e', [1, 1, 0]), vectors.set('f', [-1, -1, 0]))).toBeCloseTo(-1, 6);
    expect(cosine(vectors.set('g', [0, 0, 0]), vectors.set('h', [0, 1, 0]))).toBe(0);
  });

  it('stay where they are used', () => {
    const vectors = new Vectors(3, 2, null);
    for (const text of ['a', 'b']) vectors.set(text, [1, 2, 3]);
    vectors.get('a');
    vectors.set('c', [1, 2, 3]);
    expect(['a', 'b', 'c'].map((text) => vectors.get(text) !== null)).toEqual([true, false, true]);
  });

  it('are at most so many, the newest', () => {
    const vectors = new Vectors(3, 2, null);
    for (const text of ['a', 'b', 'c']) vectors.set(text, [1, 2, 3]);
    expect(['a', 'b', 'c'].map((text) => vectors.get(text) !== null)).toEqual([false, true, true]);
  });

  it('outlive the process in a file that holds no word, except those for this process alone', async () => {
    const path = file();
    const one = new Vectors(3, 10, path);
    const kept = one.set('the pier', [1, 2, 3]);
    one.set('the question', [3, 2, 1], false);
    await one.save();
    const other = new Vectors(3, 10, path);
    await other.load();
    expect(other.get('the pier')).toEqual(kept);
    expect(other.get('the question')).toBeNull();
    expect(readFileSync(path, 'latin1')).not.toContain('pier');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('are appended by several at once', async () => {
    const path = file();
    const both = [new Vectors(3, 10, path), new Vectors(3, 10, path)];
    both.forEach((vectors, i) => {
      vectors.set(`text ${i}`, [1, i, 3]);
    });
    await Promise.all(both.map((vectors) => vectors.save()));
    const all = new Vectors(3, 10, path);
    await all.load();
    expect(all.size).toBe(2);
  });

  it('are read up to where the file is torn, and it is mended', async () => {
    const path = file();
    const one = new Vectors(3, 10, path);
    one.set('a', [1, 2, 3]);
    await one.save();
    appendFileSync(path, 'torn');
    const other = new Vectors(3, 10, path);
    await other.load();
    expect(other.size).toBe(1);
    expect(statSync(path).size).toBe(ONE);
  });

  it('are written anew where the file has grown to twice what is kept', async () => {
    const path = file();
    for (let i = 0; i < 5; i++) {
      const one = new Vectors(3, 2, path);
      one.set(`text ${i}`, [1, 2, i]);
      await one.save();
    }
    const all = new Vectors(3, 2, path);
    await all.load();
    expect(statSync(path).size).toBe(2 * ONE);
    expect(all.get('text 4')).not.toBeNull();
    expect(all.get('text 0')).toBeNull();
  });
});

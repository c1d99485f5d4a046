/** Builds an IndexSegment from articles: words scanned once, then sorted by term (counting sort) and written as postings. */
import type { Article } from '../../model.ts';
import { WordScanner } from '../../text/word-scanner.ts';
import { dayNumber } from './days.ts';
import { Bytes, Ints } from './growable.ts';
import { cutPassages } from './passages.ts';
import { IndexSegment } from './segment.ts';
import { termsOf } from './segment-terms.ts';
import { Vocabulary } from './stemmed-words.ts';
import { TextStoreBuilder } from './text-store.ts';
import { TextWords } from './text-words.ts';
import { writePostings } from './write-postings.ts';

const encoder = new TextEncoder();
/** A title stands in every passage; one that is longer than any headline is cut for the index. */
const TITLE_WORDS = 64;

export class SegmentBuilder {
  #vocabulary: Vocabulary;
  #scanner = new WordScanner();
  #words = new TextWords();
  #texts: TextStoreBuilder;

  #days = new Ints();
  #firstPassage = new Ints();
  #titleWords = new Ints();
  #articleWords = new Ints();
  #records = new Bytes();
  #recordEnds = new Ints();
  #passageArticle = new Ints();
  #passageStart = new Ints();
  #passageEnd = new Ints();
  #passageWords = new Ints();
  #sentences = new Bytes();
  #sentenceEnds = new Ints();
  /** Every word, article by article: the title's, then the text's. */
  #stream: Ints;

  /**
   * `vocabulary` spares words that were met before their stemming; `units`, how long the texts will be together (UTF-16
   * code units, a guess), spares copying.
   */
  constructor(vocabulary: Vocabulary = new Vocabulary(), units: number = 1 << 20) {
    this.#vocabulary = vocabulary;
    this.#texts = new TextStoreBuilder(units);
    this.#stream = new Ints(units >> 2);
  }

  get articleCount(): number {
    return this.#days.length;
  }

  /** Bytes of text taken in so far: what to bound a segment by. */
  get textBytes(): number {
    return this.#texts.byteLength;
  }

  add(article: Article): void {
    const number = this.#days.length;
    const { text, ...record } = article;
    this.#days.push(dayNumber(article.published));
    this.#firstPassage.push(this.#passageArticle.length);
    this.#texts.add(text);
    this.#records.append(encoder.encode(JSON.stringify(record)));
    this.#recordEnds.push(this.#records.length);

    const words = this.#words;
    const titleWords = this.#addTitle(article.title ?? '');
    words.read(text, this.#vocabulary, this.#stream);
    this.#titleWords.push(titleWords);
    this.#articleWords.push(titleWords + words.count);
    let border = 0;
    for (const { start, end, firstWord, endWord } of cutPassages(text, words)) {
      this.#passageArticle.push(number);
      this.#passageStart.push(start);
      this.#passageEnd.push(end);
      this.#passageWords.push(titleWords + endWord - firstWord);
      border = this.#addSentences(firstWord, endWord, border);
    }
  }

  /** How many words the title has. */
  #addTitle(title: string): number {
    const scanner = this.#scanner;
    let count = 0;
    scanner.reset(title);
    for (; count < TITLE_WORDS && scanner.next(); count++) this.#stream.push(this.#vocabulary.find(scanner));
    return count;
  }

  /** The lengths of a passage's sentences. `border`: the first that is not before it; gives the first after it. */
  #addSentences(firstWord: number, endWord: number, border: number): number {
    const { borders } = this.#words;
    let begin = firstWord;
    let next = border;
    for (; next < borders.length && (borders.data[next] as number) < endWord; next++) {
      const word = borders.data[next] as number;
      if (word === begin) continue;
      this.#sentences.pushVarint(word - begin);
      begin = word;
    }
    if (begin < endWord) this.#sentences.pushVarint(endWord - begin);
    this.#sentenceEnds.push(this.#sentences.length);
    return next;
  }

  /** The finished segment; the builder is not to be used any more. */
  finish(): IndexSegment {
    this.#firstPassage.push(this.#passageArticle.length);
    const { terms, termOf, counts, words, wordEnds } = termsOf(
      this.#vocabulary,
      this.#stream.data,
      this.#stream.length,
    );
    const places = {
      firstPassage: this.#firstPassage.trim(),
      titleWords: this.#titleWords.trim(),
      passageWords: this.#passageWords.trim(),
      passageArticle: this.#passageArticle.trim(),
    };
    return new IndexSegment(
      {
        days: this.#days.trim(),
        articleWords: this.#articleWords.trim(),
        records: this.#records.trim(),
        recordEnds: this.#recordEnds.trim(),
        passageStart: this.#passageStart.trim(),
        passageEnd: this.#passageEnd.trim(),
        sentences: this.#sentences.trim(),
        sentenceEnds: this.#sentenceEnds.trim(),
        ...places,
        ...writePostings({ ...places, stream: this.#stream.data, termOf, counts }),
        words,
        wordEnds,
      },
      terms,
      this.#texts.finish(),
    );
  }
}

/** Builds an IndexSegment from articles: words scanned once, then sorted by term (counting sort) and written as postings. */
import type { Article } from '../model.ts';
import { WordScanner } from '../text/normalise.ts';
import { stemAnew } from '../text/stem.ts';
import { findBorders, SENTENCE, type WordPlaces } from './borders.ts';
import { dayNumber } from './days.ts';
import { type Dictionary, DictionaryBuilder } from './dictionary.ts';
import { Bytes, Ints } from './growable.ts';
import { cutPassages } from './passages.ts';
import { IndexSegment } from './segment.ts';
import { TextStoreBuilder } from './text-store.ts';
import { WordTable } from './word-table.ts';
import { writePostings } from './write-postings.ts';

const encoder = new TextEncoder();
/** A title stands in every passage; one that is longer than any headline is cut for the index. */
const TITLE_WORDS = 64;

export class SegmentBuilder {
  #scanner = new WordScanner();
  #terms = new DictionaryBuilder();
  #words = new WordTable((word) => this.#terms.add(stemAnew(word)));
  #texts = new TextStoreBuilder();

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
  /** Every word of every passage, as a term, and where each passage's begin. */
  #stream = new Ints(1 << 16);
  #streamStart = new Ints();

  // One article's words, reused.
  #title = new Ints();
  #body = new Ints();
  #places: WordPlaces = { starts: new Ints(), ends: new Ints() };
  #borders = new Bytes();

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

    this.#scanTitle(article.title ?? '');
    this.#scanBody(text);
    this.#titleWords.push(this.#title.length);
    this.#articleWords.push(this.#title.length + this.#body.length);
    const borders = findBorders(text, this.#places, this.#borders);
    for (const passage of cutPassages(text, this.#places, borders)) {
      this.#passageArticle.push(number);
      this.#passageStart.push(passage.start);
      this.#passageEnd.push(passage.end);
      this.#addPassage(passage.firstWord, passage.endWord);
      this.#addSentences(passage.firstWord, passage.endWord, borders);
    }
  }

  #scanTitle(title: string): void {
    const scanner = this.#scanner;
    this.#title.length = 0;
    scanner.reset(title);
    while (this.#title.length < TITLE_WORDS && scanner.next()) this.#title.push(this.#words.find(scanner));
  }

  #scanBody(text: string): void {
    const scanner = this.#scanner;
    const words = this.#words;
    const { starts, ends } = this.#places;
    const body = this.#body;
    for (const list of [starts, ends, body]) {
      list.length = 0;
      // Every unit may be a word (ideographs).
      list.reserve(text.length);
    }
    let count = 0;
    scanner.reset(text);
    while (scanner.next()) {
      body.data[count] = words.find(scanner);
      starts.data[count] = scanner.start;
      ends.data[count] = scanner.end;
      count++;
    }
    starts.length = ends.length = body.length = count;
  }

  #addPassage(firstWord: number, endWord: number): void {
    const words = this.#title.length + endWord - firstWord;
    this.#streamStart.push(this.#stream.length);
    this.#passageWords.push(words);
    const stream = this.#stream;
    stream.reserve(words);
    stream.data.set(this.#title.data.subarray(0, this.#title.length), stream.length);
    stream.data.set(this.#body.data.subarray(firstWord, endWord), stream.length + this.#title.length);
    stream.length += words;
  }

  #addSentences(firstWord: number, endWord: number, borders: Uint8Array): void {
    let begin = firstWord;
    for (let word = firstWord + 1; word <= endWord; word++) {
      if (word < endWord && (borders[word] as number) < SENTENCE) continue;
      this.#sentences.pushVarint(word - begin);
      begin = word;
    }
    this.#sentenceEnds.push(this.#sentences.length);
  }

  /** The finished segment; the builder is not to be used any more. */
  finish(): IndexSegment {
    this.#firstPassage.push(this.#passageArticle.length);
    this.#streamStart.push(this.#stream.length);
    const terms: Dictionary = this.#terms.finish();
    const passageArticle = this.#passageArticle.trim();
    const titleWords = this.#titleWords.trim();
    const postings = writePostings({
      termCount: terms.size,
      stream: this.#stream.data,
      streamStart: this.#streamStart.trim(),
      passageArticle,
      titleWords,
    });
    const words = this.#words.commonest(terms.size);
    return new IndexSegment(
      {
        days: this.#days.trim(),
        firstPassage: this.#firstPassage.trim(),
        titleWords,
        articleWords: this.#articleWords.trim(),
        records: this.#records.trim(),
        recordEnds: this.#recordEnds.trim(),
        passageArticle,
        passageStart: this.#passageStart.trim(),
        passageEnd: this.#passageEnd.trim(),
        passageWords: this.#passageWords.trim(),
        sentences: this.#sentences.trim(),
        sentenceEnds: this.#sentenceEnds.trim(),
        ...postings,
        words: words.bytes,
        wordEnds: words.ends,
      },
      terms,
      this.#texts.finish(),
    );
  }
}

/** The best so many of a stream of scores: a binary heap in typed arrays, the worst kept one on top. */
export class TopList {
  #scores: Float64Array;
  #owners: Int32Array;
  #items: Int32Array;
  #size = 0;
  #least = Number.NEGATIVE_INFINITY;

  constructor(capacity: number) {
    this.#scores = new Float64Array(capacity);
    this.#owners = new Int32Array(capacity);
    this.#items = new Int32Array(capacity);
  }

  /** What is not above it need not be offered. */
  get least(): number {
    return this.#least;
  }

  /** Of equal scores the one that was offered first stays. */
  offer(score: number, owner: number, item: number): void {
    if (this.#size < this.#scores.length) {
      let at = this.#size++;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if ((this.#scores[parent] as number) <= score) break;
        this.#copy(parent, at);
        at = parent;
      }
      this.#set(at, score, owner, item);
    } else if (this.#size > 0 && score > (this.#scores[0] as number)) this.#replaceWorst(score, owner, item);
    if (this.#size === this.#scores.length && this.#size > 0) this.#least = this.#scores[0] as number;
  }

  #replaceWorst(score: number, owner: number, item: number): void {
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && (this.#scores[child + 1] as number) < (this.#scores[child] as number))
        child++;
      if ((this.#scores[child] as number) >= score) break;
      this.#copy(child, at);
      at = child;
    }
    this.#set(at, score, owner, item);
  }

  #copy(from: number, to: number): void {
    this.#set(to, this.#scores[from] as number, this.#owners[from] as number, this.#items[from] as number);
  }

  #set(at: number, score: number, owner: number, item: number): void {
    this.#scores[at] = score;
    this.#owners[at] = owner;
    this.#items[at] = item;
  }

  /** What was kept, best first; of equal scores the lower owner and item first. */
  sorted(): { readonly score: number; readonly owner: number; readonly item: number }[] {
    return Array.from({ length: this.#size }, (_, i) => ({
      score: this.#scores[i] as number,
      owner: this.#owners[i] as number,
      item: this.#items[i] as number,
    })).sort((a, b) => b.score - a.score || a.owner - b.owner || a.item - b.item);
  }
}

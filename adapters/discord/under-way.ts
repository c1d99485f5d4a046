/** Answers that are being worked on, so that a shutdown can wait for them, and hand back those it cannot wait for. */
export class UnderWay {
  readonly #jobs = new Map<Promise<unknown>, () => Promise<unknown>>();
  #closing = false;
  #closed = false;

  /** No new question is taken any more. */
  get closing(): boolean {
    return this.#closing;
  }

  /** Unfinished questions were handed back: an answer that comes now would be a second one. */
  get closed(): boolean {
    return this.#closed;
  }

  /** `handBack` tells the one who asked that there will be no answer. Never rejects. */
  async run(job: Promise<unknown>, handBack: () => Promise<unknown>): Promise<void> {
    const settled = job.catch(() => undefined);
    this.#jobs.set(settled, handBack);
    await settled;
    this.#jobs.delete(settled);
  }

  /** Waits for all of them, at most `waitMs`; hands back the rest, which may take `handBackMs`. */
  async close(waitMs: number, handBackMs: number): Promise<void> {
    this.#closing = true;
    if (await within(Promise.all(this.#jobs.keys()), waitMs)) return;
    this.#closed = true;
    const rest = [...this.#jobs.values()].map((handBack) => handBack().catch(() => undefined));
    await within(Promise.all(rest), handBackMs);
  }
}

/** Whether the promise settled within that many milliseconds. */
export async function within(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, ms));
  });
  const done = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}

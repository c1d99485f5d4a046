/** The server over a canned desk: what is told while the archive is read, and what a fault of the desk becomes. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { LIMITS } from '../../../adapters/mcp/limits.ts';
import { createServer } from '../../../adapters/mcp/server.ts';
import { UnderWay } from '../../../adapters/mcp/under-way.ts';
import type { DeskStatus, Progress } from '../../../src/index.ts';
import { FakeDesk } from '../fake-desk.ts';

/** An archive of 40 articles that is being read until `finish`. */
class ReadingDesk extends FakeDesk {
  progress: Progress = { done: 0, total: 40, perSecond: 10 };
  #release = () => {};
  readonly #ready = new Promise<void>((resolve) => {
    this.#release = resolve;
  });

  finish(): void {
    this.progress = { ...this.progress, done: 40 };
    this.#release();
  }

  override async status(): Promise<DeskStatus> {
    return { ...(await super.status()), reading: this.progress.done < 40 };
  }

  override ready(): Promise<void> {
    return this.#ready;
  }
}

const open: Client[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.close()));
});

async function connected(desk: FakeDesk, progress: () => Progress | null = () => null): Promise<Client> {
  const logger = pino({ level: 'silent' });
  const underWay = new UnderWay();
  const server = createServer({ desk, limit: 20, client: 'c', version: '1', logger, progress, underWay });
  const client = new Client({ name: 'test', version: '1' });
  const [mine, its] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(its), client.connect(mine)]);
  open.push(client);
  return client;
}

it('tells how far reading is, and answers when it is done', async () => {
  const desk = new ReadingDesk();
  const client = await connected(desk, () => desk.progress);
  const heard: unknown[] = [];
  const answer = client.callTool({ name: 'ask', arguments: { question: 'Halvorsen?' } }, undefined, {
    onprogress(told) {
      heard.push(told);
      if (told.progress === 0) desk.progress = { ...desk.progress, done: 25 };
      else desk.finish();
    },
  });
  expect(await answer).toMatchObject({ structuredContent: { question: 'Halvorsen?' } });
  expect(heard).toEqual([
    { progress: 0, total: 40, message: 'read 0 of 40 articles' },
    { progress: 25, total: 40, message: 'read 25 of 40 articles' },
  ]);
});

it('tells nothing to a client that has not asked, and still waits', async () => {
  const desk = new ReadingDesk();
  const client = await connected(desk, () => desk.progress);
  const answer = client.callTool({ name: 'ask', arguments: { question: 'Halvorsen?' } });
  const first = await Promise.race([answer, new Promise((go) => setTimeout(go, 50, 'waits'))]);
  expect(first).toBe('waits');
  expect(desk.asked).toEqual([]);
  desk.finish();
  await expect(answer).resolves.toMatchObject({ structuredContent: { question: 'Halvorsen?' } });
});

it('asks the desk nothing for a request that is cancelled while it waits', async () => {
  const desk = new ReadingDesk();
  const client = await connected(desk);
  const cancel = new AbortController();
  const asked = client.callTool({ name: 'ask', arguments: { question: 'x' } }, undefined, {
    signal: cancel.signal,
  });
  setTimeout(() => cancel.abort(), 20);
  await expect(asked).rejects.toThrow();
  desk.finish();
  await new Promise((go) => setTimeout(go, LIMITS.progressEveryMs + 100));
  expect(desk.asked).toEqual([]);
});

it('a fault of the desk is one sentence without its words', async () => {
  const client = await connected(new FakeDesk());
  expect(await client.callTool({ name: 'ask', arguments: { question: 'fail' } })).toEqual({
    isError: true,
    content: [
      { type: 'text', text: 'The desk could not answer because of a fault of its own; its log says which.' },
    ],
  });
});

it('keeps the conversations of one client apart from those of others', async () => {
  const desk = new FakeDesk();
  const client = await connected(desk);
  await client.callTool({ name: 'ask', arguments: { question: 'Halvorsen?', conversation: 'a' } });
  await client.callTool({ name: 'ask', arguments: { question: 'Halvorsen?' } });
  expect(desk.asked).toEqual([
    { question: 'Halvorsen?', limit: 20, conversation: 'c|a' },
    { question: 'Halvorsen?', limit: 20 },
  ]);
});

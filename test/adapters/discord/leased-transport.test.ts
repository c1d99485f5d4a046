/** Of several desks one is connected to Discord; when it ends or cannot ask, another one is. */
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { leasedTransport, type Transport } from '../../../adapters/discord/leased-transport.ts';
import type { Leases } from '../../../adapters/shared/stores/leases.ts';

const logger = pino({ level: 'silent' });
const TIMES = { forMs: 200, everyMs: 20 };
const wait = (ms: number) => new Promise((go) => setTimeout(go, ms));

/** One lease for all desks, by the clock of this process. */
class Board {
  owner: string | null = null;
  end = 0;
  cut: string | null = null;

  of(desk: string): Leases {
    const held = () => this.owner !== null && this.end > performance.now();
    return {
      desk,
      hold: async (_, forMs) => {
        if (this.cut === desk) throw new Error('down');
        if (held() && this.owner !== desk) return false;
        this.owner = desk;
        this.end = performance.now() + forMs;
        return true;
      },
      release: async () => {
        if (this.owner === desk) this.owner = null;
      },
      isHeld: async () => held(),
    };
  }
}

function desk(board: Board, name: string, log: string[], fails = false) {
  const refused: unknown[] = [];
  const open = (): Transport => ({
    async start() {
      if (fails) throw new Error('refused');
      log.push(`${name} opens`);
      return null;
    },
    async stop() {
      log.push(`${name} closes`);
    },
  });
  const tell = { logger, refused: (error: unknown) => void refused.push(error) };
  return { transport: leasedTransport(board.of(name), open, tell, TIMES), refused };
}

it('one connects; the other waits, and takes over when the first stops', async () => {
  const board = new Board();
  const log: string[] = [];
  const [one, two] = [desk(board, 'one', log).transport, desk(board, 'two', log).transport];
  await one.start();
  await two.start();
  await wait(100);
  expect(log).toEqual(['one opens']);
  await one.stop(100);
  await wait(100);
  expect(log).toEqual(['one opens', 'one closes', 'two opens']);
  await two.stop(100);
});

it('a desk that cannot ask lets go, and comes back when the lease is free', async () => {
  const board = new Board();
  const log: string[] = [];
  const [one, two] = [desk(board, 'one', log).transport, desk(board, 'two', log).transport];
  await one.start();
  await two.start();
  board.cut = 'one';
  await wait(400);
  expect(log).toEqual(['one opens', 'one closes', 'two opens']);
  board.cut = 'two';
  await wait(400);
  expect(log.slice(3)).toEqual(['two closes', 'one opens']);
  board.cut = null;
  await Promise.all([one.stop(100), two.stop(100)]);
});

it('a refusal at the start is thrown, one later is told', async () => {
  const board = new Board();
  await expect(desk(board, 'one', [], true).transport.start()).rejects.toThrow('refused');
  board.owner = 'other';
  board.end = performance.now() + 100;
  const late = desk(board, 'two', [], true);
  await late.transport.start();
  await wait(300);
  expect(late.refused).toHaveLength(1);
  await late.transport.stop(100);
});

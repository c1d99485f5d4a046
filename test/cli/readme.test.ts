/** What the README shows is what the program prints. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { ROOT, run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

const readme = readFileSync(`${ROOT}/README.md`, 'utf8');
const COMMAND = '$ npm run --silent quotedesk -- ';

/** Each shown command with its output, until the next command or the end of the block. */
function examples(): { args: string[]; output: string }[] {
  return [...readme.matchAll(/```console\n([\s\S]*?)```/g)].flatMap((block) =>
    (block[1] ?? '')
      .split(/^(?=\$ )/m)
      .filter((part) => part.startsWith(COMMAND))
      .map((part) => {
        const [command = '', ...output] = part.split('\n');
        return { args: words(command.slice(COMMAND.length)), output: output.join('\n').trim() };
      }),
  );
}

/** Words of a command line; 'single' and "double" quotation marks hold words together. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? m[3] ?? '');
}

describe('the README', () => {
  it('shows real commands', () => {
    expect(examples().length).toBeGreaterThanOrEqual(3);
  });

  it.each(examples())('$args prints what is shown', async ({ args, output }) => {
    const { status, stdout } = await run(args);
    expect(status).toBe(0);
    expect(stdout.trim()).toBe(output);
  });

  it('names no setting that .env.example does not explain', () => {
    const settings = (text: string) => new Set(text.match(/\b(?:QUOTEDESK|SLACK|DISCORD)_[A-Z_]+\b/g));
    const explained = settings(readFileSync(`${ROOT}/.env.example`, 'utf8'));
    expect([...settings(readme)].filter((name) => !explained.has(name))).toEqual([]);
  });
});

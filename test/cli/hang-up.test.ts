/** A terminal that is hung up ends the program, also where nobody passes the signal on. Needs the command `script`. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './run.ts';

const hasScript = spawnSync('script', ['--version']).status === 0;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it.skipIf(!hasScript).each(['', "trap '' HUP; "])(
  'ends after a hang-up (%j)',
  { timeout: 60_000 },
  async (trap) => {
    const state = mkdtempSync(join(tmpdir(), 'quotedesk-hang-'));
    const command = `${trap}echo "pid $$."; exec ${process.execPath} ${ROOT}/dist/main.js`;
    const terminal = spawn('script', ['-qfc', command, '/dev/null'], {
      env: { PATH: process.env.PATH ?? '', QUOTEDESK_STATE: state, SHELL: '/bin/sh' },
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let seen = '';
    terminal.stdout.on('data', (text) => {
      seen += String(text);
    });
    while (!seen.includes('› ')) await new Promise((resolve) => setTimeout(resolve, 50));
    const pid = Number(/pid (\d+)\./.exec(seen)?.[1]);
    expect(isRunning(pid)).toBe(true);
    terminal.kill('SIGKILL');
    const end = Date.now() + 15_000;
    while (isRunning(pid) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 100));
    const alive = isRunning(pid);
    if (alive) process.kill(pid, 'SIGKILL');
    rmSync(state, { recursive: true, force: true });
    expect(alive).toBe(false);
  },
);

/**
 * The nodes of the tests' cluster as processes of this machine, to be lost and started again with the words with which they
 * were started. Whoever started a node may know it by a file with its process id, which is kept true.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { NODES } from './opensearch.ts';

export interface NodeProcess {
  readonly address: string;
  readonly pid: number;
  readonly words: readonly string[];
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The process that listens at a node's port; null: it is none of this machine. */
export function processOf(address: string): NodeProcess | null {
  const inode = listeningInode(Number(new URL(address).port));
  if (inode === null) return null;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    if (socketsOf(pid).includes(`socket:[${inode}]`))
      return {
        address,
        pid: Number(pid),
        words: listed(`/proc/${pid}/cmdline`),
        folder: readlinkSync(`/proc/${pid}/cwd`),
        env: Object.fromEntries(
          listed(`/proc/${pid}/environ`).map((line) => {
            const at = line.indexOf('=');
            return [line.slice(0, at), line.slice(at + 1)];
          }),
        ),
      };
  return null;
}

const listed = (file: string): string[] => readFileSync(file, 'utf8').split('\0').slice(0, -1);

function listeningInode(port: number): string | null {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  for (const file of ['/proc/net/tcp', '/proc/net/tcp6'].filter((one) => existsSync(one)))
    for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
      const fields = line.trim().split(/ +/);
      if (fields[1]?.endsWith(wanted) && fields[3] === '0A') return fields[9] ?? null;
    }
  return null;
}

function socketsOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`);
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}

/** Ends a node at once, as a machine that fails does. */
export const lose = ({ pid }: NodeProcess): void => void process.kill(pid, 'SIGKILL');

/** Starts a lost node again, and waits until every copy of every shard is there. */
export async function bringBack(node: NodeProcess): Promise<void> {
  const [program = '', ...words] = node.words;
  const child = spawn(program, words, {
    cwd: node.folder,
    env: node.env,
    stdio: 'ignore',
    detached: true,
  });
  child.unref();
  for (const file of pidFiles(node)) writeFileSync(file, `${child.pid}\n`);
  await allThere();
}

/** `FOLDER/NAME.pid` with its process id, where its words name the folder and the node. */
const pidFiles = ({ words, pid }: NodeProcess): string[] =>
  words
    .filter((word) => word.startsWith('/'))
    .flatMap((folder) => words.map((name) => join(folder, `${name}.pid`)))
    .filter((file) => existsSync(file) && readFileSync(file, 'utf8').trim() === `${pid}`);

/** Waits until the cluster has all its nodes and all copies. */
export async function allThere(): Promise<void> {
  const asked = `_cluster/health?wait_for_status=green&wait_for_nodes=${NODES.length}&timeout=5s`;
  for (;;) {
    const seen = await Promise.all(
      NODES.map((node) =>
        fetch(`${node}/${asked}`, { signal: AbortSignal.timeout(10_000) }).then(
          ({ ok }) => ok,
          () => false,
        ),
      ),
    );
    if (seen.every(Boolean)) return;
    await setTimeout(250);
  }
}

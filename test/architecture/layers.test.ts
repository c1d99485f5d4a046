import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOMS, rulesFor, SHARED } from './rules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let result: ICruiseResult;

const sources = (folder: string): string[] =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);

/** Folders that hold code; adapters/deploy, say, holds none. */
const foldersOf = (parent: string): string[] =>
  readdirSync(`${root}/${parent}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && sources(`${parent}/${entry.name}`).length > 0)
    .map((entry) => entry.name);

beforeAll(async () => {
  const { output } = await cruise(['src', 'adapters'], {
    baseDir: root,
    ruleSet: { forbidden: rulesFor(foldersOf('adapters').filter((name) => name !== SHARED)) },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of a result');
  result = output;
}, 60_000);

describe('direction of imports', () => {
  it('scanned every module (a scan of nothing would pass everything)', () => {
    const files = ['src', 'adapters'].flatMap(sources);
    const scanned = new Set(result.modules.map((module) => module.source));
    expect(files.length).toBeGreaterThan(400);
    expect(files.filter((file) => !scanned.has(file))).toEqual([]);
  });

  it('guards every room of src', () => {
    expect(foldersOf('src').sort()).toEqual([...ROOMS].sort());
  });

  it('follows the rules', () => {
    const broken = result.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);
    expect(broken).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';
import { LAYERS, RULES } from './rules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let result: ICruiseResult;

beforeAll(async () => {
  const { output } = await cruise(['src', 'adapters'], {
    baseDir: root,
    ruleSet: { forbidden: RULES },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
  });
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of a result');
  result = output;
}, 60_000);

describe('direction of imports', () => {
  it('scanned every module (a scan of nothing would pass everything)', () => {
    const files = ['src', 'adapters'].flatMap((folder) =>
      readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${folder}/${file}`),
    );
    const scanned = new Set(result.modules.map((module) => module.source));
    expect(files.length).toBeGreaterThan(40);
    expect(files.filter((file) => !scanned.has(file))).toEqual([]);
  });

  it('has a rule for each folder of src', () => {
    const folders = readdirSync(`${root}/src`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect([...folders].sort()).toEqual([...LAYERS].sort());
  });

  it('goes from left to right only', () => {
    const broken = result.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);
    expect(broken).toEqual([]);
  });
});

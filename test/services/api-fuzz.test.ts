/**
 * The HTTP interface against its own description, by a fuzzer: `QUOTEDESK_TEST_SCHEMATHESIS` names its program (schemathesis
 * of PyPI). Without it nothing is tested here, and that is said.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rig, startRig } from '../adapters/web/rig.ts';

const program = process.env.QUOTEDESK_TEST_SCHEMATHESIS?.trim();
if (!program)
  console.info(
    'No fuzzer: QUOTEDESK_TEST_SCHEMATHESIS names none, so the HTTP interface is not held against its description.',
  );

/** Requests for each operation. */
const EXAMPLES = 40;
const SEED = 7;
const CHECKS =
  'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,response_headers_conformance,ignored_auth';

describe.skipIf(!program)('the HTTP interface', () => {
  let rig: Rig;
  let folder: string;
  beforeAll(async () => {
    // A reader may ask as often as the fuzzer does: the clock of the limits runs fast.
    let now = Date.now();
    rig = await startRig({
      now: () => {
        now += 1_000;
        return new Date(now);
      },
    });
    folder = await mkdtemp(join(tmpdir(), 'quotedesk-fuzz-'));
  });
  afterAll(async () => {
    await rig.stop();
    await rm(folder, { recursive: true });
  });

  it('answers whatever its description allows as the description says', async () => {
    const child = spawn(
      program!,
      [
        'run',
        `${rig.url}/api/openapi.json`,
        '--url',
        rig.url,
        '--header',
        `Authorization: ${rig.reader.authorization}`,
        '--checks',
        CHECKS,
        '--max-examples',
        String(EXAMPLES),
        '--seed',
        String(SEED),
        '--phases',
        'examples,coverage,fuzzing',
        '--no-color',
      ],
      { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        printed += part;
      });
    const code = await new Promise((done) => child.on('close', done));
    expect(code, printed.replace(/(.)\1{40,}/g, '$1…').slice(-6_000)).toBe(0);
  }, 400_000);
});

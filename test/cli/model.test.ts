/** `quotedesk model`, as it is built. No model comes with the program: these are refused or cannot be run. */
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folderOf } from '../corpus/folder.ts';
import { filesOf } from '../search/encoder/model-files.ts';
import { run } from './run.ts';

vi.setConfig({ testTimeout: 30_000 });

describe('quotedesk model', () => {
  it('says what is in place, and takes it away', async () => {
    const env = { QUOTEDESK_STATE: folderOf() };
    expect(await run(['model'], { env })).toEqual({
      status: 0,
      stdout: 'No model is in place.\n',
      stderr: '',
    });
    expect((await run(['model', '--remove'], { env })).stdout).toBe('No model is in place.\n');
  });

  it('puts no model in place that does not work, and a question is answered without', async () => {
    const state = folderOf(
      Object.fromEntries(Object.entries(filesOf()).map(([name, file]) => [`from/${name}`, file])),
    );
    const env = { QUOTEDESK_STATE: join(state, 'state') };
    const { status, stdout, stderr } = await run(['model', join(state, 'from')], { env });
    // Without its packages it cannot be tried out; with them it is refused.
    if (status === 0)
      expect(stdout).toContain('It is not used yet: its packages are not installed: npm install ');
    else expect(stderr).toContain(`The model ${join(state, 'from')} cannot be used: `);
    const asked = await run(['ask', 'what did Haley say about Syria?'], { env });
    expect(asked.status).toBe(0);
    expect(asked.stdout).toBe(
      (await run(['ask', 'what did Haley say about Syria?'], { env: { ...env, QUOTEDESK_ENCODER: 'off' } }))
        .stdout,
    );
    const doctor = await run(['doctor'], { env });
    if (status === 0)
      expect(doctor.stdout).toContain('wrong  The encoder is off and answers keep the archive’s own order: ');
    else expect(doctor.status).toBe(0);
  });

  it.each([
    [['model', '/no/such/folder'], 'The model /no/such/folder cannot be used: it does not exist.'],
    [
      ['model', 'http://models.example/'],
      'The model http://models.example/ cannot be used: its address must begin with https://.',
    ],
    [['model', '--sha256', 'abc', '.'], '--sha256 must be 64 digits from 0 to 9 and a to f.'],
    [['model', '--sha256', '0'.repeat(64)], '--sha256 needs the folder or address of a model.'],
    [['model', '.', '--remove'], '--remove takes the model away that is in place: name no other.'],
  ])('%j is refused in one sentence', async (args, sentence) => {
    const { status, stdout, stderr } = await run(args, { env: { QUOTEDESK_STATE: folderOf() } });
    expect([status, stdout, stderr]).toEqual([2, '', `${sentence}\n`]);
  });

  it('is switched off by a setting, and the settings are checked', async () => {
    const env = { QUOTEDESK_STATE: folderOf() };
    expect((await run(['ask', 'help'], { env: { ...env, QUOTEDESK_ENCODER: 'perhaps' } })).stderr).toContain(
      'QUOTEDESK_ENCODER must be on, off or ahead',
    );
    expect((await run(['ask', 'help'], { env: { ...env, QUOTEDESK_ENCODER_WAIT: '5' } })).stderr).toContain(
      'QUOTEDESK_ENCODER_WAIT must be a whole number from 10 to 10000',
    );
  });
});

/** Editors mark statements by a button in Discord; nobody else does. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { openMarks } from '../../../adapters/shared/marks/marks.ts';
import { news } from '../fake-desk.ts';
import { command, type From, OTHER_USER, press, submit, USER } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ env: { DISCORD_EDITORS: `${USER}=Vera Lang` } });
  rig.desk.statement = (async (id: string) => ({ ...news('The ferry will sail'), id })) as never;
});
afterAll(() => rig.stop());
afterEach(() => expect(rig.discord.problems.splice(0)).toEqual([]));

const kept = async () => (await openMarks(rig.context.stateFolder, null).read()).marks;
async function open(from: From = {}) {
  const options = [{ name: 'question', value: 'what did Brandt say?' }];
  const { original } = await rig.discord.interact(command('ask', options)).settled();
  const { custom_id } = see(original!).controls.find(({ label }) => label === 'Mark')!;
  const pressed = rig.discord.interact(press(custom_id, original!, from));
  await pressed.until((one) => one.first !== null);
  return { message: original!, pressed };
}
async function fill(fields: Record<string, string>, from: From = {}): Promise<string> {
  const { message, pressed } = await open();
  const { custom_id } = pressed.data as { custom_id: string };
  const form = submit(custom_id, fields, message, from) as ReturnType<typeof submit>;
  // Two of its fields are menus.
  for (const { component } of form.data.components as { component: Record<string, unknown> }[])
    if (component.custom_id === 'statement' || component.custom_id === 'kind')
      Object.assign(component, { type: 3, values: [component.value], value: undefined });
  const sent = rig.discord.interact(form);
  await sent.until((one) => one.first !== null);
  return JSON.stringify(sent.data);
}

it.each([
  [
    { kind: 'wrong speaker', speaker: 'Ruth Ahrens' },
    { kind: 'wrong speaker', speaker: 'Ruth Ahrens' },
  ],
  [
    { kind: 'do not use', note: 'Her lawyers wrote.' },
    { kind: 'do not use', note: 'Her lawyers wrote.' },
  ],
  [{ kind: 'verified' }, { kind: 'verified', note: null }],
])('an editor’s %j is kept with the name', async (fields, expected) => {
  expect(await fill({ statement: '0', ...fields })).toContain('Marked');
  expect((await kept()).at(-1)).toMatchObject({ ...expected, by: 'Vera Lang', words: 'The ferry will sail' });
});

it('asks for the words of a note, and takes nothing forged', async () => {
  const before = (await kept()).length;
  expect(await fill({ statement: '0', kind: 'note' })).toContain('in your words');
  expect(await fill({ statement: '9', kind: 'verified' })).toContain('can be marked');
  await fill({ statement: '0', kind: 'forged' });
  expect(await kept()).toHaveLength(before);
});

it('is nobody else’s: neither by the button nor by the form', async () => {
  const before = (await kept()).length;
  const { pressed } = await open({ user: OTHER_USER });
  expect(JSON.stringify(pressed.data)).toContain('Only the editors');
  expect(await fill({ statement: '0', kind: 'verified' }, { user: OTHER_USER })).toContain(
    'Only the editors',
  );
  expect(await kept()).toHaveLength(before);
});

/** Editors mark statements by a button in Slack; nobody else does. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openMarks } from '../../../adapters/shared/marks/marks.ts';
import { news } from '../fake-desk.ts';
import { controls, find, Reader } from './asking.ts';
import { OTHER, USER } from './fake-slack.ts';
import { type Harness, startHarness } from './harness.ts';
import { submission } from './payloads.ts';

let h: Harness;
let reader: Reader;
beforeAll(async () => {
  h = await startHarness({ env: { SLACK_EDITORS: `${USER}=Vera Lang, U0ELSE=Olu Adeyemi` } });
  reader = new Reader(h);
  h.desk.statement = (async (id: string) => ({ ...news('The ferry <will> sail'), id })) as never;
});
afterAll(() => h.stop());
afterEach(() => expect(h.slack.problems.splice(0)).toEqual([]));

const kept = async () => (await openMarks(h.stateFolder, null).read()).marks;
const typed = (values: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(values).map(([block, value]) => [
      block,
      { [block]: ['statement', 'kind'].includes(block) ? { selected_option: { value } } : { value } },
    ]),
  );
async function open(): Promise<string> {
  const before = h.slack.of('views.open').length;
  await reader.push(find(await reader.ask('everything'), 'quotedesk_mark'));
  return (await h.slack.until('views.open', before + 1)).at(-1)!.args.view.private_metadata;
}
const submit = async (metadata: string, values: Record<string, string>, user = USER) =>
  (await h.deliver('interactive', submission('quotedesk_mark_statement', metadata, typed(values), user)))
    .body;

it.each([
  [
    { kind: 'wrong speaker', speaker: 'Ruth Ahrens' },
    { kind: 'wrong speaker', speaker: 'Ruth Ahrens' },
  ],
  [
    { kind: 'do not use', note: 'Her lawyers wrote.' },
    { kind: 'do not use', speaker: null },
  ],
  [{ kind: 'verified' }, { kind: 'verified', note: null }],
  [
    { kind: 'note', note: 'See the tape.' },
    { kind: 'note', note: 'See the tape.' },
  ],
])('an editor’s %j is kept with the name', async (values, expected) => {
  const said = await submit(await open(), { statement: '0', ...values });
  expect(JSON.stringify(said)).toContain('Marked');
  expect((await kept()).at(-1)).toMatchObject({
    ...expected,
    by: 'Vera Lang',
    words: 'The ferry <will> sail',
    digest: 'sha256:0',
  });
});

it('asks for the words of a note, and takes no window twice', async () => {
  const before = (await kept()).length;
  const metadata = await open();
  expect((await submit(metadata, { statement: '0', kind: 'note' })).response_action).toBe('errors');
  expect((await submit(metadata, { statement: '9', kind: 'verified' })).response_action).toBe('errors');
  expect((await submit(metadata, { statement: '0', kind: 'forged' })).response_action).toBe('errors');
  expect(await kept()).toHaveLength(before);
  await submit(metadata, { statement: '0', kind: 'verified' });
  expect(JSON.stringify(await submit(metadata, { statement: '0', kind: 'verified' }))).toContain('too old');
  expect(await kept()).toHaveLength(before + 1);
});

it('is nobody else’s: neither by the button nor by somebody’s window', async () => {
  const before = (await kept()).length;
  const windows = h.slack.of('views.open').length;
  await reader.push(find(await reader.ask('everything'), 'quotedesk_mark'), { user: OTHER });
  const [said] = await h.slack.until('response_url');
  expect(said!.args.text).toContain('Only the editors');
  expect(h.slack.of('views.open')).toHaveLength(windows);
  const metadata = await open();
  for (const user of [OTHER, 'U0ELSE'])
    expect(JSON.stringify(await submit(metadata, { statement: '0', kind: 'verified' }, user))).not.toContain(
      'holds within',
    );
  expect(await kept()).toHaveLength(before);
});

it('is offered nowhere where nobody is named', async () => {
  const plain = await startHarness();
  const blocks = await new Reader(plain).ask('everything');
  expect(controls(blocks).filter(({ id }) => id === 'quotedesk_mark')).toEqual([]);
  await plain.stop();
});

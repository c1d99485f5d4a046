/** The contract that all adapters fill, through a running Slack adapter over Socket Mode. */
import { expect } from 'vitest';
import { adapterContract, type SeenPage } from '../adapter.contract.ts';
import { FakeSlack } from './fake-slack.ts';
import { startHarness } from './harness.ts';
import { mention, press } from './payloads.ts';
import { seen } from './seen-text.ts';

interface Actions {
  readonly type: string;
  readonly elements?: readonly { readonly action_id?: string; readonly value?: string }[];
}

adapterContract({
  name: 'Slack',
  // A menu entry takes 75 signs, blanks counted.
  labelLimit: 45,
  async start(desk) {
    const slack = await new FakeSlack().start();
    const h = await startHarness({ transport: 'socket', slack, deskFor: () => desk });
    return {
      async ask(question) {
        slack.calls.length = 0;
        await h.deliver('events_api', mention(question));
        let blocks: Actions[] = (await slack.until('chat.postMessage'))[0]!.args.blocks;
        const pages: SeenPage[] = [seen(blocks)];
        for (let turn = 1; ; turn += 1) {
          const next = blocks.flatMap((b) => b.elements ?? []).find((e) => e.action_id === 'quotedesk_next');
          if (!next) break;
          await h.deliver(
            'interactive',
            press({ actionId: next.action_id!, value: next.value!, responseUrl: slack.responseUrl('x') }),
          );
          blocks = (await slack.until('chat.update', turn)).at(-1)!.args.blocks;
          pages.push(seen(blocks));
        }
        return pages;
      },
      async stop() {
        await h.stop();
        expect(slack.problems).toEqual([]);
      },
    };
  },
});

import { expect, vi } from 'vitest';
import { type AdapterDriver, adapterContract, type SeenPage } from '../adapter.contract.ts';
import type { FakeDesk } from '../fake-desk.ts';
import type { Message } from './fake/interaction.ts';
import { command, press } from './fake/payloads.ts';
import { startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

// The first message waits until Discord's OpenAPI document is compiled.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

adapterContract({
  name: 'discord',
  async start(desk: FakeDesk): Promise<AdapterDriver> {
    const rig = await startRig({ desk });
    return {
      async ask(question) {
        const asked = rig.discord.interact(command('ask', [{ name: 'question', value: question }]));
        await asked.settled();
        const message = asked.original as Message;
        const pages: SeenPage[] = [];
        for (;;) {
          const page = see(message);
          expect(page.alive).toEqual([]);
          pages.push(page);
          const next = page.controls.find((control) => control.label === 'Next');
          if (!next) return pages;
          await rig.discord.interact(press(next.custom_id, message)).settled();
        }
      },
      async stop() {
        await rig.stop();
        expect(rig.discord.problems).toEqual([]);
      },
    };
  },
});

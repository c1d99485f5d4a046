/** Asks as a reader does, and presses what stands under the answer. */
import { SLACK_LIMITS } from '../../../adapters/slack/limits.ts';
import { checkBlocks } from './checker.ts';
import { USER } from './fake-slack.ts';
import type { Acknowledged, Harness } from './harness.ts';
import { command, mention, type Pressed, press } from './payloads.ts';

export interface Control {
  readonly id: string;
  readonly value: string;
}

/** Buttons and menu entries of a message, as a client would send them back. */
export function controls(blocks: readonly unknown[]): Control[] {
  const found: Control[] = [];
  for (const block of blocks as { type: string; elements?: Record<string, unknown>[] }[])
    if (block.type === 'context_actions')
      for (const { action_id, positive_button, negative_button } of (block.elements ?? []) as never[])
        for (const { value } of [negative_button, positive_button] as { value: string }[])
          found.push({ id: action_id, value });
    else if (block.type === 'actions')
      for (const element of block.elements ?? [])
        if (element.type === 'button')
          found.push({ id: element.action_id as string, value: element.value as string });
        else
          for (const option of element.options as { value: string }[])
            found.push({ id: element.action_id as string, value: option.value });
  return found;
}

export function find(blocks: readonly unknown[], part: string): Control {
  const control = controls(blocks).find(({ id, value }) => id.includes(part) || value.startsWith(`${part}:`));
  if (!control) throw new Error(`no control ${part}`);
  return control;
}

export class Reader {
  readonly #h: Harness;

  constructor(h: Harness) {
    this.#h = h;
  }

  get url(): string {
    return this.#h.slack.responseUrl('press');
  }

  /** Asks in a channel. */
  async ask(question: string): Promise<unknown[]> {
    const { slack } = this.#h;
    const before = slack.of('chat.postMessage').length;
    await this.#h.deliver('events_api', mention(question));
    return (await slack.until('chat.postMessage', before + 1)).at(-1)!.args.blocks;
  }

  /** Asks by command: only the asker sees it. */
  async askPrivately(question: string): Promise<unknown[]> {
    const { body } = await this.#h.deliver('slash_commands', command(question, this.url));
    this.#h.slack.problems.push(...checkBlocks(body.blocks, SLACK_LIMITS.messageBlocks));
    return body.blocks;
  }

  push(control: Control, over: Partial<Pressed> = {}): Promise<Acknowledged> {
    const body = press({
      actionId: control.id,
      value: control.value,
      responseUrl: this.url,
      user: USER,
      ...over,
    });
    return this.#h.deliver('interactive', body);
  }
}

/** One conversation in a terminal: a line in, text out. Holds what `more` and a number refer to. */
import type { Card, Desk, Query } from '../../src/index.ts';
import { courtesyOf, WELCOME } from '../shared/courtesies.ts';
import { readCommand } from './commands.ts';
import { TERMINAL_LIMITS } from './limits.ts';
import { cardToText, type TerminalStyle } from './render.ts';

export interface TerminalReply {
  readonly text: string;
  readonly leave: boolean;
}

interface Shown {
  readonly question: string;
  /** The question as it was read, for turning pages. */
  readonly query: Query;
  readonly card: Card;
}

export class TerminalConversation {
  readonly #desk: Desk;
  readonly #style: () => TerminalStyle;
  readonly #pageSize: number;
  readonly #key: string;
  #shown: Shown | null = null;

  constructor(desk: Desk, options: { style: () => TerminalStyle; pageSize: number; key: string }) {
    this.#desk = desk;
    this.#style = options.style;
    this.#pageSize = options.pageSize;
    this.#key = options.key;
  }

  async handle(line: string): Promise<TerminalReply> {
    const options = this.#options();
    const command = readCommand(line.slice(0, TERMINAL_LIMITS.maxLine), options.length);
    switch (command.type) {
      case 'nothing':
        return say('');
      case 'leave':
        return { text: '', leave: true };
      case 'more':
        return this.#turn(this.#shown?.card.paging?.next ?? null, 'That is all there is.');
      case 'back':
        return this.#turn(this.#shown?.card.paging?.previous ?? null, 'That is the first page.');
      case 'choose':
        return this.#ask(options[command.number - 1]?.question ?? '');
      case 'reload': {
        const status = await this.#desk.reload();
        return say(`Read again: ${status.articles} articles, ${status.statements} statements.`);
      }
      case 'ask': {
        const courtesy = courtesyOf(command.question);
        if (courtesy === 'thanks') return say(WELCOME);
        return courtesy === 'assent' ? say('') : this.#ask(command.question);
      }
      default:
        return command satisfies never;
    }
  }

  #options(): readonly { readonly question: string }[] {
    return this.#shown?.card.blocks.find((block) => block.type === 'choice')?.options ?? [];
  }

  async #ask(question: string): Promise<TerminalReply> {
    const reply = await this.#desk.ask({ question, conversation: this.#key, limit: this.#pageSize });
    return this.#show({ question, ...reply });
  }

  async #turn(offset: number | null, otherwise: string): Promise<TerminalReply> {
    const shown = this.#shown;
    if (!shown) return say('Ask something first.');
    if (offset === null) return say(otherwise);
    const { card } = await this.#desk.ask({
      question: shown.question,
      query: shown.query,
      limit: this.#pageSize,
      offset,
    });
    return this.#show({ ...shown, card });
  }

  #show(shown: Shown): TerminalReply {
    this.#shown = shown;
    return say(cardToText(shown.card, this.#style()));
  }
}

function say(text: string): TerminalReply {
  return { text, leave: false };
}

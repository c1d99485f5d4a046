/** Questions that a card offers: a menu of people, or buttons for what can be asked next. */
import { button, row, select } from './components.ts';
import { customId } from './custom-id.ts';
import { inertLine, label } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';
import type { Piece } from './pack.ts';

/** Running numbers over all blocks of one card. */
export interface Offers {
  /** Key of the answer in the page store. */
  readonly key: string;
  next: number;
  menus: number;
}

interface Offer {
  readonly label: string;
  readonly detail: string | null;
}

/** The prompt stands with the first row below it. Few short offers become buttons where `shape` asks for them. */
export function offerPieces(
  prompt: readonly Piece[],
  offers: readonly Offer[],
  numbers: Offers,
  shape: 'menu' | 'buttons',
): Piece[] {
  const first = numbers.next;
  numbers.next += offers.length;
  const { key } = numbers;
  if (!offers.length) return [...prompt];
  const short = offers.every((offer) => inertLine(offer.label).length <= DISCORD_LIMITS.buttonLabel);
  const rows =
    shape === 'buttons' && short && offers.length <= DISCORD_LIMITS.rowButtons
      ? [
          row(
            offers.map((offer, i) => button(offer.label, customId({ action: 'ask', key, index: first + i }))),
          ),
        ]
      : menus(offers, first, key, numbers);
  const [head, ...rest] = rows.map((components) => ({ begins: false, components: [components] }));
  const above = prompt.at(-1);
  return [
    ...prompt.slice(0, -1),
    { begins: true, components: [...(above?.components ?? []), ...(head?.components ?? [])] },
    ...rest,
  ];
}

function menus(offers: readonly Offer[], first: number, key: string, numbers: Offers) {
  const { selectOptions, optionLabel, optionDescription } = DISCORD_LIMITS;
  const list = [];
  for (let from = 0; from < offers.length; from += selectOptions) {
    const some = offers.slice(from, from + selectOptions);
    const range = offers.length > selectOptions ? ` (${from + 1}–${from + some.length})` : '';
    const id = customId({ action: 'menu', key, part: numbers.menus });
    numbers.menus += 1;
    const options = some.map((offer, i) => {
      const detail = inertLine(offer.detail ?? '');
      return {
        label: label(offer.label, optionLabel),
        value: String(first + from + i),
        ...(detail ? { description: label(detail, optionDescription) } : {}),
      };
    });
    list.push(row([select(id, `Choose${range}`, options)]));
  }
  return list;
}

/** Names of countries and of the states of the USA, folded: what "which country" and "which state" may be answered with. */
import { isState } from '../../people/names/name-words.ts';
import { foldText } from '../../text/normalise.ts';

/** Names beside those that the standard library gives to the regions of ISO 3166, and beside the states of the USA. */
const MORE = `UK|US|USA|UAE|Britain|Great Britain|England|Scotland|Wales|America|Congo|Ivory Coast|Burma|Myanmar|Holland|Czech Republic|
  Palestine|Gaza|Crimea|Kosovo`;

let names: ReadonlySet<string> | null = null;

/** Whether these folded words are a country's or a state's name. The table is made when it is first asked for. */
export function isPlaceName(words: string): boolean {
  names ??= new Set([...regionNames(), ...MORE.split('|')].map((name) => foldText(name)));
  return isState(words) || names.has(words);
}

function regionNames(): string[] {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const found: string[] = [];
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const first of letters) {
    for (const second of letters) {
      const name = display.of(first + second);
      if (name !== undefined) found.push(name);
    }
  }
  return found;
}

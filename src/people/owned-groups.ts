/** Which organisation a description means: "the commission", "her campaign", "Moss's campaign". */
import { surnameOf } from './chain.ts';
import { foldToken } from './fold.ts';
import { isCapital } from './name-runs.ts';
import type { Description } from './nominals.ts';
import { genderOfPronoun } from './pronouns.ts';
import type { Scene } from './scene.ts';

/** How many events back an organisation may stand. */
const REACH = 80;

/** The latest organisation whose name holds the head word and, where somebody owns it, the owner's name; null where none does. */
export function byGroup(scene: Scene, description: Description): number | null {
  const { tokens } = scene.reading;
  const head = foldToken(tokens[description.head]!);
  const owner = ownerAt(scene, description);
  const surnames = surnamesOf(scene, description, owner);
  const { events } = scene;
  for (let k = events.length - 1; k >= 0 && k > events.length - REACH; k--) {
    const { kind, words } = scene.chain(events[k]!.chain);
    if (kind !== 'organisation' || !words.includes(head)) continue;
    if (surnames.length === 0 || surnames.some((name) => words.includes(name))) return events[k]!.chain;
  }
  if (owner < 0 || !NAMED_FOR.test(head)) return null;
  // "Moss's campaign" is "the Moss campaign".
  const behind = scene.words(owner + 2, description.head + 1);
  return scene.other(`${scene.words(owner, owner + 1)} ${behind}`, 'organisation');
}

const NAMED_FOR = /^(?:campaign|administration|team|camp|foundation)$/;

/** What the owner's name may be in the organisation's; nothing where nobody owns it, or nobody is sure to. */
function surnamesOf(scene: Scene, { first }: Description, owner: number): string[] {
  const { tokens } = scene.reading;
  const gender = genderOfPronoun(tokens[first]!.lower);
  const chain = owner >= 0 ? scene.chainAt(owner) : gender ? (scene.inFocus(first, gender) ?? -1) : -1;
  const names = chain >= 0 ? [surnameOf(scene.chain(chain))] : [];
  return owner >= 0 ? [...names, foldToken(tokens[owner]!)] : names;
}

/** The last token of the name before "'s"; -1 where no name owns what is described. */
function ownerAt(scene: Scene, { first, head }: Description): number {
  const { tokens } = scene.reading;
  for (let i = first; i + 1 < head; i++)
    if (isCapital(tokens[i]!) && /^(?:'s|[’'])$/.test(tokens[i + 1]!.lower)) return i;
  return -1;
}

/** Invented articles, recordings and drafts with planted quotations, the same for the same seed. */

/** What was planted, and so what a check must find. */
export const PLANTED = ['true', 'altered', 'negated', 'cut', 'swapped', 'invented', 'recorded'] as const;
export type Planted = (typeof PLANTED)[number];

export interface Person {
  readonly name: string;
  readonly role: string;
}

export interface Said {
  readonly words: string;
  readonly by: Person;
}

/** Random numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST =
  'Ada Ben Carla Dov Edda Frida Gustav Hedda Ivar Jana Kurt Lena Milo Nora Otto Petra Runa Sven Tilda Vera'.split(
    ' ',
  );
const LAST =
  'Ashdown Brimley Calder Dunmore Elster Farrow Garrick Hollis Inverness Jessop Kestrel Lorimer Marchbank Norwood Orford Penrose Quarles Ridgeway Stanhope Tolliver'.split(
    ' ',
  );
const ROLES = [
  'the mayor',
  'a farmer',
  'the harbour master',
  'a nurse',
  'the union leader',
  'a teacher',
  'the fire chief',
  'a baker',
];
const THINGS =
  'bridge ferry school clinic market library tram quarry orchard theatre mill airport stadium museum reservoir brewery'.split(
    ' ',
  );
const ENDS = [
  'before the end of May',
  'after the long winter',
  'by next autumn',
  'within nine weeks',
  'for eleven years',
  'in the old quarter',
  'without a single vote',
  'at the edge of town',
];
const MORE = [
  'whatever the county says',
  'and nobody in this hall doubts it',
  'because the money is there',
  'as every child here knows',
  'and I have told them so twice',
  'though the papers write otherwise',
];
const MODELS: readonly ((thing: string, other: string, n: number) => string)[] = [
  (thing, other, n) => `We will not close the ${thing} next to the ${other} on ${n} Mill Street`,
  (thing, other, n) => `The ${thing} has cost us ${n} million more than the ${other} ever did`,
  (thing, other, n) => `I have seen ${n} plans for the ${thing} and not one of them spared the ${other}`,
  (thing, other, n) => `My family has worked at the ${thing} for ${n} years and we never left the ${other}`,
  (thing, other, n) => `You cannot move ${n} people from the ${thing} to the ${other} overnight`,
  (thing, other, n) => `Nobody told the ${n} neighbours of the ${thing} what becomes of the ${other}`,
];

export class Inventor {
  readonly random: () => number;
  #n = 0;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  person(): Person {
    return { name: `${this.pick(FIRST)} ${this.pick(LAST)}`, role: this.pick(ROLES) };
  }

  /** Words that no other call gives: each has a number of its own. */
  words(): string {
    const n = 12 + this.#n++ * 3;
    return `${this.pick(MODELS)(this.pick(THINGS), this.pick(THINGS), n)} ${this.pick(ENDS)}, ${this.pick(MORE)}`;
  }

  /** A story with three quotations, one of them with a condition behind it. */
  story(id: string): {
    readonly id: string;
    readonly text: string;
    readonly said: readonly Said[];
    readonly bound: Said;
  } {
    const [first, second] = [this.person(), this.person()];
    const other =
      surname(first) === surname(second) ? { name: `Zora ${surname(second)}son`, role: second.role } : second;
    const said = [
      { words: this.words(), by: first },
      { words: this.words(), by: other },
      { words: this.words(), by: first },
    ];
    const bound = { words: this.words(), by: other };
    const text = [
      `The ${this.pick(THINGS)} and what follows`,
      `“${said[0]?.words},” said ${first.name}, ${first.role}.`,
      `${other.name}, ${other.role}, was in the hall as well. “${said[1]?.words},” ${surname(other)} told reporters.`,
      `“${bound.words} unless the vote on Friday fails,” said ${other.name}.`,
      `“${said[2]?.words},” ${first.name} added on the way out.`,
    ].join('\n\n');
    return { id, text, said, bound };
  }
}

export const surname = ({ name }: Person): string => name.split(' ').at(-1) ?? '';

/** A quotation in a layout of newspapers. */
export function printed(words: string, { name, role }: Person, inventor: Inventor): string {
  const halves = words.split(', ');
  return inventor.pick([
    `“${words},” said ${name}, ${role}.`,
    `“${words},” ${name} told this paper.`,
    `${name} said: “${words}.”`,
    `According to ${name}, “${words}.”`,
    `“${halves[0]},” said ${name}, “${halves.slice(1).join(', ')}.”`,
    `${name}, ${role}, was blunt. “${words},” ${name} said on Tuesday.`,
  ]);
}

/** One word of the words is another one, or their number is. */
export function altered(words: string, inventor: Inventor): string {
  if (inventor.random() < 0.3) return words.replace(/\d+/, (n) => String(Number(n) + 1));
  const longest = words
    .split(/[^\p{L}]+/u)
    .filter(
      (word) => word.length > 5 && !/^(?:before|within|without|whatever|because|nobody|though)$/i.test(word),
    );
  const word = inventor.pick(longest);
  return words.replace(word, 'lanterns');
}

/** The negation is gone; null: there is none. */
export function negated(words: string): string | null {
  const without = words
    .replace(/ not one of them spared /, ' one of them spared ')
    .replace(/will not /, 'will ')
    .replace(/never left/, 'left')
    .replace(/^You cannot/, 'You can');
  return without === words ? null : without;
}

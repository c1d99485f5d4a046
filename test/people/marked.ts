/** Passages whose speakers are marked with ⟦ ⟧, read without help from `statements/`. */
import type { Attribution, Entity, Span } from '../../src/model.ts';
import { readPeople } from '../../src/people/read-people.ts';
import { readText } from '../../src/text/read-text.ts';

export interface ReadPassage {
  readonly entities: readonly Entity[];
  /** Name of the speaker at each mark, in reading order; null where nobody is certain. */
  readonly names: readonly (string | null)[];
  readonly speakers: readonly (Entity | null)[];
}

/** Reads a passage; a mark's statement holds the quotations of its sentence. */
export function readMarked(passage: string, title?: string): ReadPassage {
  const marks: Span[] = [];
  let text = '';
  let open = 0;
  for (const character of passage) {
    if (character === '⟦') open = text.length;
    else if (character === '⟧') marks.push({ start: open, end: text.length });
    else text += character;
  }
  const reading = readText(text);
  const attributions = marks.map((mark): Attribution => {
    const sentence = reading.sentences.find((s) => s.start <= mark.start && mark.start < s.end);
    const quoted = reading.quoted
      .filter((q) => q.depth === 0 && sentence && q.start < sentence.end && q.end > sentence.start)
      .map(({ start, end }) => ({ start, end }));
    return {
      ...{
        kind: 'direct',
        content: quoted,
        quoted,
        cue: null,
        addressee: null,
        via: [],
        when: null,
        stance: null,
      },
      ...{
        speaker: { ...mark, text: text.slice(mark.start, mark.end) },
        paragraph: 1,
        within: null,
        rule: 'marked',
      },
    };
  });
  const { entities, speakers } = readPeople(
    reading,
    title === undefined ? { id: 'a', text } : { id: 'a', text, title },
    attributions,
  );
  const found = speakers.map((e) => (e === null ? null : (entities[e] ?? null)));
  return { entities, names: found.map((entity) => entity?.name ?? null), speakers: found };
}

/**
 * The parts of a Word document without what its reader does not see: runs that are hidden or struck out, by themselves or by
 * their style. Linear; the markup stays well formed, for whole runs are cut.
 */

/** Properties of a run (ECMA-376, part 1, 17.3.2) that take it out of the text that is seen. */
const UNSEEN: ReadonlySet<string> = new Set(['vanish', 'webHidden', 'specVanish', 'strike', 'dstrike']);
const OFF = /^(?:0|false|off|none)$/i;

/** What stands for a run where nothing else is said of it: property → on. */
type Properties = Map<string, boolean>;

interface Frame {
  readonly name: string;
  readonly start: number;
  /** Id of the style that is named inside. */
  style: string | null;
  readonly properties: Properties;
  /** Of a style: the one on which it rests. */
  base: string | null;
}

const FRAMES: ReadonlySet<string> = new Set(['r', 'p', 'style', 'docDefaults']);

/** @param styles the document's styles; null: it has none */
export function withoutUnseen(part: string, styles: string | null): string {
  if (!mayHide(part) && (styles === null || !mayHide(styles))) return part;
  const isHidden = styledBy(styles ?? '');
  const cuts: { readonly start: number; readonly end: number }[] = [];
  walk(part, (frame, end, around) => {
    if (frame.name !== 'r') return;
    const paragraph = around.findLast(({ name }) => name === 'p');
    if (isHidden(frame, paragraph?.style ?? null)) cuts.push({ start: frame.start, end });
  });
  // Runs inside of runs end first.
  cuts.sort((a, b) => a.start - b.start);
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of cuts) {
    if (start < from) continue;
    kept.push(part.slice(from, start));
    from = end;
  }
  kept.push(part.slice(from));
  return kept.join('');
}

const mayHide = (part: string): boolean => /:?(?:vanish|webHidden|specVanish|d?strike)\b/.test(part);

/** Reads the styles; tells of a run, with the style of its paragraph, whether it is unseen. */
function styledBy(styles: string): (run: Frame, paragraphStyle: string | null) => boolean {
  const known = new Map<string, Frame>();
  let defaults: Properties = new Map();
  walk(styles, (frame) => {
    if (frame.name === 'style' && frame.style !== null) known.set(frame.style, frame);
    if (frame.name === 'docDefaults') defaults = frame.properties;
  });
  const ofStyle = (id: string | null, property: string): boolean | undefined => {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at); at = known.get(at)?.base ?? null) {
      seen.add(at);
      const on = known.get(at)?.properties.get(property);
      if (on !== undefined) return on;
    }
    return undefined;
  };
  return (run, paragraphStyle) =>
    [...UNSEEN].some((property) => {
      const own = run.properties.get(property);
      if (own !== undefined) return own;
      // Two styles that both say so would show it again: in doubt it is not quoted.
      const styled = [ofStyle(run.style, property), ofStyle(paragraphStyle, property)];
      return (
        styled.includes(true) || (styled.every((on) => on === undefined) && defaults.get(property) === true)
      );
    });
}

/** Calls back at the end of each frame, with the frames that are open around it. */
function walk(part: string, onEnd: (frame: Frame, end: number, around: readonly Frame[]) => void): void {
  const open: Frame[] = [];
  for (let at = part.indexOf('<'); at >= 0; at = part.indexOf('<', at)) {
    const skipped = endOfSkipped(part, at);
    if (skipped !== null) {
      at = skipped;
      continue;
    }
    const end = endOfTag(part, at);
    const tag = /^<(\/?)(?:[\w.-]{1,60}:)?([\w.-]{1,60})/.exec(part.slice(at, at + 124));
    const name = tag?.[2] ?? '';
    const isEnd = tag?.[1] === '/';
    const isEmpty = part[end - 2] === '/';
    const top = open.at(-1);
    if (FRAMES.has(name)) {
      if (isEnd) {
        if (top?.name === name) {
          open.pop();
          onEnd(top, end, open);
        }
      } else if (!isEmpty)
        open.push({
          name,
          start: at,
          style: name === 'style' ? attribute(part.slice(at, end), 'styleId') : null,
          properties: new Map(),
          base: null,
        });
    } else if (top && !isEnd) {
      const text = part.slice(at, end);
      // Those of a paragraph itself are of the mark at its end.
      if (UNSEEN.has(name) && top.name !== 'p')
        top.properties.set(name, !OFF.test(attribute(text, 'val') ?? ''));
      else if (name === 'basedOn') top.base = attribute(text, 'val');
      else if ((name === 'rStyle' && top.name === 'r') || (name === 'pStyle' && top.name === 'p'))
        top.style = attribute(text, 'val');
    }
    at = end;
  }
}

/** Comments, literal text and instructions. */
function endOfSkipped(part: string, at: number): number | null {
  for (const [begin, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const)
    if (part.startsWith(begin, at)) {
      const found = part.indexOf(end, at + begin.length);
      return found < 0 ? part.length : found + end.length;
    }
  return null;
}

/** A bracket inside an attribute's quotation marks ends no tag. */
function endOfTag(part: string, at: number): number {
  let quote = '';
  for (let i = at + 1; i < part.length; i++) {
    const c = part[i]!;
    if (quote) {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i + 1;
  }
  return part.length;
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`[\\s:]${name}\\s{0,9}=\\s{0,9}(?:"([^"]{0,200})"|'([^']{0,200})')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? null;
}

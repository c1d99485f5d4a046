/** What a person sees of a message: markup and escapes taken off, links and controls listed. */

export interface Control {
  readonly custom_id: string;
  readonly label: string;
  readonly options:
    | readonly { readonly label: string; readonly value: string; readonly description?: string }[]
    | null;
}

export interface Seen {
  readonly text: string;
  readonly links: readonly string[];
  readonly controls: readonly Control[];
  /** Of text displays, what is alive although a corpus wrote it. */
  readonly alive: readonly string[];
}

/** What the adapter itself sets around an answer. */
const CHROME = /^(Back|Next|Share|Wrong\?|Open)$/;
const POSITION = /^-# (\d+–\d+ of \d+)?( · )?(part \d+ of \d+)?$/;

export function see(message: { readonly components: readonly unknown[] }): Seen {
  const texts: string[] = [];
  const links: string[] = [];
  const controls: Control[] = [];
  const alive: string[] = [];
  const visit = (part: unknown) => {
    const { type, content, label, url, custom_id, options, placeholder, components, accessory } =
      Object(part);
    if (type === 10) {
      if (!POSITION.test(content)) texts.push(unmarked(content));
      alive.push(...liveMentions(content));
      links.push(...liveLinks(content));
    }
    if (label && !CHROME.test(label)) texts.push(label);
    if (url) links.push(url);
    if (options) for (const option of options) texts.push(option.label, option.description ?? '');
    if (custom_id) controls.push({ custom_id, label: label ?? placeholder ?? '', options: options ?? null });
    for (const child of components ?? []) visit(child);
    if (accessory) visit(accessory);
  };
  for (const component of message.components) visit(component);
  return { text: texts.join('\n'), links, controls, alive };
}

/** Addresses that Discord would make into links: bare, in angle brackets or masked. */
function liveLinks(markdown: string): string[] {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '\u0001');
  return [...bare.matchAll(/(?:https?|steam|discord|mailto|tel):\/?\/?[^\s<>\u0001)]+/g)]
    .map((match) => match[0])
    .filter((address) => /^(https?|steam|discord):\/\//.test(address) || /<(mailto|tel):/.test(bare));
}

/** Whether anything of Discord's inline markup is alive in a text other than ours. */
function liveMentions(markdown: string): string[] {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '\u0001');
  return [...bare.matchAll(/<[@#:a/t!&][^>\s]*>|@everyone|@here|\|\||```/g)].map((match) => match[0]);
}

function unmarked(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) =>
      line
        .replace(/^(> |### |-# )/, '')
        .replace(/\\([!-/:-@[-`{-~])|\*\*|~~|__/g, (_, sign: string | undefined) => sign ?? ''),
    )
    .join('\n');
}

/** What Discord refuses although its OpenAPI document allows it, checked by hand over every body that is sent. */

interface Found {
  components: number;
  text: number;
  rows: number;
  ids: string[];
  problems: string[];
}

/** Problems of a message body. `allowed_mentions` must be empty on every one. */
export function messageProblems(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return ['no body'];
  const at = (name: string): unknown => Reflect.get(body, name);
  const problems: string[] = [];
  const mentions = at('allowed_mentions');
  if (JSON.stringify(Object(mentions).parse) !== '[]') problems.push('allowed_mentions.parse is not []');
  for (const list of ['users', 'roles'])
    if (Reflect.has(Object(mentions), list)) problems.push(`allowed_mentions names ${list}`);
  if (Reflect.get(Object(mentions), 'replied_user') === true) problems.push('a replied user is pinged');
  const content = at('content');
  if (typeof content === 'string' && [...content].length > 2_000) problems.push('content over 2,000');
  const embeds = at('embeds');
  if (Array.isArray(embeds)) {
    if (embeds.length > 10) problems.push('more than 10 embeds');
    if (lengthOf(embeds) > 6_000) problems.push('over 6,000 characters over all embeds');
  }
  const v2 = (Number(at('flags') ?? 0) & 32_768) !== 0;
  const components = at('components');
  if (!Array.isArray(components)) return v2 ? [...problems, 'V2 without components'] : problems;
  if (v2 && (content || (Array.isArray(embeds) && embeds.length))) problems.push('V2 beside content');
  if (v2 && components.length === 0) problems.push('V2 without components');
  const found: Found = { components: 0, text: 0, rows: 0, ids: [], problems };
  for (const component of components) walk(component, found);
  if (!v2 && components.some((component) => Object(component).type !== 1))
    problems.push('V2 without its flag');
  if (found.components > 40) problems.push(`${found.components} components`);
  if (found.text > 4_000) problems.push(`${found.text} characters of text`);
  if (found.rows > 5) problems.push(`${found.rows} rows`);
  if (new Set(found.ids).size !== found.ids.length) problems.push('a custom_id stands twice');
  return problems;
}

function walk(component: unknown, found: Found): void {
  if (typeof component !== 'object' || component === null) return;
  const at = (name: string): unknown => Reflect.get(component, name);
  found.components += 1;
  const children = at('components');
  const { problems } = found;
  const text = (name: string, max: number) => {
    const value = at(name);
    if (typeof value !== 'string') return;
    if (value.length > max) problems.push(`${name} of ${value.length}`);
    if (value.trim() === '') problems.push(`${name} is blank`);
    if (!wellFormed(value)) problems.push(`${name} holds half a surrogate pair`);
  };
  switch (at('type')) {
    case 1: {
      found.rows += 1;
      const list = Array.isArray(children) ? children : [];
      if (list.length < 1 || list.length > 5) problems.push(`a row of ${list.length}`);
      if (list.length > 1 && list.some((child) => Object(child).type !== 2))
        problems.push('a menu shares its row');
      break;
    }
    case 2: {
      text('label', 80);
      const link = at('style') === 5;
      if (link !== (typeof at('url') === 'string'))
        problems.push('a link button without an address, or the reverse');
      if (link && !/^https?:\/\//.test(String(at('url')))) problems.push(`a link to ${String(at('url'))}`);
      if (link && String(at('url')).length > 512) problems.push('an address over 512');
      if (link === (typeof at('custom_id') === 'string'))
        problems.push('custom_id and url together, or neither');
      break;
    }
    case 3: {
      const options = at('options');
      const list: unknown[] = Array.isArray(options) ? options : [];
      if (list.length < 1 || list.length > 25) problems.push(`a menu of ${list.length}`);
      const values = list.map((option) => Object(option).value);
      if (new Set(values).size !== values.length) problems.push('a menu value stands twice');
      for (const option of list) {
        const { label, description } = Object(option);
        if (typeof label !== 'string' || label.length < 1 || label.length > 100)
          problems.push('an option label');
        if (description !== undefined && (description.length < 1 || description.length > 100))
          problems.push('an option description');
        if (!wellFormed(`${label}${description ?? ''}`)) problems.push('half a surrogate pair in an option');
      }
      text('placeholder', 150);
      break;
    }
    case 9: {
      const list = Array.isArray(children) ? children : [];
      if (list.length < 1 || list.length > 3) problems.push(`a section of ${list.length}`);
      walk(at('accessory'), found);
      break;
    }
    case 10:
      text('content', 4_000);
      found.text += String(at('content')).length;
      break;
    case 14:
      break;
    default:
      problems.push(`a component of type ${String(at('type'))}`);
  }
  const id = at('custom_id');
  if (typeof id === 'string') {
    if (id.length < 1 || id.length > 100) problems.push(`a custom_id of ${id.length}`);
    found.ids.push(id);
  }
  if (Array.isArray(children)) for (const child of children) walk(child, found);
}

/** Problems of a list of commands as it is registered. */
export function commandProblems(commands: readonly unknown[]): string[] {
  const problems: string[] = [];
  const count = (type: number) => commands.filter((command) => (Object(command).type ?? 1) === type).length;
  if (count(1) > 100) problems.push('more than 100 commands');
  if (count(2) > 15 || count(3) > 15) problems.push('more than 15 context commands');
  const names = new Set<string>();
  const visit = (command: unknown, depth: number) => {
    const { name, description, options, type, required } = Object(command);
    const menu = depth === 0 && type > 1;
    if (menu ? !/^.{1,32}$/u.test(name) : !/^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u.test(name))
      problems.push(`name ${name}`);
    if (!menu && !(typeof description === 'string' && description.length >= 1 && description.length <= 100))
      problems.push(`description of ${name}`);
    if (menu && description) problems.push(`a context command with a description: ${name}`);
    const list: unknown[] = Array.isArray(options) ? options : [];
    if (list.length > 25) problems.push(`options of ${name}`);
    const firstOptional = list.findIndex((option) => !Object(option).required);
    if (list.some((option, i) => Object(option).required && firstOptional >= 0 && i > firstOptional))
      problems.push(`a required option after an optional one: ${name}`);
    if (required && type === 1) problems.push(`a required subcommand: ${name}`);
    for (const option of list) visit(option, depth + 1);
  };
  for (const command of commands) {
    const key = `${Object(command).type}:${Object(command).name}`;
    if (names.has(key)) problems.push(`twice: ${key}`);
    names.add(key);
    visit(command, 0);
    if (lengthOf(command) > 8_000) problems.push(`over 8,000 characters: ${key}`);
  }
  return problems;
}

/** Characters of all strings in a value. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + lengthOf(part), 0);
}

function wellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}

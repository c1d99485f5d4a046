/** Says what Slack would refuse about anything that we send: structure by schema, lengths and counts by one table. */
import { SLACK_LIMITS as MAX } from '../../../adapters/slack/limits.ts';
import { ARGUMENTS, BLOCK, type CheckedBlock, type CheckedView, VIEW } from './checker-schema.ts';

/** Problems of one call's arguments; empty: Slack takes it. */
export function checkCall(method: string, args: unknown): string[] {
  const schema = ARGUMENTS[method];
  if (!schema) return [`${method} is no method that we should call`];
  const read = schema.safeParse(args);
  if (!read.success)
    return read.error.issues.map((issue) => `${method}: ${issue.path.join('.')} ${issue.message}`);
  const { text, blocks, view, prompts, status } = read.data as {
    text?: string;
    blocks?: CheckedBlock[];
    view?: CheckedView;
    prompts?: unknown[];
    status?: string;
  };
  const problems: string[] = [];
  if (text !== undefined) {
    if (text.trim() === '') problems.push('no_text');
    problems.push(...tooLong('text', text, MAX.messageText), ...badMarkup(text));
  }
  if (blocks) problems.push(...checkBlocks(blocks, MAX.messageBlocks));
  if (view) problems.push(...checkView(view));
  if (prompts && prompts.length > MAX.suggestedPrompts) problems.push('too many prompts');
  if (status) problems.push(...tooLong('status', status, MAX.statusText));
  return problems.map((problem) => `${method}: ${problem}`);
}

export function checkBlocks(blocks: readonly unknown[], most: number): string[] {
  const problems: string[] = [];
  if (blocks.length === 0) problems.push('no blocks');
  if (blocks.length > most) problems.push(`${blocks.length} blocks, at most ${most}`);
  const actionIds: string[] = [];
  const blockIds: string[] = [];
  let characters = 0;
  for (const [i, raw] of blocks.entries()) {
    const read = BLOCK.safeParse(raw);
    if (!read.success) {
      problems.push(
        ...read.error.issues.map((issue) => `blocks.${i}.${issue.path.join('.')}: ${issue.message}`),
      );
      continue;
    }
    const block = read.data;
    if (block.block_id) {
      blockIds.push(block.block_id);
      problems.push(...tooLong('block_id', block.block_id, MAX.blockId));
    }
    problems.push(...checkBlock(block, actionIds).map((problem) => `blocks.${i}: ${problem}`));
    characters += textsOf(block).reduce((sum, text) => sum + text.length, 0);
  }
  if (characters > MAX.allBlocks)
    problems.push(`msg_blocks_too_long: ${characters} characters over all blocks`);
  if (new Set(actionIds).size < actionIds.length) problems.push('an action_id stands twice');
  if (new Set(blockIds).size < blockIds.length) problems.push('a block_id stands twice');
  return problems;
}

export function checkView(raw: unknown): string[] {
  const read = VIEW.safeParse(raw);
  if (!read.success)
    return read.error.issues.map((issue) => `view.${issue.path.join('.')}: ${issue.message}`);
  const view = read.data;
  const problems = checkBlocks(view.blocks, MAX.viewBlocks);
  if (view.type === 'home') return problems;
  problems.push(...tooLong('title', view.title.text, MAX.viewTitle));
  problems.push(...tooLong('submit', view.submit?.text, MAX.viewSubmit));
  problems.push(...tooLong('close', view.close?.text, MAX.viewSubmit));
  problems.push(...tooLong('private_metadata', view.private_metadata, MAX.privateMetadata));
  problems.push(...tooLong('callback_id', view.callback_id, MAX.callbackId));
  if (view.blocks.some((block) => block.type === 'input') && !view.submit)
    problems.push('a modal with inputs needs a submit label');
  return problems;
}

function checkBlock(block: CheckedBlock, actionIds: string[]): string[] {
  switch (block.type) {
    case 'section':
      return [
        ...tooLong('text', block.text.text, MAX.sectionText),
        ...badMarkup(block.text.text),
        ...tooMany('fields', block.fields, MAX.sectionFields),
        ...(block.fields ?? []).flatMap((field) => [
          ...tooLong('field', field.text, MAX.fieldText),
          ...badMarkup(field.text),
        ]),
      ];
    case 'context':
      return [
        ...tooMany('elements', block.elements, MAX.contextElements),
        ...block.elements.flatMap(({ text }) => [
          ...tooLong('text', text, MAX.contextText),
          ...badMarkup(text),
        ]),
      ];
    case 'header':
      return [...tooLong('text', block.text.text, MAX.headerText), ...badText(block.text.text)];
    case 'divider':
      return [];
    case 'actions':
      return [
        ...tooMany('elements', block.elements, MAX.actionsElements),
        ...block.elements.flatMap((element) => {
          actionIds.push(element.action_id);
          return [...tooLong('action_id', element.action_id, MAX.actionId), ...checkElement(element)];
        }),
      ];
    case 'context_actions':
      return block.elements.flatMap(({ action_id, positive_button, negative_button }) => {
        actionIds.push(action_id);
        return [positive_button, negative_button].flatMap(({ text, value, accessibility_label }) => [
          ...tooLong('button text', text.text, MAX.buttonText),
          ...tooLong('value', value, MAX.buttonValue),
          ...tooLong('accessibility_label', accessibility_label, MAX.accessibilityLabel),
        ]);
      });
    case 'input':
      actionIds.push(block.element.action_id);
      return [
        ...tooLong('label', block.label.text, MAX.inputLabel),
        ...tooLong('hint', block.hint?.text, MAX.inputLabel),
        ...checkElement(block.element),
      ];
    default:
      return block satisfies never;
  }
}

type Element =
  | Extract<CheckedBlock, { type: 'actions' }>['elements'][number]
  | Extract<CheckedBlock, { type: 'input' }>['element'];

function checkElement(element: Element): string[] {
  switch (element.type) {
    case 'button':
      return [
        ...tooLong('button text', element.text.text, MAX.buttonText),
        ...badText(element.text.text),
        ...tooLong('value', element.value, MAX.buttonValue),
        ...tooLong('url', element.url, MAX.url),
        ...tooLong('accessibility_label', element.accessibility_label, MAX.accessibilityLabel),
      ];
    case 'static_select':
    case 'radio_buttons': {
      const most = element.type === 'static_select' ? MAX.selectOptions : MAX.radioOptions;
      const placeholder = element.type === 'static_select' ? element.placeholder?.text : undefined;
      return [
        ...tooMany('options', element.options, most),
        ...tooLong('placeholder', placeholder, MAX.placeholder),
        ...element.options.flatMap((option) => [
          ...tooLong('option', option.text.text, MAX.optionText),
          ...badText(option.text.text),
          ...tooLong('description', option.description?.text, MAX.optionDescription),
          ...tooLong('option value', option.value, MAX.optionValue),
        ]),
      ];
    }
    case 'plain_text_input':
      return (element.max_length ?? 0) > MAX.inputMax ? ['max_length is too high'] : [];
    default:
      return element satisfies never;
  }
}

function tooLong(what: string, text: string | undefined, most: number): string[] {
  return text !== undefined && text.length > most
    ? [`${what} has ${text.length} characters, at most ${most}`]
    : [];
}

function tooMany(what: string, list: readonly unknown[] | undefined, most: number): string[] {
  return list && list.length > most ? [`${list.length} ${what}, at most ${most}`] : [];
}

/** Signs that Slack refuses or obeys wherever they stand. */
export function badText(text: string): string[] {
  const problems: string[] = [];
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text))
    problems.push('a broken surrogate pair');
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text)) problems.push('a control character');
  if (/[\u202a-\u202e\u2066-\u2069]/.test(text)) problems.push('a direction override');
  return problems;
}

/** A link, or a mention of a person or channel that we made: nothing else may stand between angle brackets. */
const OURS = /<(?:https?:\/\/[^\s|<>]{1,3000}\|[^<>]+|@[UW][A-Z0-9]+|#[CG][A-Z0-9]+)>/g;

/** Markup that is not ours, or cut in the middle. */
export function badMarkup(text: string): string[] {
  const rest = text.replace(OURS, '');
  const problems = badText(text);
  if (/[<>]/.test(rest)) problems.push('an unescaped angle bracket');
  if (/&(?!(?:amp|lt|gt);)/.test(text)) problems.push('an unescaped or broken entity');
  for (const [link] of text.matchAll(OURS)) {
    const url = /^<(https?:[^|]+)\|/.exec(link)?.[1];
    if (url && (url.length > MAX.url || !URL.canParse(url))) problems.push('a link that is none');
  }
  return problems;
}

/** Every text of a block, as Slack counts it. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text, ...rest } = value as { type?: unknown; text?: unknown };
  const own =
    (type === 'mrkdwn' || type === 'plain_text') && typeof text === 'string' ? [text] : textsOf(text);
  return [...own, ...Object.values(rest).flatMap(textsOf)];
}

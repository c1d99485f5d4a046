/** Structure of what we send, strict: a field that Slack's types do not know is refused. Tied to @slack/types below. */
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';

const text = z.string().min(1);
const mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text,
  verbatim: z.boolean().optional(),
});
const plain = z.strictObject({ type: z.literal('plain_text'), text, emoji: z.boolean().optional() });
const option = z.strictObject({ text: plain, value: text, description: plain.optional() });

const button = z.strictObject({
  type: z.literal('button'),
  text: plain,
  action_id: text,
  value: z.string().optional(),
  url: z.string().optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: text.optional(),
});
const thumb = z.strictObject({ text: plain, value: text, accessibility_label: text.optional() });
const thumbs = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: text,
  positive_button: thumb,
  negative_button: thumb,
});
const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: text,
  placeholder: plain.optional(),
  options: z.array(option).min(1),
  initial_option: option.optional(),
});
const radio = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: text,
  options: z.array(option).min(1),
});
const input = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: text,
  multiline: z.boolean().optional(),
  max_length: z.number().int().min(1).optional(),
  focus_on_load: z.boolean().optional(),
  placeholder: plain.optional(),
});

const id = { block_id: text.optional() };
export const BLOCK = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('section'),
    ...id,
    text: mrkdwn,
    fields: z.array(mrkdwn).min(1).optional(),
    expand: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('context'), ...id, elements: z.array(mrkdwn).min(1) }),
  z.strictObject({
    type: z.literal('actions'),
    ...id,
    elements: z.array(z.discriminatedUnion('type', [button, select])).min(1),
  }),
  z.strictObject({ type: z.literal('context_actions'), ...id, elements: z.array(thumbs).min(1).max(5) }),
  z.strictObject({ type: z.literal('divider'), ...id }),
  z.strictObject({ type: z.literal('header'), ...id, text: plain }),
  z.strictObject({
    type: z.literal('input'),
    ...id,
    label: plain,
    hint: plain.optional(),
    optional: z.boolean().optional(),
    element: z.discriminatedUnion('type', [input, radio, select]),
  }),
]);
export type CheckedBlock = z.infer<typeof BLOCK>;

export const VIEW = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    callback_id: text.optional(),
    private_metadata: z.string().optional(),
    title: plain,
    submit: plain.optional(),
    close: plain.optional(),
    blocks: z.array(BLOCK),
  }),
  z.strictObject({ type: z.literal('home'), private_metadata: text.optional(), blocks: z.array(BLOCK) }),
]);
export type CheckedView = z.infer<typeof VIEW>;

/** Fails to compile when the schema takes something that @slack/types does not know. */
type Loose<T> = { [K in keyof T]: T[K] };
export const fitsSlackTypes: (block: CheckedBlock) => Loose<KnownBlock> = (block) => block as KnownBlock;
export type BlockTypesAreSlackTypes = CheckedBlock['type'] extends KnownBlock['type'] ? true : never;
export type ViewTypesAreSlackTypes = CheckedView['type'] extends (HomeView | ModalView)['type']
  ? true
  : never;
export const typesAgree: [BlockTypesAreSlackTypes, ViewTypesAreSlackTypes] = [true, true];

const callText = { text: z.string() };
const where = { channel: text };
/** Arguments of the methods that we call; anything else we send is a mistake. */
export const ARGUMENTS: Readonly<Record<string, z.ZodType>> = {
  'auth.test': z.looseObject({}),
  'apps.connections.open': z.looseObject({}),
  'chat.postMessage': z.strictObject({
    ...where,
    ...callText,
    blocks: z.array(BLOCK).optional(),
    thread_ts: text.optional(),
    metadata: z
      .strictObject({ event_type: text, event_payload: z.record(z.string(), z.string()) })
      .optional(),
    unfurl_links: z.literal(false),
    unfurl_media: z.literal(false),
  }),
  'chat.postEphemeral': z.strictObject({
    ...where,
    ...callText,
    user: text,
    blocks: z.array(BLOCK).optional(),
    thread_ts: text.optional(),
  }),
  'chat.update': z.strictObject({ ...where, ...callText, ts: text, blocks: z.array(BLOCK) }),
  'chat.unfurl': z.strictObject({
    ...where,
    ts: text,
    unfurls: z.record(text, z.strictObject({ blocks: z.array(BLOCK) })),
  }),
  'reactions.add': z.strictObject({ ...where, timestamp: text, name: text }),
  'reactions.remove': z.strictObject({ ...where, timestamp: text, name: text }),
  'conversations.replies': z.looseObject({ ...where, ts: text }),
  'conversations.history': z.looseObject({ ...where }),
  'users.info': z.strictObject({ user: text }),
  'usergroups.users.list': z.strictObject({ usergroup: text }),
  'views.open': z.strictObject({ trigger_id: text, view: VIEW }),
  'views.publish': z.strictObject({ user_id: text, view: VIEW }),
  'assistant.threads.setStatus': z.strictObject({ channel_id: text, thread_ts: text, status: z.string() }),
  'assistant.threads.setSuggestedPrompts': z.strictObject({
    channel_id: text,
    thread_ts: text.optional(),
    title: text.optional(),
    prompts: z.array(z.strictObject({ title: text, message: text })).min(1),
  }),
  'oauth.v2.access': z.looseObject({}),
  response_url: z.strictObject({
    ...callText,
    blocks: z.array(BLOCK).optional(),
    response_type: z.enum(['ephemeral', 'in_channel']).optional(),
    replace_original: z.boolean().optional(),
    delete_original: z.boolean().optional(),
    unfurl_links: z.literal(false),
    unfurl_media: z.literal(false),
  }),
};

/** Discord's components as plain data, and what each weighs against the limits of one message. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInMessageActionRow,
  type APISectionComponent,
  type APISelectMenuOption,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { label } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** What stands at the top level of this adapter's messages. */
export type Component =
  | APITextDisplayComponent
  | APISectionComponent
  | APISeparatorComponent
  | APIActionRowComponent<APIComponentInMessageActionRow>;

export interface Weight {
  /** Components, nested ones counted. */
  readonly components: number;
  /** Characters of text displays. */
  readonly text: number;
  readonly rows: number;
}

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function section(content: string, accessory: APIButtonComponent): APISectionComponent {
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator };
}

export function row(
  components: APIComponentInMessageActionRow[],
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components };
}

export function linkButton(name: string, url: string): APIButtonComponentWithURL {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: label(name, DISCORD_LIMITS.buttonLabel),
    url,
  };
}

export function button(
  name: string,
  custom_id: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label: label(name, DISCORD_LIMITS.buttonLabel), custom_id };
}

export function select(
  custom_id: string,
  placeholder: string,
  options: APISelectMenuOption[],
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id,
    placeholder: label(placeholder, DISCORD_LIMITS.placeholder),
    options,
  };
}

/** What one component adds to its message. */
export function weigh(component: Component): Weight {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return { components: 1, text: component.content.length, rows: 0 };
    case ComponentType.Section:
      return {
        components: 2 + component.components.length,
        text: component.components.reduce((sum, { content }) => sum + content.length, 0),
        rows: 0,
      };
    case ComponentType.Separator:
      return { components: 1, text: 0, rows: 0 };
    case ComponentType.ActionRow:
      return { components: 1 + component.components.length, text: 0, rows: 1 };
    default:
      return component satisfies never;
  }
}

export const NOTHING: Weight = { components: 0, text: 0, rows: 0 };

export function sum(a: Weight, b: Weight): Weight {
  return { components: a.components + b.components, text: a.text + b.text, rows: a.rows + b.rows };
}

export function weighAll(components: readonly Component[]): Weight {
  return components.map(weigh).reduce(sum, NOTHING);
}

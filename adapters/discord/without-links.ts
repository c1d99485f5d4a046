/** A message whose buttons open nothing: what is left when Discord refuses an address. Pure. */
import { ButtonStyle, ComponentType } from 'discord.js';
import type { Component } from './components.ts';
import type { MessageBody } from './rest.ts';

export function withoutLinks(body: MessageBody): MessageBody {
  return { ...body, components: body.components.flatMap(bare) };
}

function bare(component: Component): Component[] {
  switch (component.type) {
    case ComponentType.Section:
      return [...component.components];
    case ComponentType.ActionRow: {
      const components = component.components.filter(
        (part) => part.type !== ComponentType.Button || part.style !== ButtonStyle.Link,
      );
      return components.length > 0 ? [{ ...component, components }] : [];
    }
    default:
      return [component];
  }
}

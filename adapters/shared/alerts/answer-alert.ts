/** What is said to somebody who makes, lists, mutes or deletes an alert. */
import type { Desk } from '../../../src/index.ts';
import { type Alert, type AlertPlace, alertLine, alertTitle } from './alert.ts';
import type { Alerts } from './alerts.ts';
import type { AlertCommand, AlertWish } from './read-alert.ts';

/** `command`: how alerts are typed on this platform ("/quotes alert"). */
export async function answerAlert(
  alerts: Alerts,
  desk: Desk,
  place: AlertPlace,
  user: string,
  wanted: AlertCommand,
  command: string,
): Promise<string> {
  switch (wanted.kind) {
    case 'unclear':
      return `Say whom or what to watch, for example: ${command} speaker:Brandt about:ferry. Add daily for one post a day, quiet:22-7 for quiet hours.`;
    case 'list':
      return listOf(await alerts.list(place), command);
    case 'mute':
    case 'unmute': {
      const alert = await alerts.mute(place, wanted.id, wanted.kind === 'mute');
      if (alert === null) return unknown(wanted.id, command);
      return `${alertTitle(alert)}: ${alert.muted ? 'muted' : 'no longer muted'}.`;
    }
    case 'delete': {
      const alert = await alerts.delete(place, wanted.id);
      return alert === null ? unknown(wanted.id, command) : `${alertTitle(alert)}: deleted.`;
    }
    case 'add':
      return added(alerts, desk, place, user, wanted.wish, command);
    default:
      return wanted satisfies never;
  }
}

async function added(
  alerts: Alerts,
  desk: Desk,
  place: AlertPlace,
  user: string,
  wish: AlertWish,
  command: string,
): Promise<string> {
  const { people } = await desk.watched(wish, 1);
  const alert = await alerts.add(place, user, wish);
  if (alert === null) return 'This place has as many alerts as it may have; delete one first.';
  const rhythm = alert.rhythm === 'daily' ? 'one post a day' : 'at most one post an hour';
  return [
    `I will tell you here when there is something new: ${alertTitle(alert)}, ${rhythm}.`,
    ...whoIsMeant(wish, people),
    `${command} mute ${alert.id} silences it, ${command} delete ${alert.id} ends it.`,
  ].join(' ');
}

function whoIsMeant({ speaker }: AlertWish, people: readonly string[]): string[] {
  if (speaker === null) return [];
  if (people.length === 0) return [`The archive knows nobody called ${speaker} yet.`];
  if (people.length === 1) return people[0] === speaker ? [] : [`That is ${people[0]}.`];
  return [`Several people may be meant, and I watch them all: ${people.slice(0, 10).join(', ')}.`];
}

function listOf(list: readonly Alert[], command: string): string {
  if (list.length === 0) return `There are no alerts here. ${command} speaker:Brandt about:ferry makes one.`;
  return [
    list.length === 1 ? 'There is one alert here.' : `There are ${list.length} alerts here.`,
    ...list.map(alertLine),
  ].join('\n');
}

function unknown(id: string, command: string): string {
  return `There is no alert ${id} here. ${command} list shows them.`;
}

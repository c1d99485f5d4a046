/** Discord's final words in plain ones. */
import { GatewayCloseCodes } from 'discord.js';
import { describeError } from './errors.ts';

const BAD_TOKEN = 'Discord does not accept DISCORD_TOKEN: copy it again from the page of the bot.';

export const SHARDING_REQUIRED: number = GatewayCloseCodes.ShardingRequired;

/** By close code of the gateway; 0: any other. */
export const FATAL_CLOSES: Readonly<Record<number, string>> & { readonly 0: string } = {
  0: 'Discord has closed the connection for good.',
  [GatewayCloseCodes.AuthenticationFailed]: BAD_TOKEN,
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses the number of connections that it recommended itself.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks the version that this program speaks: update it.',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know the events that this program asks for: update it.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not allow this bot the events it asks for: set DISCORD_MENTIONS=off, or allow them on the page of the bot.',
};

/** One plain sentence where trying again would not help; null where it may. */
export function refusalOf(error: unknown, closedWith: number | null): string | null {
  if (closedWith !== null && closedWith !== SHARDING_REQUIRED)
    return FATAL_CLOSES[closedWith] ?? FATAL_CLOSES[0];
  const { status, code } = describeError(error);
  if (status === 401 || code === 'TokenInvalid') return BAD_TOKEN;
  if (status === 403) return 'Discord does not let this machine in (403).';
  if (status === 404) return 'There is no Discord API at the address in DISCORD_API_URL.';
  if (error instanceof Error && error.message.startsWith('Not enough sessions remaining'))
    return 'Discord allows no more logins today: this bot was started too often. Try again tomorrow.';
  return null;
}

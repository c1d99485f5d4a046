/** The routes of Discord's API that the adapter may call, as the OpenAPI document writes them. */
const ROUTES: readonly [RegExp, string][] = [
  [/^\/interactions\/\d+\/[^/]+\/callback$/, '/interactions/{interaction_id}/{interaction_token}/callback'],
  [
    /^\/webhooks\/\d+\/[^/]+\/messages\/(@|%40)original$/,
    '/webhooks/{webhook_id}/{webhook_token}/messages/@original',
  ],
  [/^\/webhooks\/\d+\/[^/]+$/, '/webhooks/{webhook_id}/{webhook_token}'],
  [/^\/guilds\/\d+\/members\/\d+$/, '/guilds/{guild_id}/members/{user_id}'],
  [/^\/channels\/\d+$/, '/channels/{channel_id}'],
  [/^\/channels\/\d+\/messages$/, '/channels/{channel_id}/messages'],
  [/^\/channels\/\d+\/messages\/\d+$/, '/channels/{channel_id}/messages/{message_id}'],
  [/^\/channels\/\d+\/typing$/, '/channels/{channel_id}/typing'],
  [/^\/applications\/\d+\/commands$/, '/applications/{application_id}/commands'],
  [
    /^\/applications\/\d+\/guilds\/\d+\/commands$/,
    '/applications/{application_id}/guilds/{guild_id}/commands',
  ],
];

export function routeOf(path: string): string {
  return ROUTES.find(([form]) => form.test(path))?.[1] ?? path;
}

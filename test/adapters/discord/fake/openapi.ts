/** Validates what is sent against Discord's own OpenAPI document, where it is at hand beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const FILE = fileURLToPath(new URL('../../../../../shared/data/discord-openapi.json', import.meta.url));

export const hasOpenApi = existsSync(FILE);

let ajv: Ajv2020 | null = null;
const compiled = new Map<string, ValidateFunction>();

/** `path` as the document writes it ("/channels/{channel_id}/messages"). Gives what is wrong; nothing without the document. */
export function violations(method: string, path: string, body: unknown): string[] {
  if (!hasOpenApi) return [];
  const pointer = [
    'paths',
    path,
    method.toLowerCase(),
    'requestBody',
    'content',
    'application/json',
    'schema',
  ]
    .map((part) => part.replace(/~/g, '~0').replace(/\//g, '~1').replace(/[{}]/g, encodeURIComponent))
    .join('/');
  return validate(`discord#/${pointer}`, body);
}

/** Compiling takes seconds: before anybody waits for an answer within three. */
export function warmUp(): void {
  violations('POST', '/interactions/{interaction_id}/{interaction_token}/callback', {});
  violations('PATCH', '/webhooks/{webhook_id}/{webhook_token}/messages/@original', {});
  violations('POST', '/webhooks/{webhook_id}/{webhook_token}', {});
  violations('POST', '/channels/{channel_id}/messages', {});
}

function validate($ref: string, body: unknown): string[] {
  if (!ajv) {
    ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
    ajv.addSchema(JSON.parse(readFileSync(FILE, 'utf8')), 'discord');
  }
  let check = compiled.get($ref);
  if (!check) {
    check = ajv.compile({ $ref });
    compiled.set($ref, check);
  }
  if (check(body)) return [];
  return (check.errors ?? []).map((error) => `${error.instancePath || 'body'} ${error.message}`);
}

/** What a browser is shown at the end of an installation, and which workspaces may not finish one. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CodedError, Installation } from '@slack/bolt';
import type { Admission } from './admission.ts';

/** The part of Bolt's callback options that is used; a type of its own because Bolt does not export theirs. */
export interface InstallationPages {
  readonly afterInstallation: (
    installation: Installation<'v1' | 'v2', boolean>,
    options: unknown,
    request: unknown,
    response: ServerResponse,
  ) => Promise<boolean>;
  readonly failure: (
    error: CodedError,
    options: unknown,
    request: IncomingMessage,
    response: ServerResponse,
  ) => void;
}

/** Slack's word for somebody who pressed "Cancel". */
const CANCELLED = 'access_denied';

export function installationPages({ workspaces }: Admission): InstallationPages {
  return {
    /** false: nothing is stored; the token that Slack gave is dropped with the request. */
    async afterInstallation({ team, enterprise }, _options, _request, response) {
      if ([team?.id, enterprise?.id].some((id) => id !== undefined && workspaces.includes(id))) return true;
      page(response, 403, 'This workspace is not on the list of those that may use Quotedesk.');
      return false;
    },
    failure(_error, _options, { url = '' }, response) {
      // Slack tells it in the address to which it sends the browser back.
      if (new URL(url, 'http://localhost').searchParams.get('error') === CANCELLED)
        page(response, 400, 'The installation was cancelled; nothing was installed.');
      else page(response, 400, 'The installation failed; open the install page again.');
    },
  };
}

function page(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(sentence);
}

/** Who installed the app: one file a workspace, readable by its owner only. Any InstallationStore of Bolt can take its place. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import * as z from 'zod';

/** Ids name files: nothing else gets near a path. */
const ID = /^[A-Z0-9]{1,32}$/;

/** What of an installation the desk relies on; the rest is kept as it came. */
const STORED = z.looseObject({
  bot: z.looseObject({ token: z.string(), id: z.string(), userId: z.string() }),
});

export function fileInstallations(folder: string): InstallationStore {
  return {
    async storeInstallation(installation) {
      const file = fileOf(
        folder,
        installation.enterprise?.id,
        installation.team?.id,
        installation.isEnterpriseInstall,
      );
      // A user's own token is asked for by no scope; should Slack send one, it is not ours to keep.
      const { token: _token, refreshToken: _refresh, ...user } = installation.user;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, JSON.stringify({ ...installation, user }), { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
    async fetchInstallation(query) {
      const file = fileOf(folder, query.enterpriseId, query.teamId, query.isEnterpriseInstall);
      const read = STORED.parse(JSON.parse(await readFile(file, 'utf8')));
      return read as unknown as Installation<'v2', boolean>;
    },
    async deleteInstallation(query) {
      await rm(fileOf(folder, query.enterpriseId, query.teamId, query.isEnterpriseInstall), { force: true });
    },
  } as InstallationStore;
}

function fileOf(
  folder: string,
  enterprise: InstallationQuery<boolean>['enterpriseId'],
  team: InstallationQuery<boolean>['teamId'],
  wholeEnterprise = false,
): string {
  const id = wholeEnterprise ? enterprise : team;
  if (!id || !ID.test(id)) throw new Error('an installation without a usable workspace id');
  return join(folder, `${id}.json`);
}

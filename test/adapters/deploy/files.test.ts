/** The files for running: parsed, held against the settings that there are, and verified by the tools that are here. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settingsListed } from '../../../adapters/shared/unknown-settings.ts';
import { ROOT } from '../../cli/run.ts';

const FOLDER = join(ROOT, 'adapters/deploy');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const settings = settingsListed(readFileSync(join(ROOT, '.env.example'), 'utf8'));

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: readonly string[] | Readonly<Record<string, object>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}

describe('the compose file', () => {
  const file = parse(read('compose.yaml'), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };
  const services = Object.entries(file.services);

  it('names services, volumes and files that there are', () => {
    expect(Object.keys(file.services)).toEqual(['desk-1', 'desk-2', 'redis', 'balancer']);
    for (const [, { image, build, depends_on = [], volumes = [] }] of services) {
      if (build) expect(existsSync(join(FOLDER, build.context, build.dockerfile))).toBe(true);
      else expect(image).toMatch(/^[\w./-]+:[\w.-]+$/);
      for (const name of Array.isArray(depends_on) ? depends_on : Object.keys(depends_on))
        expect(file.services).toHaveProperty(name);
      for (const volume of volumes) {
        const [from = ''] = volume.split(':');
        if (from.startsWith('./')) expect(existsSync(join(FOLDER, from)), from).toBe(true);
        else if (!from.startsWith('${')) expect(file.volumes).toHaveProperty(from);
      }
    }
  });

  it('sets settings that there are, and opens its port to this machine alone', () => {
    for (const [name, { environment = {}, ports = [] }] of services) {
      for (const setting of Object.keys(environment)) expect(settings, name).toContain(setting);
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('has a balancer that asks each desk where it answers', () => {
    const config = read('haproxy.cfg');
    const { SLACK_PORT, QUOTEDESK_WEB } = file.services['desk-1']!.environment!;
    for (const desk of ['desk-1', 'desk-2'])
      for (const port of [SLACK_PORT, QUOTEDESK_WEB!.split(':')[1]])
        expect(config).toContain(`server ${desk} ${desk}:${port}`);
    expect(config).toContain('option httpchk GET /readyz');
    expect(read('Dockerfile')).toContain(
      `QUOTEDESK_OPERATIONS=0.0.0.0:${/check port (\d+)/.exec(config)?.[1]}`,
    );
  });
});

describe('the balancer’s file', () => {
  const isHere = spawnSync('haproxy', ['-v']).status === 0;
  it.skipIf(!isHere)('is one for HAProxy', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quotedesk-balancer-'));
    const file = join(folder, 'haproxy.cfg');
    // The desks' names are known inside the compose network alone.
    writeFileSync(file, read('haproxy.cfg').replace(/ desk-[12]:/g, ' 127.0.0.1:'));
    const { status, stderr } = spawnSync('haproxy', ['-c', '-f', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stderr).not.toMatch(/\[(?:ALERT|WARNING)\]/);
    expect(status).toBe(0);
  });
});

describe('the compose file with OpenSearch', () => {
  const base = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service> };
  const file = parse(read('compose.opensearch.yaml'), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, unknown>;
  };
  const nodes = ['search-1', 'search-2', 'search-3'];

  it('adds three nodes, each with a volume and a name of its own, and opens none of their ports', () => {
    expect(Object.keys(file.services)).toEqual(['desk-1', 'desk-2', ...nodes]);
    for (const node of nodes) {
      const { image, environment, volumes, ports } = file.services[node]!;
      expect(image).toMatch(/^opensearchproject\/opensearch:[\d.]+$/);
      expect(environment).toMatchObject({
        'node.name': node,
        'discovery.seed_hosts': nodes.join(),
        'cluster.initial_cluster_manager_nodes': nodes.join(),
      });
      expect(volumes).toEqual([`${node}:/usr/share/opensearch/data`]);
      expect(file.volumes).toHaveProperty(node);
      expect(ports).toBeUndefined();
    }
  });

  it('points both desks at all nodes, with settings that there are', () => {
    for (const desk of ['desk-1', 'desk-2']) {
      expect(base.services).toHaveProperty(desk);
      const { environment = {}, depends_on = {} } = file.services[desk]!;
      for (const setting of Object.keys(environment)) expect(settings).toContain(setting);
      expect(environment.QUOTEDESK_OPENSEARCH).toBe(nodes.map((node) => `http://${node}:9200`).join());
      for (const name of Object.keys(depends_on))
        expect({ ...base.services, ...file.services }).toHaveProperty(name);
    }
  });

  it('has the client in the image, of the version that the package names', () => {
    const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      peerDependencies: Record<string, string>;
    };
    for (const name of ['@redis/client', '@opensearch-project/opensearch'])
      expect(read('Dockerfile')).toContain(`${name}@${peerDependencies[name]} `);
  });
});

describe('the container file', () => {
  const lines = read('Dockerfile')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

  it('has known instructions, copies what there is, and does not run as root', () => {
    for (const line of lines)
      expect(line).toMatch(/^(?:FROM|WORKDIR|COPY|RUN|ENV|USER|VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT) /);
    for (const line of lines.filter((one) => one.startsWith('COPY ') && !one.includes('--from')))
      for (const source of line.split(' ').slice(1, -1))
        expect(existsSync(join(ROOT, source)), source).toBe(true);
    expect(lines.indexOf('USER node')).toBeGreaterThan(0);
    const user = lines.indexOf('USER node');
    expect(lines.slice(user).some((line) => line.startsWith('RUN'))).toBe(false);
  });

  it('leaves out secrets and what a build makes', () => {
    const ignored = read('Dockerfile.dockerignore').split('\n');
    for (const name of ['.env', '.git', 'node_modules', '.quotedesk', 'dist'])
      expect(ignored).toContain(name);
  });

  it('names the version of the Redis client that the package was tested with', () => {
    const { devDependencies, peerDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    expect(read('Dockerfile')).toContain(`@redis/client@${devDependencies['@redis/client']} `);
    expect(peerDependencies['@redis/client']).toBe(devDependencies['@redis/client']);
  });
});

describe('the unit', () => {
  const unit = read('quotedesk.service');

  it('sets settings that there are', () => {
    for (const [, name = ''] of unit.matchAll(/^Environment=(\w+)=/gm)) expect(settings).toContain(name);
  });

  const isHere = spawnSync('systemd-analyze', ['--version']).status === 0;
  it.skipIf(!isHere)('is one for systemd', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quotedesk-unit-'));
    // The paths of a machine that has it installed.
    const here = unit
      .replace('/usr/bin/node /opt/quotedesk/dist/main.js', `${process.execPath} ${ROOT}/dist/main.js`)
      .replace('/opt/quotedesk/README.md', `${ROOT}/README.md`);
    const file = join(folder, 'quotedesk.service');
    writeFileSync(file, here);
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    const ours = stderr.split('\n').filter((line) => line.includes('quotedesk.service'));
    expect(ours).toEqual([]);
    expect(status).toBe(0);
  });
});

it('the page names files and settings that there are', () => {
  const page = read('README.md');
  for (const [, name = ''] of page.matchAll(/`((?:QUOTEDESK|SLACK|DISCORD)_\w+)/g))
    expect(settings).toContain(name);
  for (const name of ['compose.yaml', 'haproxy.cfg', 'quotedesk.service']) expect(page).toContain(name);
});

#!/usr/bin/env node
/** Composition root: settings → desks → adapters → shutdown. The only file that reads the process's environment. */
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { parse as parseDotenv } from 'dotenv';
import type { Logger } from 'pino';
import {
  buildSnapshot,
  type Clustered,
  type Desk,
  feedFolderOf,
  isFeedAddress,
  loadClustered,
  type OpenOptions,
  type Progress,
  QuotedeskError,
  readArticles,
} from '../src/index.ts';
import type { Adapter, AdapterContext } from './adapter.ts';
import { type Corpora, closedCorpora, groupsNamed, rightsAlone, rulesFor, type Use } from './corpora.ts';
import { DEFAULT_DESK, type Desks, deskNames, openDesks, snapshotFolderOf } from './desks.ts';
import { registerDiscordCommands } from './discord/commands-cli.ts';
import { readDiscordSettings } from './discord/settings.ts';
import { checkOnline, checkSettings } from './doctor-checks.ts';
import { encoderOptions } from './encoder.ts';
import type { KeptArchives } from './kept-archives.ts';
import { readMcpSettings } from './mcp/settings.ts';
import { readOperationsSettings } from './operations/settings.ts';
import { packageRoot, packageVersion } from './package-root.ts';
import { createProgram, runProgram } from './program.ts';
import { lastProgress, progressReporter } from './progress.ts';
import { letGoOfStdio, runAdapters } from './run.ts';
import { readSettings, type Settings } from './settings.ts';
import { rememberedConversations } from './shared/conversations.ts';
import { linkSecret } from './shared/http/link-secret.ts';
import { linkedDeskFor } from './shared/http/page-links.ts';
import { SignedLinks } from './shared/http/signed-links.ts';
import { eraseWorkspaceLines, naming } from './shared/kept-state.ts';
import { type Marks, openMarks } from './shared/marks/marks.ts';
import { PROGRAM_LIMIT } from './shared/program/program-json.ts';
import { openRecord, recordFileIn } from './shared/question-record.ts';
import { fileStores } from './shared/stores/file-stores.ts';
import type { SharedState } from './shared/stores/open-redis.ts';
import { registerSlackCommands } from './slack/commands-cli.ts';
import { readSlackSettings } from './slack/settings.ts';
import { registerCommands } from './terminal/cli/index.ts';
import { addCommonOptions, type CommonOptions } from './terminal/cli/options.ts';
import { leaveQuietlyOnClosedPipe } from './terminal/cli/output.ts';
import { createTerminalAdapter } from './terminal/index.ts';
import { cardToText } from './terminal/render.ts';
import { terminalStyle } from './terminal/settings.ts';
import { keepMarked, keepPruned, marksOf } from './upkeep.ts';
import { registerWebCommands } from './web/commands-cli.ts';
import { publicUrlOf, readWebSettings, type WebSettings } from './web/settings.ts';

const root = packageRoot();
const env: Readonly<Record<string, string | undefined>> = { ...dotenv('.env'), ...process.env };
const { stdin, stdout, stderr } = process;
const now = (): Date => new Date();

function dotenv(file: string): Record<string, string> {
  return existsSync(file) ? parseDotenv(readFileSync(file)) : {};
}

function settingsFor(options: CommonOptions): Settings {
  const { settings, problems } = readSettings(env);
  if (problems) throw new QuotedeskError('SETTINGS', problems.map((problem) => `- ${problem}`).join('\n'));
  return {
    ...settings,
    corpus: (options.corpus ?? settings.corpus).map(seedsOrPath),
    logLevel: options.logLevel ?? settings.logLevel,
  };
}

/** `seeds` is the embedded corpus wherever the command is run, unless there is a folder of that name. */
function seedsOrPath(path: string): string {
  return path === 'seeds' && !existsSync(path) ? join(root, 'seeds') : path;
}

async function corporaOf(settings: Settings): Promise<Corpora | null> {
  if (settings.corporaFile === null) return null;
  const { readCorpora } = await import('./corpora-file.ts');
  const read = await readCorpora(settings.corporaFile);
  if ('problems' in read) throw new QuotedeskError('SETTINGS', read.problems.map((p) => `- ${p}`).join('\n'));
  return read.corpora;
}

function deskOptions(
  settings: Settings,
  live: boolean,
): Omit<OpenOptions, 'name' | 'corpus'> & { readonly keptArchives: KeptArchives | null } {
  return {
    keptArchives: settings.keepsArchives
      ? { folder: join(settings.stateFolder, 'archives'), never: [tmpdir(), join(root, 'seeds')] }
      : null,
    now: () => new Date(),
    watch: live && settings.watch,
    staleAfterMs: settings.staleAfterMs,
    feedFolder: feedFolder(settings),
    feedOptions: {
      everyMs: settings.feedMinutes * 60_000,
      rules: { allowPrivate: settings.feedPrivate, hosts: settings.feedHosts },
    },
    snapshotFolder: settings.snapshotFolder,
    workers: settings.workers,
    organisationNames: namesOf(settings),
    // A command answers from what others have read into the cluster.
    clustered: clusteredOf(settings, live),
    onProgress: progressReporter(stderr, () => Date.now()),
    onProblem: ({ sentence }) => void loggerFor(settings).then((logger) => logger.warn(sentence)),
  };
}

const feedFolder = ({ stateFolder }: Settings): string => join(stateFolder, 'feeds');

/** The cluster of the archive, with the certificate that its file holds. `reads`: whether this process may read the corpus. */
function clusteredOf({ clustered, clusterCaFile }: Settings, reads: boolean): Clustered | null {
  if (clustered === null) return null;
  const own = { ...clustered, reads: clustered.reads && reads };
  if (clusterCaFile === null) return own;
  try {
    return { ...own, cluster: { ...own.cluster, ca: readFileSync(clusterCaFile, 'utf8') } };
  } catch {
    throw new QuotedeskError(
      'SETTINGS',
      `- QUOTEDESK_OPENSEARCH_CA names the file ${clusterCaFile}, which cannot be read.`,
    );
  }
}

function namesOf({ namesFile }: Settings): string | null {
  if (namesFile === null) return null;
  try {
    return readFileSync(namesFile, 'utf8');
  } catch {
    throw new QuotedeskError(
      'SETTINGS',
      `- QUOTEDESK_NAMES names the file ${namesFile}, which cannot be read.`,
    );
  }
}

/**
 * Loaded when there is something to log: one question to a sound archive needs no logger. Where no platform is served,
 * somebody reads it.
 */
async function loggerFor(settings: Settings, reader: 'person' | 'program' = 'person'): Promise<Logger> {
  if (reader === 'person')
    return (await import('./sentence-log.ts')).sentenceLogger(settings.logLevel, (line) =>
      stderr.write(line),
    );
  const { pino } = await import('pino');
  return pino({ level: settings.logLevel }, pino.destination({ dest: 2, sync: true }));
}

/** What several desks share, as long as `run` takes; null: this desk is alone. */
async function withShared<T>(
  settings: Settings,
  run: (shared: SharedState | null) => Promise<T>,
): Promise<T> {
  if (settings.redis === null) return run(null);
  const shared = await sharedOf(settings, await loggerFor(settings));
  try {
    return await run(shared);
  } finally {
    await shared?.close();
  }
}

async function sharedOf({ redis }: Settings, logger: Logger): Promise<SharedState | null> {
  return redis === null
    ? null
    : (await import('./shared/stores/open-redis.ts')).openShared(redis, now, logger);
}

const marksWith = ({ stateFolder }: Settings, shared: SharedState | null): Marks =>
  openMarks(stateFolder, shared?.marks ?? null);

async function marksFor(settings: Settings, onProblem: (sentence: string) => void) {
  return withShared(settings, (shared) => marksOf(marksWith(settings, shared), onProblem));
}

async function withDesk(options: CommonOptions, use: Use, run: (desk: Desk) => Promise<void>): Promise<void> {
  const settings = settingsFor(options);
  const rights = rightsAlone(await corporaOf(settings));
  const desks = await openDesks(settings.corpus, rights, {
    ...deskOptions(settings, false),
    ...(await marksFor(settings, (sentence) => stderr.write(`${sentence}\n`))),
    ...(await encoderOptions(settings, (sentence) => stderr.write(`${sentence}\n`))),
    uses: [use],
  });
  try {
    await Promise.all(desks.all.map((desk) => desk.ready()));
    for (const desk of desks.forUse(use)) await run(desk);
  } finally {
    await desks.close();
  }
}

/** Every chat platform whose settings are present; with none, the terminal. */
async function start(options: CommonOptions): Promise<void> {
  const settings = settingsFor(options);
  const slack = readSlackSettings(env);
  const discord = readDiscordSettings(env);
  const mcp = readMcpSettings(env);
  const web = readWebSettings(env);
  const operating = readOperationsSettings(env);
  const problems = [slack, discord, mcp, web, operating].flatMap((read) =>
    read && 'problems' in read ? read.problems : [],
  );
  if (problems.length) throw new QuotedeskError('SETTINGS', problems.map((p) => `- ${p}`).join('\n'));
  const corpora = await corporaOf(settings);
  const isServed = [slack, discord, mcp, web].some((read) => read !== null);
  const logger = await loggerFor(settings, isServed ? 'program' : 'person');
  const shared = await sharedOf(settings, logger);
  const marks = marksWith(settings, shared);
  const stores = shared?.stores ?? fileStores({ folder: settings.stateFolder, now, logger });
  const opening = deskOptions(settings, true);
  const reading = lastProgress(opening.onProgress);
  const pushes = web && 'settings' in web ? await pushIntake(web.settings, settings, corpora) : undefined;
  const opened = await openDesks(settings.corpus, corpora, {
    ...opening,
    uses: ['chat', ...(web ? (['web', 'export'] as const) : []), ...(mcp || web ? (['mcp'] as const) : [])],
    ...(await marksOf(marks, (sentence) => logger.warn(sentence))),
    ...(await encoderOptions(settings, (sentence) => logger.warn(sentence), true)),
    onProblem: ({ sentence }) => logger.warn(sentence),
    onProgress: reading.onProgress,
    conversations: stores.open(rememberedConversations),
    pushedInto: pushes && ((desk) => pushes.folder(desk).path),
  });
  const stopMarking = keepMarked(opened, marks, logger);
  const stopPruning = keepPruned(settings, now, logger);
  const operated =
    operating && 'settings' in operating
      ? await (await import('./operations/operate.ts')).operate(operating.settings, opened, shared, logger)
      : null;
  const desks = operated?.desks ?? opened;
  let leave = () => {};
  const pages = web && 'settings' in web ? linksOf(web.settings, settings) : null;
  const closed = corpora ? closedCorpora(corpora) : new Set<string>();
  const context: AdapterContext = {
    // Chats link each source to its page.
    deskFor: pages ? linkedDeskFor(desks.deskFor, pages.publicUrl, pages.links, closed) : desks.deskFor,
    desks: desks.forUse('chat'),
    logger,
    now,
    shared,
    stateFolder: settings.stateFolder,
    recallDays: settings.recallDays,
    groupsNamed: (platform) => groupsNamed(corpora, platform),
    record: openRecord(recordFileIn(settings.stateFolder), settings.record, now, (error) =>
      logger.warn({ err: error }, 'a question could not be recorded'),
    ),
    async forgetWorkspace(id) {
      await stores.erase(naming(id));
      await eraseWorkspaceLines(settings.stateFolder, id);
    },
    pagesUrl: pages?.publicUrl ?? null,
    observer: operated?.metrics ?? null,
    onRefused(sentence) {
      stderr.write(`${sentence}\n`);
      process.exitCode = 1;
      leave();
    },
  };
  const adapters: Adapter[] = [];
  if (slack && 'settings' in slack)
    adapters.push((await import('./slack/index.ts')).createSlackAdapter(slack.settings, context));
  if (discord && 'settings' in discord)
    adapters.push((await import('./discord/index.ts')).createDiscordAdapter(discord.settings, context));
  if (mcp && 'settings' in mcp) {
    const { createMcpHttpAdapter } = await import('./mcp/http.ts');
    const shared = mcpContext(options, desks, logger, progressOf(desks, reading.progress));
    adapters.push(createMcpHttpAdapter(mcp.settings, shared));
  }
  if (pages) {
    const { createWebAdapter } = await import('./web/index.ts');
    const { createMcpMount } = await import('./mcp/mount.ts');
    const { limit, version, progress } = mcpContext(
      options,
      desks,
      logger,
      progressOf(desks, reading.progress),
    );
    const forPrograms = (desk: Desk) => desks.forUse('mcp').find(({ name }) => name === desk.name) ?? desk;
    const own = {
      ...context,
      deskFor: desks.deskFor,
      desks: desks.forUse('web'),
      exportDesks: desks.forUse('export'),
      closed,
      mounts: [createMcpMount({ limit, version, progress, logger, deskOf: forPrograms })],
      version,
    };
    adapters.push(createWebAdapter(pages.settings, own, pages.links, pushes ?? null));
  }
  if (adapters.length === 0) adapters.push(terminal(options, desks, context, () => leave()));
  const running = await runAdapters(
    adapters,
    async () => {
      stopMarking();
      stopPruning();
      await desks.close();
      await stores.close();
      await shared?.close();
      await operated?.operations.stop();
    },
    logger,
    operated ? { drain: operated.operations.drain, drainMs: operated.drainMs } : {},
  );
  operated?.operations.started();
  leave = running.stop;
}

async function pushIntake({ pushToken }: WebSettings, settings: Settings, corpora: Corpora | null) {
  if (pushToken === null) return undefined;
  const { PushIntake } = await import('./shared/http/push.ts');
  const names = deskNames(corpora, { platform: 'web', workspace: null, channel: null });
  return new PushIntake(pushToken, join(settings.stateFolder, 'pushed'), names);
}

function linksOf(web: WebSettings, { stateFolder }: Settings) {
  const links = new SignedLinks(web.secret ?? linkSecret(stateFolder), () => new Date());
  return { settings: web, publicUrl: publicUrlOf(web), links };
}

/** The archive for other programs, over standard input and output; standard output carries nothing else. */
async function startMcp(options: CommonOptions): Promise<void> {
  const settings = settingsFor(options);
  const logger = await loggerFor(settings, 'program');
  const { createMcpAdapter } = await import('./mcp/index.ts');
  const shared = await sharedOf(settings, logger);
  const marks = marksWith(settings, shared);
  const opening = deskOptions(settings, true);
  const { onProgress, progress } = lastProgress(opening.onProgress);
  const rights = rightsAlone(await corporaOf(settings));
  const desks = await openDesks(settings.corpus, rights, {
    ...opening,
    ...(await marksOf(marks, (sentence) => logger.warn(sentence))),
    ...(await encoderOptions(settings, (sentence) => logger.warn(sentence), true)),
    onProgress,
    uses: ['mcp'],
  });
  const stopMarking = keepMarked(desks, marks, logger);
  let leave = () => {};
  const adapter = createMcpAdapter(
    { input: stdin, output: stdout, onLeave: () => leave() },
    mcpContext(options, desks, logger, progress),
  );
  const running = await runAdapters(
    [adapter],
    async () => {
      stopMarking();
      await desks.close();
      await shared?.close();
    },
    logger,
  );
  leave = running.stop;
}

/** Of several archives nobody knows whose progress it is. */
const progressOf = (desks: Desks, progress: () => Progress | null): (() => Progress | null) =>
  desks.all.length === 1 ? progress : () => null;

function mcpContext(options: CommonOptions, desks: Desks, logger: Logger, progress: () => Progress | null) {
  return {
    desk: desks.deskFor({ platform: 'mcp', workspace: null, channel: null }),
    limit: options.limit ?? PROGRAM_LIMIT,
    version: packageVersion(root),
    logger,
    progress,
  };
}

function terminal(
  options: CommonOptions,
  desks: Desks,
  context: AdapterContext,
  onLeave: () => void,
): Adapter {
  const welcome = async () => {
    const desk = desks.deskFor({ platform: 'terminal', workspace: null, channel: null });
    if (desks.all.length === 1) await Promise.race([desk.ready(), new Promise((go) => setTimeout(go, 300))]);
    return cardToText(await desk.welcome(), terminalStyle(stdout, env));
  };
  const pageSize = options.limit ?? 5;
  const streams = { input: stdin, output: stdout, env, pageSize, welcome, onLeave, onHangUp: letGoOfStdio };
  return createTerminalAdapter(streams, context);
}

function register(program: Command): void {
  addCommonOptions(program)
    .allowExcessArguments(true)
    .action(async (options: CommonOptions) => {
      const [unknown] = program.args;
      if (unknown !== undefined)
        throw new QuotedeskError('USAGE', `unknown command '${unknown}': see quotedesk --help.`);
      await start(options);
    });
  registerCommands(program, {
    env,
    stdin,
    stdout,
    stderr,
    withDesk: (options, run, use = 'chat') => withDesk(options, use, run),
    version: packageVersion(root),
    stateFolder: () => settingsFor({}).stateFolder,
    withShared: (run) => withShared(settingsFor({}), run),
    async articles(options) {
      const settings = settingsFor(options);
      const logger = await loggerFor(settings);
      const paths = settings.corpus.map((path) =>
        isFeedAddress(path) ? feedFolderOf(path, feedFolder(settings)) : path,
      );
      const corpora = await corporaOf(settings);
      return readArticles(paths, (sentence) => logger.warn(sentence), {
        rules: corpora ? rulesFor(corpora, 'export', settings.corpus) : [],
        marks: (await marksFor(settings, (sentence) => logger.warn(sentence))).marks,
        workers: settings.workers,
      });
    },
    checkSettings: () => checkSettings(env),
    checkOnline: () => checkOnline(env),
    async index(paths, out, { logLevel }) {
      const settings = settingsFor(logLevel ? { logLevel } : {});
      const options = deskOptions(settings, false);
      const clustered = clusteredOf(settings, true);
      if (clustered !== null) {
        const snapshotFolder = out === null ? null : snapshotFolderOf(out, null);
        const kept = { ...options, name: DEFAULT_DESK, corpus: paths, snapshotFolder };
        return { ...(await loadClustered(clustered, kept)), where: 'the cluster' };
      }
      if (out === null)
        throw new QuotedeskError('USAGE', 'index needs --out FOLDER, the folder of the snapshot.');
      const built = await buildSnapshot({
        ...options,
        name: 'index',
        corpus: paths,
        snapshotFolder: snapshotFolderOf(out, null),
      });
      return { ...built, where: out };
    },
  });
  addCommonOptions(program.command('mcp'))
    .description('answer other programs over standard input and output (Model Context Protocol)')
    .action(startMcp);
  registerSlackCommands(program, env);
  registerDiscordCommands(program, env);
  registerWebCommands(program, {
    env,
    stdout,
    stateFolder: () => settingsFor({}).stateFolder,
    archives: async () =>
      deskNames(await corporaOf(settingsFor({})), { platform: 'web', workspace: null, channel: null }),
  });
}

leaveQuietlyOnClosedPipe(stdout);
const program = createProgram(packageVersion(root));
register(program);
process.exitCode = await runProgram(program, process.argv.slice(2), stderr);

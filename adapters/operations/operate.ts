/** The port for operators beside the desks of a running program. */
import type { Desks } from '../desks.ts';
import type { Logger } from '../logger.ts';
import type { SharedState } from '../shared/stores/open-redis.ts';
import { createOperations } from './index.ts';
import { MeasuredDesks } from './measured-desks.ts';
import { Metrics } from './metrics.ts';
import type { OperationsSettings } from './settings.ts';

/** The port for operators, and the desks whose answers it counts. */
export async function operate(
  settings: OperationsSettings,
  desks: Desks,
  shared: SharedState | null,
  logger: Logger,
) {
  const metrics = new Metrics(desks.forUse('chat'));
  const measured = new MeasuredDesks(metrics);
  const operations = createOperations(settings, {
    desks: desks.forUse('chat'),
    metrics,
    logger,
    isSharedReady: shared?.isReady ?? null,
  });
  await operations.start();
  const all: Desks = {
    ...desks,
    deskFor: (place) => measured.of(desks.deskFor(place), place.platform),
    forUse: (use) => desks.forUse(use).map((desk) => measured.of(desk, use === 'mcp' ? 'mcp' : 'web')),
  };
  return { metrics, operations, desks: all, drainMs: settings.drainMs };
}

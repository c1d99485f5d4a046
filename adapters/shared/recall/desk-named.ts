import type { Desk } from '../../../src/index.ts';
import type { AdapterContext } from '../../adapter.ts';
import type { Posted } from './posted.ts';

/** The desk that answered: by its name, since its place may have another corpus by now. null: it is not open any more. */
export function deskNamed(
  { deskFor, desks }: Pick<AdapterContext, 'deskFor' | 'desks'>,
  {
    platform,
    workspace,
    channel,
    parent,
    corpus,
  }: Pick<Posted, 'platform' | 'workspace' | 'channel' | 'parent' | 'corpus'>,
): Desk | null {
  const desk = deskFor({ platform, workspace, channel: parent ?? channel });
  return desk.name === corpus ? desk : (desks.find(({ name }) => name === corpus) ?? null);
}

/** The thumbs under a posted answer. Slack sends every toggle and some of them again: the last of each reader counts. */
import { LRUCache } from 'lru-cache';
import { readThumb } from './controls.ts';
import { judged, judgementId } from './judgement.ts';
import type { Kit } from './kit.ts';
import type { Modals } from './modals.ts';
import { lookUp, refuse, tell } from './press-tools.ts';
import type { Press } from './receive.ts';
import { describeError } from './serializers.ts';
import type { Workspace } from './workspace.ts';

const NOT_KEPT = 'Your judgement could not be kept; the log of Quotedesk says why.';

export class Thumbs {
  readonly #kit: Kit;
  readonly #modals: Modals;
  /** When each reader last judged an answer, as Slack's clock has it. */
  readonly #last = new LRUCache<string, string>({ max: 5_000 });

  constructor(kit: Kit, modals: Modals) {
    this.#kit = kit;
    this.#modals = modals;
  }

  /** Writes the judgement down; a thumb that points down asks for the reason. */
  async press(at: Workspace, press: Press): Promise<void> {
    const kit = this.#kit;
    const read = readThumb(press.value);
    const found = await lookUp(kit, at, press, read?.position.key, true);
    if ('refused' in found || !read) return refuse(kit, at, press, found);
    const id = judgementId(read.position.key, press.user);
    if (Number(this.#last.get(id) ?? 0) > Number(press.at)) return;
    this.#last.set(id, press.at);
    const opened = read.thumb === 'wrong' ? this.#modals.open('wrong', at, press, read.position) : null;
    try {
      await kit.feedback.add({ ...judged(found.shown, press.user), id, reason: read.thumb, note: null });
    } catch (error) {
      kit.logger.error({ error: describeError(error) }, 'a feedback line could not be written');
      await tell(kit, at, press, NOT_KEPT);
    }
    await opened;
  }
}

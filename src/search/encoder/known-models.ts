/** How the vectors of a model are read: as its own files say, or as is known of models of its name. Pure. */
import * as z from 'zod';
import type { ModelCard } from './model-card.ts';

type Known = Pick<ModelCard, 'name' | 'pooling' | 'questionPrefix'>;

/** The authors' own instructions. */
const KNOWN: readonly Known[] = [
  ...['bge-small-en-v1.5', 'bge-base-en-v1.5'].map(
    (name): Known => ({
      name,
      pooling: 'cls',
      questionPrefix: 'Represent this sentence for searching relevant passages: ',
    }),
  ),
  ...['all-MiniLM-L6-v2', 'all-MiniLM-L12-v2'].map(
    (name): Known => ({ name, pooling: 'mean', questionPrefix: '' }),
  ),
];

/** The model whose name stands in `text` (a path, an address, a name); null: none that is known. */
export function knownModel(text: string): Known | null {
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return KNOWN.find(({ name }) => plain(text).includes(plain(name))) ?? null;
}

const POOLING = z.object({
  pooling_mode_cls_token: z.boolean().default(false),
  pooling_mode_mean_tokens: z.boolean().default(false),
});

/** `1_Pooling/config.json` of a model; null: it says nothing that can be done here. */
export function poolingOf(config: unknown): ModelCard['pooling'] | null {
  const { data } = POOLING.safeParse(config);
  if (!data || data.pooling_mode_cls_token === data.pooling_mode_mean_tokens) return null;
  return data.pooling_mode_cls_token ? 'cls' : 'mean';
}

const PROMPTS = z.object({ prompts: z.object({ query: z.string().max(300) }) });

/** `config_sentence_transformers.json` of a model; null: it names no prefix for questions. */
export function questionPrefixOf(config: unknown): string | null {
  return PROMPTS.safeParse(config).data?.prompts.query ?? null;
}

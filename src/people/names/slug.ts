/** Stable, readable ids. */
import { fold } from './fold.ts';

/** `"Sarah Huckabee Sanders"` → `"sarah-huckabee-sanders"`; scripts without Latin letters are kept; never empty. */
export function slug(name: string): string {
  const out = fold(name)
    .replace(/['"]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return out === '' ? 'unnamed' : out;
}

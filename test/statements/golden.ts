/** The shape of a golden passage. */
import type { Attribution } from '../../src/model.ts';

export interface Expected {
  readonly kind?: Attribution['kind'];
  readonly cue?: string;
  readonly addressee?: string;
  readonly when?: string;
  readonly via?: string;
  readonly stance?: Attribution['stance'];
  readonly rule?: string;
  /** Speaker of the statement that it is told inside of. */
  readonly within?: string;
}
export interface Golden {
  /** The phenomenon. */
  readonly of: string;
  readonly text: string;
  /** Speaker as printed (null: nobody), the words of one quoted stretch or content span, and what else must hold. */
  readonly says: readonly (readonly [string | null, string, Expected?])[];
  /** Number of statements in all. */
  readonly statements?: number;
  /** No statement has a quoted stretch. */
  readonly quotedNowhere?: boolean;
}

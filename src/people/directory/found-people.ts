/** What a look-up of a name in the directory gives. */
import type { Person } from '../../model.ts';

/** What a typed name comes to; the shape of the archive's `SpeakerResolution`. */
export interface FoundPeople {
  readonly outcome: 'one' | 'several' | 'none';
  readonly people: readonly Person[];
  readonly suggestions: readonly string[];
  readonly repaired: boolean;
  readonly spokespeople: readonly Person[];
  /** Others of the name, where `people[0]` said so much more that it is meant without asking; absent: none. */
  readonly besides?: readonly Person[];
}

export const NOBODY: FoundPeople = {
  outcome: 'none',
  people: [],
  suggestions: [],
  repaired: false,
  spokespeople: [],
};

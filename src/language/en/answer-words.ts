/** Small lists that answers and checks ask. Small letters. Data. */
import { words } from '../words.ts';

/** Words behind which a clause begins of its own: a negation before them does not reach what follows. */
export const CLAUSE = words(`
  but and because while when if although though so since who which whose where how why what whether until
  unless before after as than or yet then
`);
/** What may be counted behind a number of people, besides the nouns for persons. */
export const PEOPLE = words(`
  people persons? men women children civilians victims lives americans more others times of
`);
/** Stands between a quotation and whoever is named beside it. */
export const BORDER = words('that according did who by to from as and or in on at');
/** Behind these stands whoever is spoken to, not whoever speaks. */
export const SPEAKS_TO = words('told tells tell telling asked assured reminded warned informed');
/** Between such a verb and the noun for whoever is spoken to. */
export const TO_WHOM = words('the a an our his her their its');
/** What an indirect question begins with. */
export const INDIRECT_QUESTION = words(
  'why how what when where whether did does do is was has will worries worried',
);
/** Words that may stand between a negation and what it denies. */
export const GOES_ON = words(`
  is are was were be been it as an? the even exactly really just at all him her them this that
`);
/** Bodies that take a verb in the plural. */
export const PLURAL_BODIES = words('police coalition government opposition army military');
/** Groups that are named in the plural. */
export const PARTIES = words('democrats republicans americans conservatives liberals');

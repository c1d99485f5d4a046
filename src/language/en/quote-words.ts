/** Small lists by which quotations are told from titles and terms. Small letters. Data. */
import { words } from '../words.ts';

/** Works that are performed. */
export const SHOWS = words('show podcast sonata symphony magazine movie musical');
/** Works that have a title. */
export const SET_DOWN = words(`
  song album single book novel film movie poem play musical memoir track tune ballad painting documentary
  podcast
`);
/** Nouns behind which or before which a quoted name is no speech. */
export const NAMED_BY = words(`
  side camp campaigns? initiatives? programmes? programs? plans? schemes? tours? rides? parade festival
  contest exhibition exhibit award prize list policy act law bill rule project app feature brand label
`);
/** Languages: words in marks are translated. */
export const TONGUES = words(`
  latin greek hebrew arabic hindi urdu farsi yiddish maori hawaiian swahili czech zulu tagalog
`);
/** What is typed in and not spoken. */
export const TYPED_IN = words('googled googling keyword keywords hashtag hashtags password username');
/** What a single word or expression is called. */
export const TERMS = words('word phrase term name expression');
/** Participles before a title or a name. */
export const ENTITLED = words('dubbed named titled entitled nicknamed codenamed hashtagged');
/** What is done with a work: its title is no speech. */
export const PERFORMED = words(`
  reread watched published penned co-?authored co-?wrote directed sang sings? singing sung
  perform(?:s|ed|ing)? hum(?:s|med) rerecorded rewatch(?:ed|ing)?
`);

/** Small lists by which quotations are told from titles and terms. Small letters. Data. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

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

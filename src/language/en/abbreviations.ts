/** Abbreviations that end in a full stop. `before a name`: never the end of a sentence. */
import { words as listed } from '../words.ts';

const words = (list: string): ReadonlySet<string> => new Set(listed(list));

/** Titles and the like: a name or a number follows, so that a capital after them begins no sentence. */
export const ABBREVIATIONS_BEFORE_NAME = words(`
  mr mrs ms messrs mx dr prof rev revd fr sr. st ste mt ft hon gov lt.gov sen sens rep reps del pres supt insp det
  gen adm brig maj col lt capt cpt cmdr cdr comdr sgt cpl pvt ens pfc spc msgt tsgt ssgt
  atty sec asst assoc pt no nos vs v fig art sect ch vol op pp`);

/** May end a sentence; it does when a word follows that begins sentences. */
export const ABBREVIATIONS = words(`
  jr sr inc ltd co corp cos bros llc plc etc al est approx dept univ assn bldg ave blvd rd hwy
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
  ala ariz ark calif colo conn dela fla ga ill ind kan kans ky la md mich minn miss mo mont neb nev okla ore pa penn tenn
  tex vt va wash wis wyo e.g i.e cf p`);

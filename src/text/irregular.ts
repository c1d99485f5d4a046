/**
 * Irregular forms read as their base word, for the index only: verbs ("won" → "win") and plurals ("women" → "woman").
 * Left out where the form is mostly another word ("left", "saw" as a tool, "lay", "lead", "bound", "ground", "wound").
 */
const FORMS = `
  arise arose arisen|beat beaten|become became|begin began begun|bite bit bitten|bleed bled|blow blew blown
  break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen
  come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven
  eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown
  forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten
  give gave given|go went gone|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept
  know knew known|lead led|learn learnt|lend lent|lose lost|make made|mean meant|meet met|pay paid|ride rode ridden
  ring rang rung|rise rose risen|run ran|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot
  show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent
  spin spun|stand stood|steal stole stolen|stick stuck|strike struck stricken|swear swore sworn
  sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|think thought|throw threw thrown
  tread trod trodden|understand understood|undergo underwent undergone|undertake undertook undertaken
  overtake overtook overtaken|overthrow overthrew overthrown|oversee oversaw overseen|overcome overcame
  uphold upheld|withhold withheld|withdraw withdrew withdrawn|withstand withstood|wake woke woken|wear wore worn
  weep wept|win won|write wrote written|rebuild rebuilt|outgrow outgrew|foresee foresaw foreseen
  man men|woman women|child children|foot feet|tooth teeth|mouse mice|goose geese|wife wives|wolf wolves|knife knives
  thief thieves|half halves|shelf shelves|calf calves|crisis crises|analysis analyses|hypothesis hypotheses
  congressman congressmen|congresswoman congresswomen|policeman policemen|fireman firemen|spokesman spokesmen
  gunman gunmen|businessman businessmen|fisherman fishermen|lawman lawmen|serviceman servicemen|chairman chairmen
  medium media|criterion criteria|phenomenon phenomena`;

const BASE: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split(/[|\n]/)
    .flatMap((entry) => {
      const [base = '', ...forms] = entry.trim().split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

/** The base word of an irregular form; every other word unchanged. */
export function baseForm(word: string): string {
  return BASE.get(word) ?? word;
}

/** Nouns that tell of speech: "his claim", "her “…” remark", "chants of “…”". */
const SPEECH_NOUNS = new Set(
  `claim claims statement statements assertion assertions allegation allegations accusation accusations contention argument
  arguments suggestion suggestions insistence declaration announcement warning warnings promise promises pledge pledges vow
  prediction predictions complaint complaints admission acknowledgment assurance assurances denial conclusion description
  characterization demand demands testimony insult insults quip joke jokes reminder proclamation lament boast message admissions acknowledgments acknowledgements denials conclusions descriptions characterizations
  remark remarks comment comments chant chants slogan motto mantra refrain catchphrase dictum answer
  criticism quote dig jab jibe taunt rebuke plea cry cries shout shouts denunciation insinuation implication
  rant tirade rhetoric zinger gaffe retort apology critique tagline
  monologue praise`
    .trim()
    .split(/\s+/),
);

export const isSpeechNoun = (lower: string): boolean => SPEECH_NOUNS.has(lower);

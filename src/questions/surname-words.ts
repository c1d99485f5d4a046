/** Surnames that are ordinary words, in lower case. Typed so among keywords they are read as words. */
export const SURNAME_WORDS: ReadonlySet<string> = new Set(
  `white black brown green gray grey gold silver rose may march june bush wood woods stone rock hill hills lake rivers
  field fields forest moon day summer winter snow rain frost wolf fox bird hawk crane swan lamb bull bear king prince
  pope bishop knight duke earl price page rice pace pound penny bond bank banks law laws court judge justice case cook
  baker butler carter carpenter mason miller potter porter shepherd taylor turner weaver fisher hunter parker farmer
  gates church temple house hall wall walls street park parks bridge ford west north south east young old long short
  strong small little best good hope love joy peace grace faith guy man child friend power powers force strange sharp
  quick swift cross early ray self wise savage marsh moss reed root berry flowers cotton glass steel stark land lane
  major sergeant marshall english french german holland ireland wales israel jordan chance trump trust ball bell berg`.split(
    /\s+/,
  ),
);

/** Given names that are ordinary words, in lower case. Among other keywords ("veto bill") they are read as words. */
export const GIVEN_WORDS: ReadonlySet<string> = new Set(
  `bill mark will rob frank grace hope faith joy may june april august jack pat art gene drew sue rich chase grant dean earl
  guy ray rose ivy dawn eve ally max gay don dick bob nick pierce wade stone cliff dale glen heath rusty sandy stormy
  summer autumn crystal ruby pearl amber daisy lily violet olive ginger angel christian victor major king prince duke`.split(
    /\s+/,
  ),
);

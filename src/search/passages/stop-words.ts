/** Words that say nothing about what is looked for, folded: function words, and the words with which questions are put. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are aren arent as at be because been before being below
  between both but by can cannot cant could couldnt d did didnt do does doesnt doing dont down during each either else
  ever few for from further had hadnt has hasnt have havent having he her here hers herself him himself his how i if in
  into is isnt it its itself just ll m me might mightnt more most must mustnt my myself neither no nor not now o of off
  on once one only or other our ours ourselves out over own re s same shall she should shouldnt so some such t than that
  the their theirs them themselves then there these they this those through to too under until up upon ve very was
  wasnt we were werent what whatever when where which whichever while who whoever whom whose why will with within
  without wont would wouldnt yet you your yours yourself yourselves
  according say says said tell tells told many much please show find give name following`
    .split(/\s+/)
    .filter(Boolean),
);

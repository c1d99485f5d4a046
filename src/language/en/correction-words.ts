/** How newspapers head and word the notes in which they correct themselves. Lower case. */

/** What stands in front of such a note, before a colon, a dash or a stop. */
export const CORRECTION_LABELS = [
  'correction',
  'corrections',
  'corrections & clarifications',
  'clarifications & corrections',
  'clarifications and corrections',
  'corrections and clarifications',
  'amplification',
  'clarification',
  'editor’s note',
  'editors’ note',
  'editor’s correction',
  'note to readers',
] as const;

/** Of these labels those that also stand before what corrects nothing: who the author is, when it was first printed. */
export const NEUTRAL_LABELS = ['editor’s note', 'editors’ note', 'note to readers'] as const;

/** What may stand in a heading of its own above such a note, and elsewhere heads no note. */
export const CORRECTION_HEADINGS = ['for the record'] as const;

/** What such a note without a label begins with. Sources of regular expressions. */
export const CORRECTION_OPENINGS = [
  'an? (?:earlier|previous|prior) version of (?:this|the) (?:\\S+ )?(?:article|story|report|column|piece|dispatch|headline|caption|obituary|review|interview|list|chart|graphic|map|post|page|item)',
  'this article has been corrected',
  'this story has been corrected',
  'this article originally',
  'this story originally',
  'this article was amended',
  'this story was amended',
  'this article was corrected',
  'this story was corrected',
  'this article has been (?:updated|amended|changed|clarified) to (?:correct|make clear|clarify|remove)',
  'this story has been (?:updated|amended|changed|clarified) to (?:correct|make clear|clarify|remove)',
  'this (?:piece|post|page|report) (?:has been|was) (?:corrected|amended)',
  '(?:updated|amended) to correct',
  '(?:attention\\W{1,6})?corrects',
  '(?:due to|because of|owing to|through) an? (?:editing|reporting|production|typing|transcription|editor’s|reporter’s) error',
  'after (?:its )?publication, (?:the|this|our) [^.,\\n]{0,40} (?:learned|learnt)',
  '(?:the|our) (?:report|article|story|piece) [“"][^”"\\n]{3,120}[”"][^“”"\\n]{0,40} (?:wrongly|incorrectly|erroneously|mistakenly|inaccurately)',
  'an? (?:correction|clarification) was made',
  'following (?:an? )?(?:complaints?|inquiry|enquiry) (?:to|from|by) [^\\n]{3,80}, we (?:accept|acknowledge|are happy|agree|wish|now)',
  '(?:to )?editors: [^\\n]{0,90}\\b(?:paragraphs?|quotation|quote|wrongly|incorrectly|corrects?|corrected)',
  'we wish to correct',
  'we would like to correct',
] as const;

/** How a paragraph that has no such head ends where it corrects the article: the paper speaks of itself. */
export const CORRECTION_CLOSES =
  '(?:^|[.!?][”"]?\\s)(?:We (?:apologi[sz]e|are sorry|regret|are happy to (?:make|set)|accept that)|The [A-Z][\\p{L} ]{2,40} (?:regrets|apologi[sz]es for) (?:the|this|any) (?:error|mistake|confusion))\\b';
/** Where a paragraph without such a head speaks of the article, or of the paper itself. Sources of regular expressions. */
export const OF_OURSELVES = [
  '\\b(?:this|our|an earlier|a previous) (?:\\S+ ){0,2}(?:article|story|report|piece|interview|item|feature|column|review|obituary|dispatch)\\b',
  '\\b(?:a|the) (?:article|story|report|piece|item) (?:first |originally )?(?:published|posted|printed|sent|that appeared)\\b',
  "\\b(?:in|from|on) (?:the )?(?:\\w+day(?:[’']s)?|yesterday[’']s|last week[’']s|earlier|early) (?:paper|edition|editions|issue|report|bulletin)\\b",
  '\\bas (?:first|originally) (?:published|posted|sent|printed|reported)\\b|\\bas it first appeared\\b|\\bwhen it was first (?:published|posted|printed)\\b',
  '\\bwe (?:gave|had (?:him|her|them|it)|misheard|misquoted|wrongly|incorrectly|mistakenly)\\b',
  '\\b(?:reported|given|stated|printed|quoted) (?:above|below|here)\\b',
] as const;

/** … and of what was wrong with it. */
export const WAS_WRONG = [
  '\\b(?:wrong|wrongly|incorrect|incorrectly|erroneous|erroneously|mistaken|mistakenly|inaccurate|inaccurately)\\b',
  '\\b(?:misstated|misquoted|misspelled|misspelt|misidentified|misheard|mishearing|misattributed|misreported)\\b',
  '\\b(?:ha[sd] been|was|were|is) (?:since )?(?:corrected|amended|changed|edited)\\b(?! (?:for|and condensed|down)\\b)|\\bcorrects the\\b|\\bto correct\\b',
  '\\b(?:reporting|editing|typing|our|an|the) errors?\\b|\\bin error\\b|\\bby mistake\\b|\\bslip in\\b|\\bmixed up\\b|\\btransposed\\b',
  '\\bapologi[sz]e\\b|\\bare sorry\\b|\\bSorry\\b|\\bregret (?:the|this|any)\\b|\\bin the mouth of\\b|\\bmade to say\\b',
  '\\battributed (?:a|an|the) [^.]{3,90}\\. (?:It was|The \\w+ was)\\b|\\boriginally attributed\\b|\\bwhat \\S+ \\S+ said was\\b',
] as const;

/** How a note speaks of what somebody said, without quoting it. */
export const OF_SPEECH =
  '\\b(?:said|say|saying|told|quoted|spoke|spoken|recalled|described|likened|estimate|forecast|put|words|according to|made the (?:comment|remark|point)|gave us|observation|prediction|comparison)\\b';

/** What such a paragraph speaks of. */
export const OF_THE_ARTICLE =
  '\\b(?:this|our|the|an earlier|a previous) (?:report|article|story|piece|interview|version|headline)\\b|\\b(?:published|quoted|misquoted|attributed|misattributed|corrections?)\\b|\\bthe (?:remark|quotation|quote|comment)\\b|\\bhappy to make\\b';

/** What tells that a note is about somebody rather than about one thing that was said. */
export const ABOUT_THE_SPEAKER =
  '\\b(?:spelling|spelled|spelt|misspelled|misspelt|misidentified|surname|first name|full name|name(?: was|s? of|, not)|(?:job )?title|position(?! (?:on|about|regarding)\\b)|job|age|occupation|affiliation|identity|identified)\\b';

/** … and that somebody is not to be believed, whatever was said. */
export const NOT_TO_BE_BELIEVED =
  '\\b(?:not (?:aboard|present|there)|rely on|(?:false|wrong) name|(?:his|her|their) (?:claims|account|words) (?:should|could|can)|impost[eo]r|fabricated)\\b';

/** What a note calls words that it speaks of without quoting them. */
export const REMARKS =
  '\\b(?:remarks?|comments?|accusations?|descriptions?|claims?|quotation|quote|statement)\\b|\\binto the mouth\\b|\\bas saying\\b|\\b(?:mis)?attribut(?:ed|es)\\b';

/** How a message to editors, which stands beside an article, tells of a correction. */
export const EDITORS_CORRECTION =
  '\\b(?:corrects?|corrected|corrections?|correcting|clarif(?:y|ies|ied|ication)|misquoted|misattributed|wrong(?:ly)?|erroneous(?:ly)?|sted|incorrect(?:ly)?|inaccurate(?:ly)?|mistaken(?:ly)?|mistakes?|in error|false(?:ly)?|mis(?:stated|identified|spelled|spelt|reported|characteri[sz]ed|translated)|apologi[sz]es?|regrets|retract(?:s|ed|ion)|after (?:its )?publication|since (?:learned|learnt|established)|out of context|in (?:reply|answer|response) to a question|(?:was|were) (?:referring|speaking|talking) (?:to|of|about)|our (?:recordings?|notes?|transcripts?)|could not be (?:verified|confirmed)|did not say|never said|not (?:aboard|been verified)|rely on)\\b';

/** How somebody denies words that are printed as theirs. */
export const OWN_DENIAL =
  "\\b(?:never|did(?:n[’']t| not)|has(?:n[’']t| not)|had(?:n[’']t| not)) (?:ever |actually |really )?(?:sa(?:y|id)|wr(?:ite|ote|itten)|told|tell|use[ds]?|utter(?:ed)?)\\b|\\bden(?:y|ies|ied|ying) (?:ever )?(?:saying|having said|that (?:i|he|she|they) (?:had )?(?:ever )?said)|\\b(?:was|were|been|being) misquoted\\b|\\b(?:were|are|was|is) not (?:my|his|her|their) words?\\b|\\bwords? (?:were|was) (?:twisted|invented|made up|taken out of context)";

/** Words before which a note gives what was wrong: "not “fifty”", "misquoted her as saying “…”". */
export const BEFORE_WRONG =
  'not|sted|originally|said in (?:this|our) (?:article|story|report)|quoted as saying|we (?:wrote|reported|quoted)|(?<!should (?:be|have been) )attributed to|(?:this|the) (?:article|story) ha[sd]|rather than|instead of|misquoted|misquotes|misstated|misattributed|incorrectly|wrongly|erroneously|mistakenly|inaccurately';

/** What tells that a note speaks of how somebody was quoted, and not of something else. */
export const MISQUOTING =
  'misquot|misreport|misstat|\\b(?:wrongly|incorrectly|erroneously|mistakenly|inaccurately)\\b|\\bdid not say\\b|\\bcontrary to what\\b|\\bas saying\\b|\\b(?:this|the) (?:article|story) (?:said|had|has|quoted|gave|attributed)\\b|\\b(?:quotation|quote|remark)\\b|\\bmeant\\b|\\breferring to\\b|\\bthe impression\\b|\\bout of context\\b';

/** Words before which a note gives what is right. */
export const BEFORE_RIGHT =
  'should be|should have (?:been|read|said)|in fact|actually|word was|what (?:he|she|they) said was|made by|said by|spoken by';

/** Where a note says that the text above it is mended already. */
export const ALREADY_MENDED =
  'earlier version|previous version|has been (?:updated|corrected|amended|changed)|have been (?:updated|corrected|amended|changed)|originally';

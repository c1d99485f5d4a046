/** English: all its files as one `Language`. */
import type { Language } from '../language.ts';
import * as abbreviations from './abbreviations.ts';
import * as answerWords from './answer-words.ts';
import * as archiveWords from './archive-words.ts';
import * as bodyKinds from './body-kinds.ts';
import * as bylineWords from './byline-words.ts';
import * as correctionWords from './correction-words.ts';
import * as cueWords from './cue-words.ts';
import * as everydayNames from './everyday-names.ts';
import * as factNouns from './fact-nouns.ts';
import * as femaleNames from './female-names.ts';
import * as maleNames from './male-names.ts';
import * as nameWords from './name-words.ts';
import * as nicknames from './nicknames.ts';
import * as occupations from './occupations.ts';
import * as organisationWords from './organisation-words.ts';
import * as peopleWords from './people-words.ts';
import * as places from './places.ts';
import * as questionWords from './question-words.ts';
import * as quoteWords from './quote-words.ts';
import * as reportingVerbTable from './reporting-verb-table.ts';
import * as responses from './responses.ts';
import * as roleHeads from './role-heads.ts';
import * as roleNouns from './role-nouns.ts';
import * as roleTable from './role-table.ts';
import * as shopTalk from './shop-talk.ts';
import * as smallWords from './small-words.ts';
import * as syntaxWords from './syntax-words.ts';
import * as textWords from './text-words.ts';
import * as threadWeights from './thread-weights.ts';
import * as threadWords from './thread-words.ts';
import * as timeWords from './time-words.ts';
import * as titles from './titles.ts';
import * as units from './units.ts';
import * as verbTable from './verb-table.ts';
import * as verdictWords from './verdict-words.ts';

export const english: Language = {
  abbreviations,
  bodyKinds,
  bylineWords,
  correctionWords,
  everydayNames,
  factNouns,
  femaleNames,
  maleNames,
  nicknames,
  occupations,
  organisationWords,
  places,
  reportingVerbTable,
  responses,
  roleHeads,
  roleNouns,
  roleTable,
  shopTalk,
  smallWords,
  threadWeights,
  threadWords,
  timeWords,
  titles,
  units,
  verbTable,
  verdictWords,
  answerWords,
  archiveWords,
  cueWords,
  nameWords,
  peopleWords,
  questionWords,
  quoteWords,
  syntaxWords,
  textWords,
};

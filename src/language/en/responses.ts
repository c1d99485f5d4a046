/** Words for answering what somebody said, agreeing with it or turning against it. */
import { words } from '../words.ts';

export const RESPONSES = {
  /** Plain forms of the verbs, behind "did". */
  verbs: words(
    'react respond reply answer comment disagree agree object protest contradict rebut confirm deny dispute challenge criticize criticise support oppose back',
  ),
  pasts: words(
    'reacted responded replied answered commented disagreed agreed objected protested contradicted rebutted confirmed denied disputed challenged criticized criticised supported opposed backed',
  ),
  /** These need nothing beside them: "any reaction?" */
  bare: words(
    'reactions? responses? reply replies criticism critics rebuttals? denials? pushback backlash opponents',
  ),
  nouns: words(
    'reactions? responses? reply replies answers? comments? criticism critics rebuttals? denials? objections pushback backlash support supporters opposition opponents',
  ),
};

/** Two articles in the frames of each press database, invented. */

export const BODY = '"The dam is safe," said Mara Quill, the river warden.\n\nNobody came.';
export const SECOND = 'The council met on Friday.\n\n"It will shut in May," she said.';
export const centred = (text: string) => `${' '.repeat(30)}${text}`;
export const rule = '_'.repeat(60);

const nexis = (n: number, outlet: string, day: string, title: string, fields: string, body: string) =>
  `${centred(`${n} of 2 DOCUMENTS`)}\n\n${centred(outlet)}\n\n${centred(day)}\n\n${title}\n\n${fields}\n\n${body}\n\nLOAD-DATE: March 9, 2021\n\nLANGUAGE: ENGLISH\n\nCopyright 2021 ${outlet}\nAll Rights Reserved\n\n`;

export const FACTIVA_ONE = 'HRBT000020210303eh3300001'.toUpperCase();
const FACTIVA_TWO = 'MILP000020220409eh4900002'.toUpperCase();

export const EXPECTED = [
  {
    title: 'Dam is safe, says warden',
    outlet: 'The Harbour Times',
    published: '2021-03-03',
    author: 'Una Hale',
    text: BODY,
  },
  {
    title: 'Mill to shut',
    outlet: 'The Mill Post',
    published: '2022-04-09',
    author: 'Bo Tarn',
    text: SECOND,
  },
];

export const EXPORTS: readonly (readonly [name: string, text: string])[] = [
  [
    'Nexis',
    nexis(
      1,
      'The Harbour Times',
      'March 3, 2021 Wednesday',
      'Dam is safe, says warden',
      'BYLINE: Una Hale\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 40 words',
      BODY,
    ) +
      nexis(
        2,
        'The Mill Post',
        'April 9, 2022 Saturday',
        'Mill to shut',
        'BYLINE: By Bo Tarn\n\nLENGTH: 30 words\n\nDATELINE: MILLTOWN',
        SECOND,
      ),
  ],
  [
    'Nexis with Windows line ends',
    (
      nexis(
        1,
        'The Harbour Times',
        'March 3, 2021 Wednesday',
        'Dam is safe, says warden',
        'BYLINE: Una Hale\n\nLENGTH: 40 words',
        BODY,
      ) +
      nexis(
        2,
        'The Mill Post',
        'April 9, 2022 Saturday',
        'Mill to shut',
        'LENGTH: 30 words\n\nBYLINE: Bo Tarn',
        SECOND,
      )
    ).replaceAll('\n', '\r\n'),
  ],
  [
    'Nexis Uni',
    `Dam is safe, says warden\nThe Harbour Times\nMarch 3, 2021 Wednesday\nCopyright 2021 The Harbour Times\nSection: NEWS; Pg. 4\nLength: 40 words\nByline: Una Hale\nBody\n\n${BODY}\n\nLoad-Date: March 4, 2021\n\nEnd of Document\n\nMill to shut\nThe Mill Post\nApril 9, 2022 Saturday\nLength: 30 words\nByline: Bo Tarn\nBody\n\n${SECOND}\n\nEnd of Document\n`,
  ],
  [
    'Factiva with fields',
    `HD  Dam is safe, says warden\nBY  By Una Hale\nWC  40 words\nPD  3 March 2021\nSN  The Harbour Times\nSC  HRBT\nLA  English\nCY  (c) 2021\nLP  \n"The dam is safe," said Mara Quill, the river warden.\n\nTD  \nNobody came.\n\nAN  Document ${FACTIVA_ONE}\n\nHD  Mill to shut\nBY  Bo Tarn\nWC  30 words\nPD  9 April 2022\nSN  The Mill Post\nLP  \n${SECOND}\n\nAN  Document ${FACTIVA_TWO}\n`,
  ],
  [
    'Factiva without fields',
    `News\nDam is safe, says warden\nBy Una Hale\n40 words\n3 March 2021\nThe Harbour Times\nHRBT\nEnglish\n(c) 2021 The Harbour Times\n\n${BODY}\n\nDocument ${FACTIVA_ONE}\n\nMill to shut\nBy Bo Tarn\n30 words\n9 April 2022\nThe Mill Post\nMILP\nEnglish\n© 2022 The Mill Post\n\n${SECOND}\n\nDocument ${FACTIVA_TWO}\n`,
  ],
  [
    'ProQuest',
    `${rule}\n\nDocument 1 of 2\n\nDam is safe, says warden\n\nAuthor: Hale, Una\n\nPublication info: The Harbour Times ; Harbour City [Harbour City]03 Mar 2021: A.1.\n\nProQuest document link\n\nFull text: ${BODY}\n\nTitle: Dam is safe, says warden\n\nPublication title: The Harbour Times\n\nPublication date: Mar 3, 2021\n\n${rule}\n\nDocument 2 of 2\n\nMill to shut\n\nAuthor: Tarn, Bo\n\nPublication info: The Mill Post ; Milltown [Milltown]09 Apr 2022: B.2.\n\nFull text: ${SECOND}\n\nSubject: Mills\n`,
  ],
];

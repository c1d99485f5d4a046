/**
 * Words of bylines and datelines as web pages and wire stories print them, with the commonest of other languages' pages.
 * Data; all in small letters.
 */

/** What stands in front of the writers' names. */
export const BYLINE_LEADS: readonly string[] = [
  ...['by', 'written by', 'posted by', 'published by', 'story by', 'text by', 'words by', 'report by'],
  ...[
    'analysis by',
    'opinion by',
    'commentary by',
    'perspective by',
    'review by',
    'reported by',
    'author',
    'authors',
  ],
  ...[
    'von',
    'par',
    'por',
    'di',
    'door',
    'af',
    'av',
    'oleh',
    'autor',
    'autora',
    'auteur',
    'autore',
    'текст',
    'автор',
    'text',
    '文',
    '作者',
  ],
];

/** What joins two names. */
export const BYLINE_JOINTS: readonly string[] = [
  'and',
  'with',
  'und',
  'et',
  'y',
  'e',
  'en',
  'og',
  'och',
  'и',
];

/** Agencies whose name stands where a writer's would. */
export const AGENCIES: readonly string[] = [
  ...[
    'associated press',
    'the associated press',
    'ap',
    'reuters',
    'thomson reuters',
    'agence france-presse',
    'afp',
  ],
  ...[
    'united press international',
    'upi',
    'bloomberg',
    'bloomberg news',
    'press association',
    'pa media',
    'pa',
  ],
  ...[
    'press trust of india',
    'pti',
    'ians',
    'ani',
    'xinhua',
    'tass',
    'interfax',
    'efe',
    'ansa',
    'dpa',
    'kyodo',
    'kyodo news',
  ],
  ...[
    'yonhap',
    'yonhap news agency',
    'anadolu agency',
    'canadian press',
    'the canadian press',
    'australian associated press',
    'aap',
  ],
  ...['tribune news service', 'ap news', 'ritzau', 'tt', 'ntb', 'belga', 'apa', 'sda'],
];

/** Names of accounts, not of people. */
export const ACCOUNT_WORDS: readonly string[] =
  'admin administrator editor editors webmaster root user guest staff superuser moderator wordpress newsroom webdesk newsdesk'.split(
    ' ',
  );

/** What writers of a newspaper are, as bylines print it behind the name; none of these is a family name. */
export const NEWSROOM_ROLES: readonly string[] =
  'writer reporter correspondent columnist contributor contributing editor editorial journalist producer photographer critic analyst staff senior freelance special'.split(
    ' ',
  );

/** Last words of a byline that names nobody: "IGN Staff", "Web Desk". */
export const NOBODY_ENDS: readonly string[] =
  'staff desk team newsroom editors bureau service services reporters writers contributors board wires report reports'.split(
    ' ',
  );

/** First words of what stands beside bylines and is no name: "Follow Us", "Read More". */
export const BESIDE_BYLINES: readonly string[] =
  'follow share read view see more print about contact sign subscribe email comments comment opinions bio biography profile posts articles latest save listen watch download getty photo image file getting'.split(
    ' ',
  );

/** Defaults of programs that write documents, no authors. */
export const PROGRAM_AUTHORS: readonly string[] = [
  ...[
    'anonymous',
    'unknown',
    'author',
    'python-docx',
    'apache poi',
    'microsoft',
    'microsoft office user',
    'office user',
  ],
  ...[
    'windows user',
    'user',
    'owner',
    'admin',
    'administrator',
    'libreoffice',
    'openoffice',
    'un-named',
    'docx',
    'root',
    'scanner',
  ],
];

/** Words in front of a date that is that of a later change. */
export const UPDATE_WORDS: readonly string[] = [
  ...[
    'updated',
    'update',
    'modified',
    'edited',
    'revised',
    'corrected',
    'refreshed',
    'reviewed',
    'last changed',
    'retrieved',
    'accessed',
  ],
  ...[
    'aktualisiert',
    'geändert',
    'actualizado',
    'mis à jour',
    'modifié',
    'aggiornato',
    'atualizado',
    'bijgewerkt',
    'обновлено',
    'изменено',
  ],
];

/** Words in front of the date of publication. */
export const PUBLISH_WORDS: readonly string[] = [
  ...[
    'published',
    'posted',
    'first published',
    'original',
    'created',
    'issued',
    'released',
    'publication date',
    'date',
  ],
  ...[
    'veröffentlicht',
    'publiziert',
    'erstellt',
    'publicado',
    'publié',
    'pubblicato',
    'gepubliceerd',
    'опубликовано',
  ],
];

/** Abbreviated time zones whose meaning is one, as minutes from UTC; of "IST" and the like there are several. */
export const ZONES: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  hkt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
};

/** Further layouts: as programs, wires, mails and chats write them; `q` the words, `n` the name. */
import type { Layout } from './check-layouts.ts';

/** Without the stop or comma that closes it. */
const bare = (q: string): string => q.replace(/[,.]$/, '');
const last = (n: string): string => n.split(' ').at(-1) ?? '';
const initial = (n: string): string => n[0] ?? '';
const halves = (q: string): readonly [string, string] => {
  const words = bare(q).split(' ');
  const cut = Math.max(3, Math.floor(words.length / 2));
  return [
    words
      .slice(0, cut)
      .join(' ')
      .replace(/[,.;:]$/, ''),
    words.slice(cut).join(' '),
  ];
};

export const MORE_LAYOUTS: readonly Layout[] = [
  [
    'split by said',
    (q, n) => {
      const [a, b] = halves(q);
      return `“${a},” ${n} said, “${b}.”`;
    },
  ],
  [
    'split by said, asked',
    (q, n) => {
      const [a, b] = halves(q);
      return `is this right? "${a}," said ${n}. "${b}."`;
    },
  ],
  ['table row', (q, n) => `| ${n} | "${q}" |`],
  ['csv', (q, n) => `"${q}","${n}","2024-03-03"`],
  ['json', (q, n) => `{"speaker": "${n}", "quote": "${q}"}`],
  ['emoji', (q, n) => `:speech_balloon: ${n} — "${q}" :thinking_face:`],
  ['html', (q, n) => `<blockquote>${q}</blockquote><cite>${n}</cite>`],
  ['para 4', (q, n) => `Did we get this right? In para 4 we have ${n} (she/her) telling us "${q}"`],
  [
    'speaking to the Dial',
    (q, n) => `${n}, speaking to the Dial on Tuesday after the vote, said: "${q}" - is that verbatim?`,
  ],
  ['was it N or somebody else', (q, n) => `was it ${n} or somebody else who said "${q}"?`],
  ['N said this, yes?', (q, n) => `"${q}" ${n} said this, yes?`],
  ['Quote 1 [N]', (q, n) => `Quote 1 [${n}]: "${q}"`],
  ['was said by', (q, n) => `"${q}" was said by ${n}`],
  ['are N’s', (q, n) => `The words "${q}" are ${n}'s`],
  ['attributing', (q, n) => `We're attributing "${q}" to ${n} on the front page. OK?`],
  ['french', (q, n) => `${n} : « ${q} »`],
  ['polish', (q, n) => `${n}: „${q}”`],
  ['japanese', (q, n) => `${n}: 「${q}」`],
  ['chat log', (q, n) => `[10:32] ${n}: "${q}"`],
  ['inverted', (q, n) => `${last(n)}, ${n.split(' ').slice(0, -1).join(' ')}: "${q}"`],
  ['pronoun', (q, n) => `${n} spoke to reporters. They said "${q}". correct?`],
  ['decoy per reporter', (q, n) => `per our reporter Ana Holmquist, ${n} said "${q}"`],
  ['decoy asks', (q, n) => `Ana Holmquist (copy desk): did ${n} say "${q}"?`],
  ['decoy as told to', (q, n) => `"${q}" – ${n}, as told to Ana Holmquist`],
  ['via Reuters', (q, n) => `"${q}" – ${n} (via Reuters)`],
  ['replied to', (q, n) => `${n} replied to Ana Holmquist: "${q}"`],
  ['photo by', (q, n) => `Photo by Ana Holmquist. ${n}: "${q}"`],
  ['who’s that', (q, n) => `so "${q}" huh?? who's that, ${n}?`],
  ['arrow', (q, n) => `${n} → "${q}"`],
  ['ascii arrow', (q, n) => `${n} => "${q}"`],
  ['re', (q, n) => `Re: ${n} quote. "${q}" Please advise. – Ana`],
  ['footnote', (q, n) => `"${q}" [1]\n[1] ${n}, interview`],
  ['yes or no', (q, n) => `Yes or no: ${n}, "${q}"`],
  ['remember', (q, n) => `do you remember ${n} telling people "${q}" at some point`],
  ['heard', (q, n) => `heard that ${n} once said "${q}". can that be confirmed?`],
  ['pull quote', (q, n) => `PULL QUOTE\n"${q}"\n${n}\nPage 4`],
  ['slug', (q, n) => `SLUG: ferry-quotes // SPEAKER: ${n} // QUOTE: "${q}"`],
  ['reverse question', (q, n) => `"${q}" Who said it? ${n}?`],
  ['dash name dash', (q, n) => `- ${n} - "${q}" -`],
  ['dear desk', (q, n) => `Dear desk, a reader says ${n} never said "${q}". Did they?`],
  ['Title case role', (q, n) => `Board Chair ${n} Told The Council: "${q}"`],
  ['curly in straight', (q, n) => `did ${n} say "“${q}”"?`],
  ['two lines role', (q, n) => `${n}\nHarbour commissioner\n"${q}"`],
  ['we credit', (q, n) => `We credit "${q}" to ${n}, do we not`],
  ['deposition', (q, n) => `THE WITNESS (${n.toUpperCase()}): "${q}"`],
  ['script cue', (q, n) => `SOT ${n} "${q}" :07`],
  ['transcript angle', (q, n) => `>> ${n.toUpperCase()}: "${q}"`],
  ['markdown table', (q, n) => `Speaker | Quote\n--- | ---\n${n} | "${q}"`],
  ['tsv no marks', (q, n) => `${n}\t${bare(q)}`],
  ['yaml', (q, n) => `quote: "${q}"\nspeaker: ${n}\nchecked: no`],
  ['yaml reversed', (q, n) => `speaker: ${n}\nquote: "${q}"`],
  ['json quote first', (q, n) => `{"quote": "${q}", "by": "${n}"}`],
  ['csv name first', (q, n) => `"${n}","${q}"`],
  ['html q', (q, n) => `<p>${n} said <q>${bare(q)}</q>.</p>`],
  ['wiki', (q, n) => `{{quote|${bare(q)}|${n}}}`],
  ['latex', (q, n) => `\`\`${bare(q)}'' --- ${n}`],
  ['sic', (q, n) => `${n} "${q}" [sic] – keep the sic?`],
  ['headline colon behind', (q, n) => `‘${bare(q)}’: ${n}`],
  ['headline says', (q, n) => `‘${bare(q)}’, says ${n}`],
  ['as quoted by', (q, n) => `"${q}" (${n}, as quoted by the Dial)`],
  ['quoted in', (q, n) => `${n}, quoted in the Harbour Dial: "${q}"`],
  ['said to have said', (q, n) => `${n} is said to have said "${q}"`],
  ['supposed', (q, n) => `the line "${q}" that ${n} supposedly came out with`],
  ['famous', (q, n) => `${n}'s famous line, "${q}": verbatim?`],
  ['between dashes', (q, n) => `"${q}" – that's ${n} – is it word for word?`],
  ['not X but', (q, n) => `"${q}" – that was ${n}, wasn't it? My colleague thinks otherwise`],
  [
    'numbered list two',
    (q, n) => `1) "${q}" (${n})\n2) "The quay was painted green by nobody at all" (Ana Holmquist)`,
  ],
  ['signature block', (q, n) => `Could you check "${q}", ${n}?\n\n--\nAna Holmquist\nNight editor, The Dial`],
  ['bare surname', (q, n) => `${last(n)}: "${q}"`],
  ['initials', (q, n) => `${initial(n)}. ${last(n)}: "${q}"`],
  ['nbsp', (q, n) => `${n.replace(/ /g, '\u00a0')}:\u00a0"${q}"`],
  ['zero width', (q, n) => `${n}\u200b: \u200b"${q}"`],
  ['fullwidth colon', (q, n) => `${n}："${q}"`],
  ['upper words', (q, n) => `did ${n} say "${q.toUpperCase()}"?`],
  ['reply quote', (q, n) => `On Tue, Ana Holmquist wrote:\n> can we run ${n}'s "${q}"?\nIs it ok?`],
  ['slack block then name', (q, n) => `> ${q}\n${n}, right?`],
  ['two asked', (q, n) => `did either ${n} or Ana Holmquist say "${q}"?`],
  ['not Ana but', (q, n) => `it wasn't Ana Holmquist, it was ${n} who said "${q}"`],
  ['trailing date', (q, n) => `"${q}" – ${n}, on the phone just now`],
  [
    'long tail',
    (q, n) =>
      `We have a story from the council meeting in which ${n}, who chairs it, said the following: "${q}" Can you tell me whether that is how it was printed?`,
  ],
  ['nested said', (q, n) => `My source tells me that ${n} said, and I quote: "${q}"`],
  ['question tag', (q, n) => `${n} did say "${q}", didn't they?`],
  ['hashtag end', (q, n) => `"${q}" ${n} #quotes #factcheck`],
  ['bold both', (q, n) => `**“${q}”** — *${n}*`],
  ['em dash no space', (q, n) => `“${q}”—${n}`],
  ['screaming', (q, n) => `DID ${n.toUpperCase()} REALLY SAY “${q}”???`],
  ['no marks question end', (q, n) => `${bare(q)}: did ${n} say that?`],
  ['no marks dash role', (q, n) => `${bare(q)} – ${n}, commissioner`],
  ['no marks told', (q, n) => `${n} told the council ${bare(q)}`],
  ['no marks newline', (q, n) => `${n}\n${bare(q)}`],
];

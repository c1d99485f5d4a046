import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readStatements } from '../../src/statements/read-statements.ts';
import { readText } from '../../src/text/read-text.ts';

function shown(file: string): string[] {
  const text = readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8');
  return readStatements(readText(text), { id: file, text }).map((s) => {
    const words = s.content.map((span) => text.slice(span.start, span.end)).join(' … ');
    const how = [
      s.stance,
      s.addressee && `to ${s.addressee.text}`,
      ...s.via.map((v) => `via ${v.text}`),
      s.when?.text,
    ];
    return [`${s.speaker?.text} | ${s.kind} | ${words}`, ...how.filter(Boolean)].join(' | ');
  });
}
const pullout = shown('000_604a54e76169becc.txt');
const macron = shown('004_1d3c903cd5ac88e1.txt');

describe('the seed articles', () => {
  test.each([
    [
      'Sanders',
      'Sanders | direct | We have started returning United States troops home as we transition to the next phase of this campaign, … The United States and our allies stand ready',
    ],
    [
      'White, not the White House',
      'White | direct | We have started the process of returning US troops home from Syria as we transition to the next phase of the campaign, … For force protection',
    ],
    [
      'the confirmation of the pullout',
      'the Department of Defence | indirect | the pullout of US forces from Syria',
    ],
    [
      'who told of the pullout',
      'chief spokesperson Dana White | indirect | Later in the day, the Department of Defence confirmed the pullout',
    ],
    [
      'Manning noted',
      'Manning | direct | At this time, we continue to work by, with and through our partners in the region,',
    ],
    [
      'Manning to Sputnik',
      'US Defense Department spokesperson Robert Manning | indirect | the US is continuing to work with its partners',
    ],
    [
      'Col. Rob Manning',
      'Department of Defence spokesperson Col. Rob Manning | indirect | the US has finalised the establishment of observation posts',
    ],
    [
      'when the troops come home',
      'the US official | indirect | it is expected that the troops will return home within 60 to 100 days',
    ],
    [
      'the accusation',
      'The Syrian government | indirect | the coalition of using white phosphorus and cluster bombs',
    ],
    ['the denial', 'The coalition | indirect | using banned white phosphorus and cluster munitions | deny'],
    [
      'adding',
      'US President Donald Trump | indirect | this was the only reason for the United States to be in',
    ],
  ])('pullout: %s', (_name, begins) => {
    expect(pullout.filter((line) => line.startsWith(begins))).toHaveLength(1);
  });

  test.each([
    [
      'Sanders in a statement',
      'White House spokeswoman Sarah Sanders | direct | The U.S. mission has not changed --',
    ],
    [
      'she added',
      'she | direct | We are determined to completely crush ISIS and create the conditions that will prevent its return. In addition we expect',
    ],
    [
      'the White House',
      'the White House | indirect | President Donald Trump still wants U.S. forces in Syria to return home as soon as possible | via Reuters | on Sunday',
    ],
    [
      'Macron on chemical weapons',
      'he | direct | We also persuaded him that we needed to limit the strikes to chemical weapons (sites), after things got',
    ],
    ['Trump in Macron’s mouth', 'President Trump | direct | the United States should withdraw from Syria'],
    [
      'Macron quoting him',
      'Macron | direct | Ten days ago, President Trump was saying ‘the United States should withdraw from Syria’. We convinced him',
    ],
    [
      'a partial quotation',
      'French President Emmanuel Macron | mixed | he had convinced Trump to keep a U.S. presence in Syria for "the long term."',
    ],
    [
      'three states',
      'The United States, Britain and France | indirect | they only hit Syria’s chemical weapons capabilities',
    ],
    [
      'Haley to Fox News',
      'U.S. Ambassador to the UN Nikki Haley | indirect | the American withdrawal from Syria was off the table for the time being | to Fox News',
    ],
    [
      'Haley, interrupted',
      'Haley | mixed | The U.S. wants to “see American troops come home,” … “but we are not going to leave until',
    ],
    [
      'Haley in the middle',
      'Haley | indirect | America’s goals in Syria … included the defeat of the ISIS terror group',
    ],
  ])('Macron: %s', (_name, begins) => {
    expect(macron.filter((line) => line.startsWith(begins))).toHaveLength(1);
  });

  test('headline, summary, byline, captions, links and footnotes are nobody’s statement', () => {
    const all = [...pullout, ...macron].join('\n');
    for (const furniture of [
      'READ MORE',
      '20 Civilians',
      'Elad Benari',
      'A terrorist group outlawed',
      'White House: Trump',
      'responds to Macron',
    ]) {
      expect(all).not.toContain(furniture);
    }
  });

  test('nobody is left without a speaker', () => {
    expect([...pullout, ...macron].filter((line) => line.startsWith('undefined'))).toEqual([]);
  });
});

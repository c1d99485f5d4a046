import { describe, expect, test } from 'vitest';
import { FOREIGN_ARTICLE, FOREIGN_QUESTION, foreignLanguage } from '../../src/text/foreign.ts';

describe('the language of a question', () => {
  test.each([
    ['Qu’a dit le ministre à propos des nouvelles écluses du canal ?', 'French'],
    ['¿Qué dijo la alcaldesa sobre el puente nuevo de la ciudad ayer?', 'Spanish'],
    ['Was hat die Bürgermeisterin gestern über die neue Brücke gesagt?', 'German'],
    ['Wat heeft de burgemeester gisteren over de nieuwe brug gezegd?', 'Dutch'],
    ['Co powiedziała wczoraj burmistrz o nowym moście w naszym mieście?', 'Polish'],
    ['市长昨天对新桥说了什么', 'Chinese'],
    ['what did the mayor say about the new bridge yesterday?', null],
    ['did José María Núñez of Villanueva de Córdoba deny it?', null],
    ['who called Otto Lindqvist a liar, Bergström or Åkesson?', null],
    // Too short to be told.
    ['le pont est fermé', null],
  ])('%s', async (question, language) => {
    expect(await foreignLanguage(question, FOREIGN_QUESTION)).toBe(language);
  });
});

describe('the language of an article', () => {
  const french =
    'La maire a ouvert le nouveau pont mardi matin. « Le pont restera ouvert tout l’hiver », a déclaré Ada Moss devant les habitants du quartier. Elle a promis que les travaux seraient bientôt terminés.';
  test.each([
    ['French', french, 'French'],
    [
      'an English one with a French quotation',
      `The mayor spoke in French: ${french.slice(47, 90)} She said that it was hers, and the crowd of those who had come was with her.`,
      null,
    ],
    ['a list of names', 'Moss Pike Reyes Lindqvist Weir '.repeat(9), null],
    ['no words', '1 2 3 – 4'.repeat(20), null],
  ])('%s', async (_name, text, language) => {
    expect(await foreignLanguage(text, FOREIGN_ARTICLE)).toBe(language);
  });
});

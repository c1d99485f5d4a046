/** Whether a person makes a statement, alone or together with others. */
import type { Statement } from '../model.ts';

/** `id`: the person's; true for each of those who say it together too. */
export const isSpokenBy = ({ speaker, speakers }: Statement, id: string): boolean =>
  speaker?.id === id || speakers?.some((one) => one.id === id) === true;

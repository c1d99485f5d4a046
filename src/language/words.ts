/** The words of a list that is written with white space between them, in order. */
export const words = (list: string): readonly string[] => list.trim().split(/\s+/);

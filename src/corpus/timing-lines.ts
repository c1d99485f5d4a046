/** Times in recordings' transcripts. Pure; each line is read once. */

const CLOCK = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?`;
const TIMING = new RegExp(`^${CLOCK}\\s*-->\\s*${CLOCK}(?:\\s|$)`);
/** "[00:03:10] Weir: …", "00:03:10 …", "Anna Weir (3:10):", "Anna Weir  3:10" */
const IN_LINE = [
  new RegExp(`^\\s*[[(]${CLOCK}[\\])]`),
  /^\s*(\d{1,3}):(\d{2}):(\d{2})(?:[.,]\d{1,3})?(?=\s|$)/,
  new RegExp(`^[^:\\d]{2,60}[[(\\s]${CLOCK}[\\])]?\\s*:?\\s*$`),
  new RegExp(`^[^:\\d]{2,60}[[(]${CLOCK}[\\])]\\s*:`),
];

/** "00:03:10.000 --> 00:03:12.500" */
export const isTimingLine = (line: string): boolean => TIMING.test(line);

/** "00:03:10" for a caption's timing line or a line that a transcript begins with its time; null: the line states none. */
export function timeOf(line: string): string | null {
  const shown = line.slice(0, 200);
  const found = TIMING.exec(shown.trim()) ?? IN_LINE.map((form) => form.exec(shown)).find(Boolean);
  if (!found) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
}

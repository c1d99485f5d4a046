/** How old an interaction is: its id holds the millisecond in which Discord made it. Pure. */

/** Milliseconds from 1970 to the first of 2015, where Discord's ids begin. */
const DISCORD_EPOCH = 1_420_070_400_000;
const TIME_SHIFT = 22n;
/** Its token lives no longer; an id of another time tells nothing. */
const TOKEN_LIFE_MS = 15 * 60_000;

/** Milliseconds; 0 where the id tells nothing, or clocks differ. */
export function ageOf(id: string, now: Date): number {
  if (!/^\d{1,20}$/.test(id)) return 0;
  const age = now.getTime() - (Number(BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH);
  return age > 0 && age < TOKEN_LIFE_MS ? age : 0;
}

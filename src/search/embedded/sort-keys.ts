/** Orders by a value from 0 to 1, told apart in steps: counted, not compared, so that they take linear time. Pure. */

/** Values are told apart in so many steps. */
const STEPS = 10_000;

/** A value as it is told apart. */
export const rounded = (value: number): number => Math.round(value * STEPS) / STEPS;

/** 0 is the highest. */
const levelOf = (value: number): number => Math.max(0, Math.min(STEPS, Math.round((1 - value) * STEPS)));

/** How many stand before each level: of `list`, each with its value in `values`. */
function startsOf(list: Int32Array, values: Float32Array): Int32Array {
  const starts = new Int32Array(STEPS + 2);
  for (let i = 0; i < list.length; i++) {
    const level = levelOf(values[list[i] as number] as number) + 1;
    starts[level] = (starts[level] as number) + 1;
  }
  for (let level = 1; level < starts.length; level++)
    starts[level] = (starts[level] as number) + (starts[level - 1] as number);
  return starts;
}

/** The list with the highest values first, equal ones in its order. `values` has one for each number that may be listed. */
export function descending(list: Int32Array, values: Float32Array): Int32Array {
  const next = startsOf(list, values);
  const sorted = new Int32Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const level = levelOf(values[list[i] as number] as number);
    const at = next[level] as number;
    sorted[at] = list[i] as number;
    next[level] = at + 1;
  }
  return sorted;
}

/** The `most` of the list that `descending` puts first, in the order of the list. */
export function highest(list: Int32Array, values: Float32Array, most: number): Int32Array {
  if (list.length <= most) return list;
  const next = startsOf(list, values);
  return list.filter((one) => {
    const level = levelOf(values[one] as number);
    const at = next[level] as number;
    next[level] = at + 1;
    return at < most;
  });
}

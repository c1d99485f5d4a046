/** Principal axes by orthogonal iteration: the directions in which rows differ most. Pure. */

const ROUNDS = 60;

export interface Axes {
  readonly mean: Float64Array;
  /** Orthonormal, by falling variance. */
  readonly axes: readonly Float64Array[];
}

/** The first `count` principal axes of equally long rows. Deterministic. */
export function principalAxes(rows: readonly Float64Array[], count: number): Axes {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  for (const row of rows) for (let d = 0; d < width; d++) mean[d]! += (row[d] as number) / rows.length;
  const covariance = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    const centred = row.map((value, d) => value - (mean[d] as number));
    for (let i = 0; i < width; i++) {
      const line = covariance[i] as Float64Array;
      const own = centred[i] as number;
      for (let k = i; k < width; k++) line[k]! += own * (centred[k] as number);
    }
  }
  for (let i = 0; i < width; i++) for (let k = 0; k < i; k++) covariance[i]![k] = covariance[k]![i] as number;
  let axes = Array.from({ length: count }, (_, n) =>
    Float64Array.from({ length: width }, (_, d) => Math.sin((n + 1) * (d + 1) * 1.7)),
  );
  for (let round = 0; round < ROUNDS; round++)
    axes = orthonormal(axes.map((axis) => Float64Array.from(covariance, (line) => dot(line, axis))));
  return { mean, axes };
}

/** A row's places along the axes. */
export function project(row: Float64Array, mean: Float64Array, axes: readonly Float64Array[]): Float64Array {
  const centred = row.map((value, d) => value - (mean[d] as number));
  return Float64Array.from(axes, (axis) => dot(axis, centred));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

/** Gram and Schmidt's method, in order. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array<ArrayBuffer>[] {
  const done: Float64Array<ArrayBuffer>[] = [];
  for (const vector of vectors) {
    const own = Float64Array.from(vector);
    for (const other of done) {
      const along = dot(own, other);
      for (let d = 0; d < own.length; d++) own[d]! -= along * (other[d] as number);
    }
    const norm = Math.sqrt(dot(own, own)) || 1;
    done.push(own.map((value) => value / norm));
  }
  return done;
}

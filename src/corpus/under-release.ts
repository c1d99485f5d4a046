/** Readings of what stands inside of something that states a release itself: the stricter of both holds. */
import { type Reading, type Release, USABLE } from './item.ts';
import { strictestOf } from './release.ts';

/** @param around what the envelope, the e-mail states of all that is in it */
export function* underRelease(readings: Iterable<Reading>, around: Release): Generator<Reading> {
  for (const reading of readings) yield stricter(reading, around);
}

export function stricter(reading: Reading, around: Release): Reading {
  if (reading.kind === 'problem') return reading;
  const both = [around, reading.release ?? USABLE].map((release) => ({ release, wrong: null }));
  return { ...reading, release: strictestOf(both).release };
}

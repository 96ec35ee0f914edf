import type { Timed } from "@/preview/timing";

/** No panel is cut shorter than this. */
export const SHORTEST_MS = 250;

/** Durations after tapping: the panel at `first` ends at the first tap, the next one at the second, and so on; what was
 * not reached keeps its own. Times in milliseconds of the film, rising. */
export function tappedDurations(
  panels: readonly Timed[],
  first: number,
  taps: readonly number[],
): Map<number, number> {
  const durations = new Map<number, number>();
  let start = panels.slice(0, first).reduce((sum, panel) => sum + panel.durationMs, 0);
  let index = first;
  for (const tap of taps) {
    if (index >= panels.length) break;
    const length = Math.round(tap - start);
    // Two taps for one cut.
    if (length < SHORTEST_MS) continue;
    durations.set(index, length);
    start += length;
    index += 1;
  }
  return durations;
}

/** When each thing happens, in whole frames: the same arithmetic as the renderer's (film/timing.py). */

export interface Rate {
  numerator: number;
  denominator: number;
}

const RATES: Record<string, Rate> = {
  "23.976": { numerator: 24000, denominator: 1001 },
  "29.97": { numerator: 30000, denominator: 1001 },
};

/** A frame rate by the project's name for it. */
export const rateOf = (name: string): Rate =>
  RATES[name] ?? { numerator: Number(name) || 24, denominator: 1 };

export const framesPerSecond = (rate: Rate): number => rate.numerator / rate.denominator;

/** The frame that is nearest to a time; halves go up. */
export const frameAt = (ms: number, rate: Rate): number =>
  Math.floor((2 * ms * rate.numerator + 1000 * rate.denominator) / (2000 * rate.denominator));

/** What the schedule needs to know of a panel. */
export interface Timed {
  durationMs: number;
  transition: string;
  transitionMs: number;
}

/** When a panel is seen: frame numbers, ends exclusive; `first` and `last` with its handles in transitions. */
export interface Span {
  index: number;
  start: number;
  end: number;
  first: number;
  last: number;
}

/** When a transition is seen: frames `first` to `last` (exclusive) around the cut before frame `cut`. */
export interface Join {
  kind: string;
  first: number;
  cut: number;
  last: number;
}

export interface Moment {
  frame: number;
  span: Span;
  join: Join | null;
  /** In a transition of two pictures: the one that comes. */
  incoming: Span | null;
}

const isFade = (kind: string): boolean => kind === "fade-black" || kind === "fade-white";

export class Schedule {
  readonly frames: number;
  readonly spans: readonly Span[];
  /** joins[i] follows spans[i]; null for a cut. */
  readonly joins: readonly (Join | null)[];

  constructor(panels: readonly Timed[], rate: Rate) {
    const cuts = [0];
    let elapsed = 0;
    for (const panel of panels) {
      elapsed += panel.durationMs;
      cuts.push(frameAt(elapsed, rate));
    }
    const cutAt = (index: number): number => cuts[index] ?? 0;
    const lengthOf = (index: number): number => cutAt(index + 1) - cutAt(index);
    const wished = transitionLengths(panels);

    const joins: (Join | null)[] = [];
    panels.forEach((panel, index) => {
      const cut = cutAt(index + 1);
      const ms = wished[index] ?? 0;
      let length = ms > 0 ? Math.max(1, frameAt(ms, rate)) : 0;
      if (index + 1 < panels.length) {
        length = Math.min(length, lengthOf(index), lengthOf(index + 1));
        const first = cut - Math.floor(length / 2);
        joins.push(length ? { kind: panel.transition, first, cut, last: first + length } : null);
      } else if (isFade(panel.transition)) {
        const before = index ? joins[index - 1] : null;
        length = Math.min(length, lengthOf(index) - (before ? before.last - cutAt(index) : 0));
        joins.push(length > 0 ? { kind: panel.transition, first: cut - length, cut, last: cut } : null);
      } else joins.push(null);
    });

    this.joins = joins;
    this.frames = cutAt(panels.length);
    this.spans = panels.map((_, index) => {
      const [start, end] = [cutAt(index), cutAt(index + 1)];
      const before = index ? (joins[index - 1] ?? null) : null;
      const after = joins[index] ?? null;
      return {
        index,
        start,
        end,
        first: before && !isFade(before.kind) ? before.first : start,
        last: after && !isFade(after.kind) ? after.last : end,
      };
    });
  }

  /** The panel whose stretch a frame lies in. */
  indexAt(frame: number): number {
    let low = 0;
    let high = this.spans.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.spans[middle]?.start ?? 0) <= frame) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  momentAt(frame: number): Moment | null {
    const index = this.indexAt(frame);
    const span = this.spans[index];
    if (!span || frame < 0 || frame >= this.frames) return null;
    const before = index ? (this.joins[index - 1] ?? null) : null;
    const after = this.joins[index] ?? null;
    if (before && frame < before.last) {
      if (isFade(before.kind)) return { frame, span, join: before, incoming: null };
      return { frame, span: this.spans[index - 1] ?? span, join: before, incoming: span };
    }
    if (after && frame >= after.first) {
      if (isFade(after.kind)) return { frame, span, join: after, incoming: null };
      return { frame, span, join: after, incoming: this.spans[index + 1] ?? null };
    }
    return { frame, span, join: null, incoming: null };
  }
}

/** Milliseconds that each transition gets: at most its shorter neighbour, a closing fade within the last panel. */
export function transitionLengths(panels: readonly Timed[]): number[] {
  const lengths: number[] = [];
  panels.forEach((panel, index) => {
    const next = panels[index + 1];
    if (panel.transition === "cut" || (!next && !isFade(panel.transition))) {
      lengths.push(0);
      return;
    }
    let most = panel.durationMs;
    if (next) most = Math.min(most, next.durationMs);
    else if (lengths.length) most -= Math.floor(((lengths.at(-1) ?? 0) + 1) / 2);
    lengths.push(Math.max(0, Math.min(panel.transitionMs, most)));
  });
  return lengths;
}

/** How far the camera has moved: 0 at the first frame of its move and 1 at the last one. */
export const positionIn = (span: Span, frame: number): number =>
  Math.min(1, Math.max(0, (frame - span.first) / Math.max(1, span.last - 1 - span.first)));

/** How much of the incoming panel a frame of a dissolve, wipe, slide or push shows: never 0, never 1. */
export const shareOf = (join: Join, frame: number): number =>
  (frame - join.first + 1) / (join.last - join.first + 1);

/** How much of the picture a frame of a fade shows: 0 is the plain colour. */
export const levelOf = (join: Join, frame: number): number =>
  frame < join.cut
    ? 1 - (frame - join.first + 1) / (join.cut - join.first)
    : (frame - join.cut) / (join.last - join.cut);

/** Hours, minutes, seconds and frames, as on a slate (without drop frames). */
export function timecode(frame: number, rate: Rate): string {
  const base = Math.round(framesPerSecond(rate));
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.floor(frame / base);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % base]
    .map(two)
    .join(":");
}

import { describe, expect, it } from "vitest";
import fixture from "./fixtures/moves.json";
import { ease, type Move, planMove, travelled, viewAt } from "./moves";
import { levelOf, positionIn, rateOf, Schedule, shareOf } from "./timing";

/** The fixture is written by the renderer itself (scripts/preview_fixtures.py): the browser's numbers are the film's. */
const DIGITS = 9;

describe("camera", () => {
  it.each(fixture.easings)("eases $easing at $position", ({ easing, position, value }) => {
    expect(ease(position, easing)).toBeCloseTo(value, DIGITS);
  });

  it.each(fixture.paths.map((path, index) => ({ ...path, index })))(
    "goes the way of $move ($index)",
    (path) => {
      const planned = planMove(path as Move);
      for (const { position, seconds, view } of path.at) {
        const found = viewAt(planned, position, seconds);
        for (const name of ["x", "y", "width", "height", "nearX", "nearY"] as const) {
          expect(found[name], `${name} at ${position}`).toBeCloseTo(view[name], DIGITS);
        }
      }
    },
  );

  it.each(fixture.travelled)("has slid from %d to %d", (share, value) => {
    expect(travelled(share ?? 0)).toBeCloseTo(value ?? 0, DIGITS);
  });
});

describe.each(fixture.films.map((film, index) => ({ ...film, index })))(
  "film $index at $frameRate",
  (film) => {
    const schedule = new Schedule(film.panels, rateOf(film.frameRate));

    it("is as long, with the same cuts and transitions", () => {
      expect(schedule.frames).toBe(film.frames);
      expect(schedule.spans.map(({ start, end, first, last }) => ({ start, end, first, last }))).toEqual(
        film.spans,
      );
      expect(schedule.joins).toEqual(film.joins);
    });

    it("shows the same at every frame", () => {
      film.moments.forEach(
        (
          wanted: { panel: number; position: number; share?: number; incoming?: number; level?: number },
          frame,
        ) => {
          const moment = schedule.momentAt(frame);
          expect(moment?.span.index, `frame ${frame}`).toBe(wanted.panel);
          if (!moment) return;
          expect(positionIn(moment.span, frame)).toBeCloseTo(wanted.position, DIGITS);
          expect(moment.incoming?.index).toBe(wanted.incoming);
          if (wanted.share !== undefined && moment.join)
            expect(shareOf(moment.join, frame)).toBeCloseTo(wanted.share, DIGITS);
          if (wanted.level !== undefined && moment.join)
            expect(levelOf(moment.join, frame)).toBeCloseTo(wanted.level, DIGITS);
        },
      );
    });
  },
);

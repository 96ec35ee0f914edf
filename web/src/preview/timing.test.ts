import { describe, expect, it } from "vitest";
import { frameAt, levelOf, rateOf, Schedule, shareOf, timecode } from "./timing";

const panel = (durationMs: number, transition = "cut", transitionMs = 0) => ({
  durationMs,
  transition,
  transitionMs,
});
const FILM = rateOf("24");

describe("Schedule", () => {
  it("rounds the running sum, so that many panels end within a frame of the whole", () => {
    const panels = Array.from({ length: 500 }, () => panel(1001));
    expect(new Schedule(panels, FILM).frames).toBe(frameAt(500 * 1001, FILM));
  });

  it("centres a transition on its cut and never changes the length", () => {
    const schedule = new Schedule([panel(2000, "dissolve", 1000), panel(2000)], FILM);
    expect(schedule.frames).toBe(96);
    expect(schedule.joins[0]).toEqual({ kind: "dissolve", first: 36, cut: 48, last: 60 });
    const moment = schedule.momentAt(50);
    expect([moment?.span.index, moment?.incoming?.index]).toEqual([0, 1]);
  });

  it("makes a transition as short as its shorter neighbour", () => {
    const schedule = new Schedule([panel(4000, "wipe-left", 3000), panel(500)], FILM);
    expect(schedule.joins[0]).toMatchObject({ first: 90, last: 102 });
  });

  it("closes with a fade, and with nothing else", () => {
    expect(new Schedule([panel(2000, "fade-black", 1000)], FILM).joins[0]).toEqual({
      kind: "fade-black",
      first: 24,
      cut: 48,
      last: 48,
    });
    expect(new Schedule([panel(2000, "dissolve", 1000)], FILM).joins[0]).toBeNull();
  });

  it("finds the panel of every frame", () => {
    const schedule = new Schedule([panel(500), panel(500), panel(500)], FILM);
    expect([0, 11, 12, 23, 24, 35].map((frame) => schedule.indexAt(frame))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(schedule.momentAt(36)).toBeNull();
  });
});

describe("shares", () => {
  it("never shows nothing or all of the incoming panel within a transition", () => {
    const join = { kind: "dissolve", first: 0, cut: 2, last: 4 };
    expect([0, 1, 2, 3].map((frame) => shareOf(join, frame))).toEqual([0.2, 0.4, 0.6, 0.8]);
  });

  it("is the plain colour on both sides of a fade's cut", () => {
    const join = { kind: "fade-black", first: 0, cut: 2, last: 4 };
    expect([0, 1, 2, 3].map((frame) => levelOf(join, frame))).toEqual([0.5, 0, 0, 0.5]);
  });
});

describe("timecode", () => {
  it("counts frames of the rounded rate", () => {
    expect(timecode(24 * 61 + 5, FILM)).toBe("00:01:01:05");
    expect(timecode(30, rateOf("29.97"))).toBe("00:00:01:00");
  });
});

import { describe, expect, it } from "vitest";
import { tappedDurations } from "./taps";

const panels = [4000, 4000, 4000].map((durationMs) => ({ durationMs, transition: "cut", transitionMs: 0 }));

describe("tappedDurations", () => {
  it("ends one panel at each tap", () => {
    expect([...tappedDurations(panels, 0, [1500, 2500])]).toEqual([
      [0, 1500],
      [1, 1000],
    ]);
  });

  it("begins at the panel from which it was played", () => {
    expect([...tappedDurations(panels, 1, [5000])]).toEqual([[1, 1000]]);
  });

  it("takes two taps for one cut as one, and no more taps than panels", () => {
    expect([...tappedDurations(panels, 0, [1000, 1100, 2000, 3000, 4000])].map(([, ms]) => ms)).toEqual([
      1000, 1000, 1000,
    ]);
  });
});

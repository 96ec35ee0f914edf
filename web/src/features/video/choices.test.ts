import { describe, expect, it } from "vitest";
import { type Choices, choicesOf, parametersOf } from "./choices";

const of = (kept: Partial<Choices>) => parametersOf(choicesOf(kept, "720"), "720");

describe("parametersOf", () => {
  it("says nothing of what is usual: nobody is refused for a default", () => {
    expect(of({})).toEqual({});
  });

  it("says what was chosen", () => {
    expect(of({ resolution: "1080", format: "mov", letterbox: "2.39", fit: "contain-blur" })).toEqual({
      resolution: "1080",
      format: "mov",
      letterbox: 2.39,
      fit: "contain-blur",
    });
    expect(of({ music: "m", musicStart: 12.5, scratch: "s", cutTo: false })).toEqual({
      music: { assetId: "m", volumeDb: -8, startMs: 12_500, duckDb: -12 },
      scratch: { assetId: "s", cutTo: false },
    });
  });

  it("makes cards only of words", () => {
    const parameters = of({
      titleCard: { text: " The Lighthouse ", subtitle: "by Anna", seconds: 4 },
      endCard: { text: "", subtitle: "Fin", seconds: 2.5 },
    });
    expect(parameters).toEqual({
      titleCard: { text: "The Lighthouse", subtitle: "by Anna", durationMs: 4000 },
      endCard: { text: "Fin", subtitle: "", durationMs: 2500 },
    });
    expect(of({ titleCard: { text: " ", subtitle: "", seconds: 4 } })).toEqual({});
  });

  it("grades by what differs", () => {
    const kept = choicesOf({}, "720");
    expect(of({ grade: { ...kept.grade, contrast: 1.2 }, lut: "l" })).toEqual({
      grade: { contrast: 1.2, lutId: "l" },
    });
  });
});

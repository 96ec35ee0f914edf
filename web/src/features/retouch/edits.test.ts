import { describe, expect, it } from "vitest";
import { applyGrade, cropOf, editsOf, PLAIN, turnedSize, UNTOUCHED } from "./edits";

describe("editsOf", () => {
  it("asks for nothing where nothing was done", () => {
    expect(editsOf(UNTOUCHED)).toEqual([]);
    expect(editsOf({ ...UNTOUCHED, lettering: { ...UNTOUCHED.lettering, text: "  " } })).toEqual([]);
  });

  it("names what was done, in order", () => {
    const edits = editsOf({
      quarters: 1,
      straighten: -2.5,
      mirrored: true,
      crop: { x: 0.1, y: 0, width: 0.5, height: 0.5 },
      grade: { ...PLAIN, exposure: 0.5 },
      lettering: { text: "Night", y: 0.2, size: 8, colour: "#ffcc00" },
      larger: true,
    });
    expect(edits.map((edit) => edit.type)).toEqual(["rotate", "flip", "crop", "grade", "upscale", "text"]);
    expect(edits[0]).toEqual({ type: "rotate", degrees: 87.5 });
  });
});

describe("turnedSize", () => {
  it("swaps the sides in quarter turns and cuts corners off otherwise", () => {
    expect(turnedSize(640, 360, { quarters: 1, straighten: 0 })).toEqual([360, 640]);
    const [width, height] = turnedSize(640, 360, { quarters: 0, straighten: 10 });
    expect([width, height]).toEqual([495, 278]); // images/edits.py
  });
});

describe("cropOf", () => {
  it("is the whole picture in its own shape", () => {
    expect(cropOf(1.6, 1.6, 1, [0.5, 0.5])).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  it("stays inside wherever it is led", () => {
    const { x, y, width, height } = cropOf(2, 1, 2, [0.99, -3]);
    expect([width, height]).toEqual([0.25, 0.5]);
    expect([x, y]).toEqual([0.75, 0]);
  });
});

describe("applyGrade", () => {
  // What imaging/grading.py makes of the same colours.
  it.each([
    [{ exposure: 0.5 }, [233, 118, 60, 14, 150, 255, 106, 106, 106]],
    [{ contrast: 1.4 }, [217, 94, 36, 4, 132, 249, 81, 81, 81]],
    [{ saturation: 0.5 }, [159, 109, 84, 60, 119, 175, 90, 90, 90]],
    [{ temperature: 40 }, [209, 99, 46, 11, 127, 225, 94, 89, 84]],
    [
      { exposure: -0.7, contrast: 0.8, saturation: 1.5, temperature: -30 },
      [174, 81, 27, 0, 112, 241, 75, 79, 83],
    ],
  ])("does as the server: %o", (grade, wanted) => {
    const pixels = Uint8ClampedArray.from([200, 100, 50, 255, 10, 128, 240, 255, 90, 90, 90, 255]);
    applyGrade(pixels, { ...PLAIN, ...grade });
    const colours = [...pixels].filter((_, i) => i % 4 !== 3);
    for (const [i, value] of colours.entries())
      expect(Math.abs(value - (wanted[i] ?? 0))).toBeLessThanOrEqual(1);
  });
});

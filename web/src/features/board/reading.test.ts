import { describe, expect, it } from "vitest";
import { factsOf, promptOf, type Reading, subjectOf } from "./reading";

const READING = {
  setting: "train-station",
  timeOfDay: "golden",
  weather: "clear",
  season: "",
  mood: "neutral",
  framing: "close",
  angle: "low",
  dutch: false,
  settingGiven: true,
  timeGiven: false,
  weatherGiven: false,
  framingGiven: true,
} as Reading;
type Subject = Reading["subjects"][number];
const ANNA = {
  noun: "woman",
  name: "Anna",
  kind: "person",
  count: 1,
  pose: "stand",
  emotion: "angry",
  colour: "",
} as Subject;

describe("promptOf", () => {
  it("writes heading, action and dialogue as the artist is given them", () => {
    const dialogue = [
      { character: "ANNA", extension: "V.O.", parenthetical: "whispering", text: "Go." },
      { character: "", text: " No\n more." },
    ];
    expect(promptOf({ sceneHeading: "INT. HALL - DAY", action: "Anna waits.", dialogue })).toBe(
      'INT. HALL - DAY\nAnna waits.\nANNA (V.O.): (whispering) Go.\n"No more."',
    );
  });

  it("leaves out what is empty", () => {
    expect(promptOf({ sceneHeading: "", action: "  ", dialogue: [] })).toBe("");
    expect(promptOf({ sceneHeading: "", action: "Rain.", dialogue: [] })).toBe("Rain.");
  });
});

describe("factsOf", () => {
  it("says what is understood in people's words, and what the artist chose", () => {
    expect(factsOf(READING)).toEqual([
      { label: "Where", text: "train station", chosen: false },
      { label: "When", text: "golden hour", chosen: true },
      { label: "Camera", text: "close-up, from below", chosen: false },
    ]);
  });
});

describe("subjectOf", () => {
  it("names who is named, with what tells about them", () => {
    expect(subjectOf(ANNA)).toBe("Anna (woman, angry)");
  });

  it("counts, and leaves out what goes without saying", () => {
    expect(subjectOf({ ...ANNA, name: "", noun: "dog", kind: "animal", count: 2 })).toBe("2 × dog");
    expect(subjectOf({ ...ANNA, name: "", emotion: "neutral" })).toBe("woman");
  });
});

import { describe, expect, it } from "vitest";
import nightFerry from "../../../../examples/night-ferry.fountain?raw";
import { looksLikeFountain, typeset } from "./fountain";

const kinds = (text: string) => typeset(text).map((block) => `${block.kind}: ${block.text}`);

describe("typeset", () => {
  it("sets a scene with speech", () => {
    expect(
      kinds("INT. KITCHEN - NIGHT #12A#\n\nAnna waits.\n\nANNA (O.S.)\n(softly)\nCome in.\n\nCUT TO:\n"),
    ).toEqual([
      "heading: INT. KITCHEN - NIGHT",
      "action: Anna waits.",
      "character: ANNA (O.S.)",
      "parenthetical: (softly)",
      "dialogue: Come in.",
      "transition: CUT TO:",
    ]);
    expect(typeset("INT. KITCHEN - NIGHT #12A#\n")[0]?.number).toBe("12A");
  });

  it("takes the forced marks", () => {
    expect(
      kinds(
        ".A DREAM\n\n@McAvoy\nAye.\n\n!SHOUTING IS ACTION\n\n> THE END <\n\n> FADE OUT.\n\n# Act\n\n= What it is\n\n===\n",
      ),
    ).toEqual([
      "heading: A DREAM",
      "character: McAvoy",
      "dialogue: Aye.",
      "action: SHOUTING IS ACTION",
      "centered: THE END",
      "transition: FADE OUT.",
      "section: Act",
      "synopsis: What it is",
      "break: ",
    ]);
  });

  it("leaves out what is cut, and keeps the lines' numbers", () => {
    const blocks = typeset("/* a\nb */\n\nAnna waits.");
    expect(blocks).toEqual([{ kind: "action", text: "Anna waits.", line: 3 }]);
  });

  it("finds every heading of the sample", () => {
    const headings = typeset(nightFerry).filter((block) => block.kind === "heading");
    expect(headings.length).toBe(nightFerry.split("\n").filter((line) => /^(INT|EXT)\./.test(line)).length);
  });
});

describe("looksLikeFountain", () => {
  it("tells a screenplay from prose", () => {
    expect(looksLikeFountain(nightFerry)).toBe(true);
    expect(looksLikeFountain("He went into the kitchen. Int. isn't a heading here.")).toBe(false);
  });
});

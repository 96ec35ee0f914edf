import { expect, test } from "vitest";
import document from "../../../../docs/openapi.json";
import { appears, LOOKS } from "./looks";

const fields = document.components.schemas.CastMember.properties as unknown as Record<
  string,
  { examples?: string[] }
>;

test.each([
  ["skin", LOOKS.skin],
  ["hair", LOOKS.hair],
  ["hairColour", LOOKS.hairColour],
  ["beard", LOOKS.beard],
  ["hat", LOOKS.hat],
  ["top", LOOKS.top],
  ["topColour", LOOKS.clothes],
])("%s offers what the artist can draw", (field, words) => {
  expect(words).toEqual(fields[field]?.examples);
});

test.each([
  ["Anna", "Anna opens the door.", true],
  ["Anna", "ANNA: Never.", true],
  ["Anna Berg", "Anna waits.", true],
  ["Anna", "Hanna waits.", false],
  ["Éva", "Éva, alone.", true],
  ["Dr. No", "Dr. No laughs.", true],
  ["", "Nobody.", false],
])("%s in %s: %s", (name, prompt, expected) => {
  expect(appears(name, prompt)).toBe(expected);
});

import type { Schemas } from "@/api/client";

export type Member = Schemas["CastMember"];
export type StoredMember = Schemas["CastMemberOut"];

/** What the storyboard artist can draw; the API's document lists the same words as examples (looks.test.ts). */
export const LOOKS = {
  skin: ["porcelain", "fair", "beige", "tan", "brown", "dark"],
  hair: [
    "bald",
    "buzz",
    "short",
    "messy",
    "curly",
    "afro",
    "medium",
    "long",
    "wavy",
    "bangs",
    "bun",
    "ponytail",
    "braids",
    "dreads",
    "receding",
    "side",
    "quiff",
    "bowl",
    "bob",
    "pixie",
    "pigtails",
    "braid",
  ],
  hairColour: ["black", "brown", "auburn", "red", "blond", "grey", "white"],
  beard: ["stubble", "moustache", "goatee", "full", "long"],
  hat: ["hat", "cap", "beanie", "hood", "helmet", "crown", "turban", "headscarf", "cowboy-hat", "straw-hat"],
  top: ["shirt", "sweater", "jacket", "coat", "suit", "dress", "robe", "uniform", "armour", "apron", "cloak"],
  clothes: [
    "crimson",
    "rust",
    "ochre",
    "olive",
    "green",
    "teal",
    "blue",
    "navy",
    "plum",
    "grey",
    "brown",
    "cream",
  ],
} as const;

const SKIN: Record<string, string> = {
  porcelain: "#f2d3bd",
  fair: "#ecc3a0",
  beige: "#e0ab82",
  tan: "#c98d64",
  brown: "#a06a46",
  dark: "#6e4630",
};
const HAIR: Record<string, string> = {
  black: "#241c20",
  brown: "#4a2e20",
  auburn: "#7a3c24",
  red: "#b4532a",
  blond: "#d8ae62",
  grey: "#a8a6a4",
  white: "#e4e2de",
};
const CLOTHES: Record<string, string> = {
  crimson: "#a8323c",
  rust: "#b5573a",
  ochre: "#c8923c",
  olive: "#74783e",
  green: "#4a7a52",
  teal: "#3a7a7a",
  blue: "#3f679c",
  navy: "#2e3c5e",
  plum: "#704268",
  grey: "#7c8088",
  brown: "#6e4e38",
  cream: "#e4d8be",
};

export type ColourKind = "skin" | "hair" | "clothes";
const TABLES: Record<ColourKind, Record<string, string>> = { skin: SKIN, hair: HAIR, clothes: CLOTHES };
export const coloursOf = (kind: ColourKind): readonly string[] => Object.keys(TABLES[kind]);

/** A colour's word as a browser paints it; words of the text's own ("salmon") as CSS knows them. */
export const paintOf = (kind: ColourKind, word: string | undefined): string | null =>
  word ? (TABLES[kind][word] ?? word) : null;

export const asOrder = (member: StoredMember): Member => ({
  ...member,
  referenceImageId: member.referenceImageId || null,
});

/** Whether a panel's text speaks of them: their name, or its first word, as whole words. */
export function appears(name: string, prompt: string): boolean {
  const words = name.trim().split(/\s+/);
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return [words.join(" "), words[0] ?? ""]
    .filter(Boolean)
    .some((one) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(one)}(?![\\p{L}\\p{N}])`, "iu").test(prompt));
}

/** What a line of a screenplay is, for showing it as one. The server's parser decides what becomes a panel; this only
 * typesets, after https://fountain.io/syntax. */

export type Kind =
  | "title"
  | "heading"
  | "action"
  | "character"
  | "parenthetical"
  | "dialogue"
  | "transition"
  | "centered"
  | "section"
  | "synopsis"
  | "note"
  | "break";

export interface Block {
  kind: Kind;
  text: string;
  /** Of the source, from 0. */
  line: number;
  /** What the scene is called in the script: `#12A#`. */
  number?: string;
}

const HEADING = /^(?:int|ext|est|int\.?\/ext|ext\.?\/int|i\/e)[. ]/i;
const TITLE_KEY = /^[A-Za-z][A-Za-z ]*:/;

/** Whether the text looks like a screenplay: it has a scene heading and somebody speaks, or a title page. */
export function looksLikeFountain(text: string): boolean {
  const lines = text.split("\n");
  return (
    lines.some((line) => HEADING.test(line.trim()) || /^\.[^.]/.test(line.trim())) || /^title:/i.test(text)
  );
}

export function typeset(text: string): Block[] {
  const lines = text.replace(/\/\*[\s\S]*?\*\//g, (cut) => cut.replace(/[^\n]/g, "")).split("\n");
  const blocks: Block[] = [];
  let start = 0;
  if (TITLE_KEY.test(lines[0] ?? "")) {
    while (start < lines.length && lines[start]?.trim()) {
      blocks.push({ kind: "title", text: (lines[start] ?? "").trim(), line: start });
      start += 1;
    }
  }
  let speaking = false;
  for (let line = start; line < lines.length; line += 1) {
    const raw = lines[line] ?? "";
    const words = raw.trim();
    if (!words) {
      // Two spaces keep a speech together over an empty line.
      if (raw !== "  ") speaking = false;
      continue;
    }
    const before = (lines[line - 1] ?? "").trim() === "" || line === start;
    const after = (lines[line + 1] ?? "").trim() === "";
    const add = (kind: Kind, shown: string, number?: string) =>
      blocks.push({ kind, text: shown, line, ...(number && { number }) });

    if (/^===+$/.test(words)) add("break", "");
    else if (/^\[\[.*\]\]$/.test(words)) add("note", words.slice(2, -2));
    else if (words.startsWith("#")) add("section", words.replace(/^#+\s*/, ""));
    else if (words.startsWith("=")) add("synopsis", words.slice(1).trim());
    else if (speaking) add(/^\(.*\)$/.test(words) ? "parenthetical" : "dialogue", words);
    else if (before && (HEADING.test(words) || /^\.[^.]/.test(words))) {
      const [, heading = words, number] = /^(.*?)\s*(?:#([\w.-]+)#)?$/.exec(words.replace(/^\./, "")) ?? [];
      add("heading", heading, number);
    } else if (/^>.*<$/.test(words)) add("centered", words.slice(1, -1).trim());
    else if (words.startsWith(">")) add("transition", words.slice(1).trim());
    else if (before && after && /TO:$/.test(words) && words === words.toUpperCase()) add("transition", words);
    else if (before && !after && (words.startsWith("@") || isName(words))) {
      add("character", words.replace(/^@/, "").replace(/\s*\^$/, ""));
      speaking = true;
    } else add("action", words.replace(/^[!~]/, ""));
  }
  return blocks;
}

const isName = (words: string): boolean => {
  const name = words.replace(/\(.*\)\s*\^?$/, "");
  return name === name.toUpperCase() && /\p{Lu}/u.test(name) && name.length <= 60;
};

import { common, plural } from "./common";

export const script = {
  title: "Script",
  editor: "The story",
  placeholder:
    "Write or paste your story here.\n\nProse works: every sentence that shows something new becomes a panel.\n\nSo does a screenplay in Fountain:\n\nINT. KITCHEN - NIGHT\n\nAnna drops a letter into the sink.\n\nANNA\nHe will never know.",
  open: "Open a file",
  saveFile: "Save as a file",
  preview: "Preview",
  write: "Write",
  format: "Read as",
  formats: { auto: "Found out by itself", prose: "Prose", fountain: "Fountain screenplay" } as Record<
    string,
    string
  >,
  look: "Look",
  style: "Style",
  aspect: "Picture shape",
  characters: (count: number) => plural(count, "character", "characters"),
  tooLong: (over: number) =>
    `${plural(over, "character", "characters")} too many. Split the story into parts.`,
  near: (left: number) => `${plural(left, "character", "characters")} left`,
  split: "Split into panels",
  update: "See what changes",
  unchanged: "The board is made from this text.",
  changed: "Changed since the board was made",
  kept: "Kept in this browser",
  notKept: "This browser doesn't keep drafts. Import the text, or save it as a file, before you leave.",
  done: (count: number) => `${common.panels(count)} on the board.`,
  warnings: "Read, but perhaps not as you meant it",
  line: (number: number) => `Line ${number}`,
  outline: {
    title: "What is found",
    none: "Scenes and panels appear here as you write.",
    characters: "Characters",
  },
  diff: {
    title: "What this revision changes",
    lead: "Unchanged panels keep their pictures, timing and moves. Changed ones keep theirs too and are marked as out of date. Cut ones are set aside, not deleted.",
    apply: "Apply the revision",
    nothing: "Nothing changes.",
    kinds: { unchanged: "Unchanged", changed: "Changed", new: "New", cut: "Cut" } as Record<string, string>,
    moved: "moved",
    before: "Before",
    after: "Now",
    showUnchanged: "Show unchanged panels",
    conflict: "The board changed while you looked. This is the comparison with how it is now.",
  },
  dropped: "Drop the file to open it",
};

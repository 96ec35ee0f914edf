import { plural } from "./common";

export const gallery = {
  title: "Gallery",
  lead: "Every picture and film of yours, from all projects.",
  kinds: {
    all: "Pictures",
    generated: "Drawn",
    uploaded: "Put in",
    edited: "Edited",
    films: "Films",
  } as Record<string, string>,
  filter: "Show",
  empty: {
    title: "Nothing here yet",
    text: "Pictures come from the boards of your projects.",
    action: "Go to your projects",
  },
  count: (count: number, kind: string) =>
    plural(count, kind === "films" ? "film" : "picture", kind === "films" ? "films" : "pictures"),
  select: (name: string) => `Choose “${name}” to compare`,
  compare: "Compare",
  compareHint: "Choose two pictures to compare them.",
  clear: "Clear the choice",
  close: "Close",
  details: { prompt: "Text", style: "Style", seed: "Seed", engine: "Engine", size: "Size", made: "Made" },
  plain: "Plain",
  copyPrompt: "Copy the text",
  download: "Download",
  delete: "Delete",
  deleted: "It is deleted.",
  toProject: "Open its project",
  untitled: "Picture",
  film: "Film",
};

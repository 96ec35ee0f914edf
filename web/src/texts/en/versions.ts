import { common } from "./common";

export const versions = {
  open: "Versions",
  title: "Versions",
  lead: "A version keeps the storyboard as it stands, with its pictures, whatever you change later.",
  name: "Name of the version",
  namePlaceholder: "First cut",
  keep: "Keep a version",
  kept: (name: string) => `“${name}” is kept.`,
  list: "Kept versions",
  none: "No version yet. Keep one before you try something.",
  meta: (panels: number, duration: string, ago: string) => `${common.panels(panels)}, ${duration} · ${ago}`,
  shared: "Shared",
  compare: "Compare with now",
  compareOf: (name: string) => `Compare “${name}” with now`,
  restore: "Bring back",
  restoreOf: (name: string) => `Bring “${name}” back`,
  restoreAsk:
    "The storyboard becomes what it was then. How it stands now is kept as a version of its own first.",
  restored: (name: string, kept: string | null) =>
    kept ? `“${name}” is back. What was before is kept as “${kept}”.` : `“${name}” is back.`,
  back: "All versions",
  same: "Nothing has changed since.",
  since: (name: string) => `Since “${name}”`,
  kinds: { same: "same", changed: "changed", added: "new", removed: "taken out" } as Record<string, string>,
  moved: "moved",
  longer: (duration: string) => `${duration} longer`,
  shorter: (duration: string) => `${duration} shorter`,
  before: "Then",
  after: "Now",
  noPicture: "No picture",
  differs: (fields: string) => `Differs: ${fields}`,
};

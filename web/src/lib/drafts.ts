import { remember, remembered } from "./storage";

/** The text of a project's script while it isn't imported: kept in this browser at every key. */
export const draftOf = (projectId: string): string | null => remembered(`draft.${projectId}`);
export const keepDraft = (projectId: string, text: string | null): boolean =>
  remember(`draft.${projectId}`, text);

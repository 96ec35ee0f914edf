import { projects } from "@texts/projects";

/** As the API says: fewer than this many characters. */
export const MAX_CHARACTERS = 200_000;

/** A file's text; throws an Error with words for the user when it isn't one that can be imported. */
export async function readScript(file: File): Promise<string> {
  if (file.size > MAX_CHARACTERS * 4) throw new Error(projects.create.tooLong);
  const bytes = await file.arrayBuffer();
  const text = decoded(bytes)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  // A NUL tells a picture or an office document from text in any encoding that people save.
  if (text.includes("\0")) throw new Error(projects.create.unreadable);
  if (text.length >= MAX_CHARACTERS) throw new Error(projects.create.tooLong);
  return text;
}

function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Old editors on Windows.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

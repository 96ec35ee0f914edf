/** What is chosen for a film, and what of it is said to the server. */
import type { FilmParameters } from "./api";

export interface Card {
  text: string;
  subtitle: string;
  seconds: number;
}

export interface Grade {
  /** In stops. */
  exposure: number;
  /** 1 leaves it. */
  contrast: number;
  saturation: number;
  /** -100 (blue) to 100 (amber). */
  temperature: number;
  /** Percent. */
  vignette: number;
  grain: number;
}

/** Kept with the project. */
export interface Choices {
  resolution: string;
  quality: string;
  format: string;
  filter: string;
  fit: string;
  /** Width over height; empty: no bars. */
  letterbox: string;
  narration: string;
  captions: string;
  panelNumber: boolean;
  timecode: boolean;
  safeAreas: boolean;
  draft: boolean;
  music: string;
  musicDb: number;
  /** Where in the file it begins, in seconds. */
  musicStart: number;
  /** Further gain while somebody speaks; 0 leaves it. */
  duckDb: number;
  scratch: string;
  /** The film becomes as long as the scratch track. */
  cutTo: boolean;
  titleCard: Card;
  endCard: Card;
  grade: Grade;
  /** A look-up table's asset. */
  lut: string;
}

export const NO_CARD: Card = { text: "", subtitle: "", seconds: 3.5 };
export const NEUTRAL: Grade = {
  exposure: 0,
  contrast: 1,
  saturation: 1,
  temperature: 0,
  vignette: 0,
  grain: 0,
};

export const USUAL: Omit<Choices, "resolution"> = {
  quality: "standard",
  format: "mp4",
  filter: "none",
  fit: "cover",
  letterbox: "",
  narration: "off",
  captions: "none",
  panelNumber: false,
  timecode: false,
  safeAreas: false,
  draft: false,
  music: "",
  musicDb: -8,
  musicStart: 0,
  duckDb: -12,
  scratch: "",
  cutTo: true,
  titleCard: NO_CARD,
  endCard: NO_CARD,
  grade: NEUTRAL,
  lut: "",
};

/** What the project keeps, with the usual for what it doesn't say. */
export const choicesOf = (kept: Partial<Choices> | undefined, resolution: string): Choices => ({
  ...USUAL,
  resolution,
  ...kept,
});

/** Only what differs from the usual: explicit choices are what the plans ask about. */
export function parametersOf(choices: Choices, projectResolution: string): FilmParameters {
  const parameters: FilmParameters = {};
  if (choices.resolution !== projectResolution)
    parameters.resolution = choices.resolution as NonNullable<FilmParameters["resolution"]>;
  for (const name of ["quality", "format", "filter", "fit", "captions"] as const) {
    if (choices[name] !== USUAL[name]) Object.assign(parameters, { [name]: choices[name] });
  }
  if (choices.letterbox) parameters.letterbox = Number(choices.letterbox);
  if (choices.narration !== "off")
    parameters.narration = { reads: choices.narration as "everything" | "dialogue" };
  const { panelNumber, timecode, safeAreas, draft } = choices;
  if (panelNumber || timecode || safeAreas || draft)
    parameters.marks = { panelNumber, timecode, safeAreas, draft };
  if (choices.music)
    parameters.music = {
      assetId: choices.music,
      volumeDb: choices.musicDb,
      startMs: Math.round(choices.musicStart * 1000),
      duckDb: choices.duckDb,
    };
  if (choices.scratch) parameters.scratch = { assetId: choices.scratch, cutTo: choices.cutTo };
  for (const name of ["titleCard", "endCard"] as const) {
    const { text, subtitle, seconds } = choices[name];
    // Somebody who filled in the small letters alone wants them to be seen.
    const [large, small] = text.trim() ? [text.trim(), subtitle.trim()] : [subtitle.trim(), ""];
    if (large) parameters[name] = { text: large, subtitle: small, durationMs: Math.round(seconds * 1000) };
  }
  const grade: NonNullable<FilmParameters["grade"]> = Object.fromEntries(
    Object.entries(choices.grade).filter(([name, value]) => value !== NEUTRAL[name as keyof Grade]),
  );
  if (choices.lut) grade.lutId = choices.lut;
  if (Object.keys(grade).length > 0) parameters.grade = grade;
  return parameters;
}

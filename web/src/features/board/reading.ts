import { queryOptions } from "@tanstack/react-query";
import { board } from "@texts/board";
import { api, data, type Schemas } from "@/api/client";
import { keys } from "@/api/queries";
import type { Panel } from "@/features/project/editor";

type Subject = Omit<Schemas["Subject"], "wears">;
/** As far as it is shown (the client's types lose the pairs of `wears`). */
export type Reading = Omit<Schemas["Reading"], "subjects"> & { subjects: Subject[] };
type Cast = Schemas["CastMember"][];
type Written = Pick<Panel, "sceneHeading" | "action" | "dialogue">;

const texts = board.reading;

/** What the artist is given of a panel, as the server composes it: heading, action, dialogue in Fountain's manner. */
export function promptOf({ sceneHeading, action, dialogue }: Written): string {
  const plain = (text: string) => text.trim().replace(/\s+/g, " ");
  const lines = dialogue.map(({ character, extension, parenthetical, text }) => {
    const manner = parenthetical ? `(${parenthetical}) ` : "";
    if (!character) return `${manner}"${plain(text)}"`;
    return `${character}${extension ? ` (${extension})` : ""}: ${manner}${plain(text)}`;
  });
  return [plain(sceneHeading), plain(action), ...lines].filter(Boolean).join("\n");
}

/** What the artist makes of a text; free, and the same for the same text. */
export const readingQuery = (text: string, cast: Cast) =>
  queryOptions({
    queryKey: keys.reading(text, cast),
    queryFn: ({ signal }) => data(api.POST("/api/describe", { body: { text, cast }, signal })),
    enabled: text !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A word of the artist's vocabulary as people say it; what goes without saying is "". */
const say = (words: Record<string, string>, name: string): string =>
  words[name] ?? name.replaceAll("-", " ").replaceAll("_", " ");

export interface Fact {
  label: string;
  text: string;
  /** The text doesn't say it: the artist chose. */
  chosen: boolean;
}

/** Place, time and camera, each with whether the text said it. */
export function factsOf(reading: Reading): Fact[] {
  const join = (...parts: string[]) => parts.filter(Boolean).join(", ");
  const camera = join(
    say(texts.framings, reading.framing),
    say(texts.angles, reading.angle),
    reading.dutch ? texts.dutch : "",
  );
  return [
    { label: texts.place, text: say({}, reading.setting), chosen: !reading.settingGiven },
    {
      label: texts.time,
      text: join(
        say(texts.times, reading.timeOfDay),
        say(texts.weathers, reading.weather),
        say({}, reading.season),
        say(texts.moods, reading.mood),
      ),
      chosen: !reading.timeGiven && !reading.weatherGiven,
    },
    { label: texts.camera, text: camera, chosen: !reading.framingGiven },
  ].filter((fact) => fact.text !== "");
}

/** Somebody or something in the picture, in a few words: "Anna (woman, angry)". */
export function subjectOf(subject: Subject): string {
  const details = [
    subject.name ? subject.noun : "",
    subject.kind === "person" ? say({ stand: "" }, subject.pose) : "",
    subject.kind === "person" ? say(texts.emotions, subject.emotion) : "",
    subject.colour,
  ].filter(Boolean);
  const noun = subject.name || subject.noun;
  const named = subject.count > 1 ? texts.many(subject.count, noun) : noun;
  return details.length > 0 ? `${named} (${details.join(", ")})` : named;
}

import { useQuery } from "@tanstack/react-query";
import { engines as engineTexts } from "@texts/engines";
import { plans as planTexts } from "@texts/plans";
import { video } from "@texts/video";
import { Clapperboard, Music } from "lucide-react";
import { useRef, useState } from "react";
import { plansQuery } from "@/api/plans";
import { allows, useUser } from "@/api/user";
import { useEngineChoice } from "@/features/engines/choice";
import { useFilmCost } from "@/features/engines/cost";
import { EngineFields } from "@/features/engines/EngineFields";
import type { PanelEditor } from "@/features/project/editor";
import { type ProjectDetails, useChangeProject } from "@/features/projects/api";
import { Button, buttonClass } from "@/ui/Button";
import { type Choice, SelectField, Switch } from "@/ui/Field";
import { type FilmParameters, soundsQuery, useRender, useUploadSound } from "./api";

const texts = video.render;

/** What is chosen here, kept with the project. */
interface Choices {
  resolution: string;
  quality: string;
  format: string;
  filter: string;
  narration: string;
  captions: string;
  panelNumber: boolean;
  timecode: boolean;
  safeAreas: boolean;
  music: string;
  scratch: string;
}

const USUAL: Omit<Choices, "resolution"> = {
  quality: "standard",
  format: "mp4",
  filter: "none",
  narration: "off",
  captions: "none",
  panelNumber: false,
  timecode: false,
  safeAreas: false,
  music: "",
  scratch: "",
};

interface RenderFormProps {
  projectId: string;
  project: ProjectDetails;
  editor: PanelEditor;
  disabled: boolean;
  again: boolean;
}

/** How the film is made; what is left as it is isn't sent, so that nobody is refused for a default. */
export function RenderForm({ projectId, project, editor, disabled, again }: RenderFormProps) {
  const kept = project.settings.render as Partial<Choices> | undefined;
  const [choices, setChoices] = useState<Choices>({ ...USUAL, resolution: project.resolution, ...kept });
  const change = useChangeProject(projectId);
  const render = useRender(projectId);
  const key = useRef(crypto.randomUUID());
  const user = useUser();
  const sounds = useQuery(soundsQuery(projectId));
  const upload = useUploadSound(projectId);
  const resolutions = useResolutions();
  const clips = useEngineChoice(projectId, "image-to-video");
  const cost = useFilmCost(projectId, project.panels.length);

  const set = <Name extends keyof Choices>(name: Name, value: Choices[Name]) => {
    const next = { ...choices, [name]: value };
    setChoices(next);
    change.mutate({ settings: { ...project.settings, render: next } });
  };
  const select = (
    name: "quality" | "format" | "filter" | "narration" | "captions",
    labels: Record<string, string>,
    label: string,
  ) => (
    <SelectField
      label={label}
      value={choices[name]}
      onChange={(event) => set(name, event.target.value)}
      choices={Object.entries(labels).map(([value, words]) => ({ value, label: words }))}
    />
  );
  const tracks = (sounds.data?.items ?? []).filter((one) => one.kind === "music" || one.kind === "scratch");
  const ofSounds: Choice[] = [
    { value: "", label: texts.noSound },
    ...tracks.map((one) => ({ value: one.id, label: one.name })),
  ];
  const mayHaveMusic = allows(user, "basic");

  const start = async () => {
    await editor.flush();
    render.mutate(
      { key: key.current, parameters: { ...parametersOf(choices, project.resolution), ...clips.parameters } },
      {
        onSettled: () => {
          key.current = crypto.randomUUID();
        },
      },
    );
  };

  return (
    <form
      aria-label={texts.title}
      className="flex flex-col gap-4 rounded-xl border border-line bg-card p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h3 className="font-semibold">{texts.title}</h3>
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-1 xl:grid-cols-2">
        <SelectField
          label={texts.resolution}
          value={choices.resolution}
          onChange={(event) => set("resolution", event.target.value)}
          choices={resolutions}
        />
        {select("quality", texts.qualities, texts.quality)}
        {select("narration", texts.narrations, texts.narration)}
        {select("captions", texts.captionModes, texts.captions)}
        {select("filter", texts.filters, texts.filter)}
        {select("format", texts.formats, texts.format)}
        <SelectField
          label={mayHaveMusic ? texts.music : `${texts.music} (${texts.needs(planTexts.names.basic ?? "")})`}
          value={choices.music}
          disabled={!mayHaveMusic}
          onChange={(event) => set("music", event.target.value)}
          choices={ofSounds}
        />
        <SelectField
          label={texts.scratch}
          value={choices.scratch}
          disabled={!mayHaveMusic}
          onChange={(event) => set("scratch", event.target.value)}
          choices={ofSounds}
        />
      </div>
      <label
        className={buttonClass(
          "quiet",
          "small",
          "cursor-pointer self-start focus-within:outline-2 aria-disabled:opacity-50",
        )}
      >
        <Music aria-hidden className="size-4" />
        {texts.addMusic}
        <input
          type="file"
          accept="audio/*,.mp3,.wav,.flac,.m4a,.ogg,.opus"
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file)
              upload.mutate(
                { file, kind: "music" },
                { onSuccess: (sound) => mayHaveMusic && set("music", sound.id) },
              );
            event.target.value = "";
          }}
        />
      </label>
      <details>
        <summary className="min-h-11 cursor-pointer py-2 text-sm font-medium text-text-2">
          {texts.marks}
        </summary>
        {(["panelNumber", "timecode", "safeAreas"] as const).map((name) => (
          <Switch key={name} label={texts[name]} checked={choices[name]} onChange={(on) => set(name, on)} />
        ))}
      </details>
      {clips.engines.length > 1 && (
        <details open={!clips.engine?.assembles || undefined}>
          <summary className="min-h-11 cursor-pointer py-2 text-sm font-medium text-text-2">
            {engineTexts.films}: {clips.engine?.label}
          </summary>
          <EngineFields projectId={projectId} type="image-to-video" />
        </details>
      )}
      <Button
        type="submit"
        look="primary"
        disabled={disabled || cost.refusal !== null}
        busy={render.isPending}
      >
        <Clapperboard aria-hidden className="size-4" />
        {again ? texts.again : texts.action}
        {cost.label && <span className="font-normal">· {cost.label}</span>}
      </Button>
      {cost.refusal && <p className="text-sm text-warning">{cost.refusal}</p>}
    </form>
  );
}

/** Only what differs from the usual: explicit choices are what the plans ask about. */
export function parametersOf(choices: Choices, projectResolution: string): FilmParameters {
  const {
    resolution,
    quality,
    format,
    filter,
    narration,
    captions,
    panelNumber,
    timecode,
    safeAreas,
    music,
    scratch,
  } = choices;
  return {
    ...(resolution !== projectResolution && { resolution: resolution as FilmParameters["resolution"] }),
    ...(quality !== USUAL.quality && { quality: quality as FilmParameters["quality"] }),
    ...(format !== USUAL.format && { format: format as FilmParameters["format"] }),
    ...(filter !== USUAL.filter && { filter: filter as FilmParameters["filter"] }),
    ...(captions !== USUAL.captions && { captions: captions as FilmParameters["captions"] }),
    ...(narration !== "off" && { narration: { reads: narration as "everything" | "dialogue" } }),
    ...((panelNumber || timecode || safeAreas) && { marks: { panelNumber, timecode, safeAreas } }),
    ...(music && { music: { assetId: music } }),
    ...(scratch && { scratch: { assetId: scratch } }),
  };
}

/** Sizes, with the plan that each needs. */
function useResolutions(): Choice[] {
  const plans = useQuery(plansQuery);
  const user = useUser();
  return Object.entries(texts.resolutions).map(([value, label]) => {
    const needed = plans.data?.find((plan) => plan.videoShortEdge >= Number(value))?.tier ?? "free";
    const open = !user || allows(user, needed);
    return {
      value,
      label: open ? label : `${label} (${texts.needs(planTexts.names[needed] ?? needed)})`,
      disabled: !open,
    };
  });
}

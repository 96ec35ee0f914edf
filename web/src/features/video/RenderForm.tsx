import { useQuery } from "@tanstack/react-query";
import { engines as engineTexts } from "@texts/engines";
import { plans as planTexts } from "@texts/plans";
import { video } from "@texts/video";
import { Clapperboard } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { plansQuery } from "@/api/plans";
import { allows, useUser } from "@/api/user";
import { useEngineChoice } from "@/features/engines/choice";
import { useFilmCost } from "@/features/engines/cost";
import { EngineFields } from "@/features/engines/EngineFields";
import type { PanelEditor } from "@/features/project/editor";
import { type ProjectDetails, useChangeProject } from "@/features/projects/api";
import { Button } from "@/ui/Button";
import { type Choice, SelectField, Switch } from "@/ui/Field";
import { soundsQuery, useRender, useUploadSound } from "./api";
import { CardFields } from "./CardFields";
import { type Choices, choicesOf, parametersOf, USUAL } from "./choices";
import { LookFields } from "./LookFields";
import { SoundFields } from "./SoundFields";

const texts = video.render;

interface RenderFormProps {
  projectId: string;
  project: ProjectDetails;
  editor: PanelEditor;
  disabled: boolean;
  again: boolean;
}

/** How the film is made; what is left as it is isn't sent, so that nobody is refused for a default. */
export function RenderForm({ projectId, project, editor, disabled, again }: RenderFormProps) {
  const [choices, change] = useChoices(projectId, project);
  const render = useRender(projectId);
  const key = useRef(crypto.randomUUID());
  const user = useUser();
  const sounds = useQuery(soundsQuery(projectId));
  const upload = useUploadSound(projectId);
  const resolutions = useResolutions();
  const clips = useEngineChoice(projectId, "image-to-video");
  const cost = useFilmCost(projectId, project.panels.length);

  const set = <Name extends keyof Choices>(name: Name, value: Choices[Name]) => change({ [name]: value });
  const select = (
    name: "quality" | "format" | "filter" | "narration" | "captions",
    labels: Record<string, string>,
    label: string,
  ) => (
    <SelectField
      label={label}
      value={choices[name]}
      onChange={(event) => set(name, event.target.value)}
      choices={Object.entries(labels).map(([value, words]) => {
        const closed = name === "format" && value !== USUAL.format && !mayGrade;
        return {
          value,
          label: closed ? `${words} (${texts.needs(planTexts.names.pro ?? "")})` : words,
          disabled: closed,
        };
      })}
    />
  );
  const assets = sounds.data?.items ?? [];
  const mayHaveMusic = allows(user, "basic");
  const mayGrade = allows(user, "pro");

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
      </div>
      <SoundFields
        choices={choices}
        tracks={assets.filter((one) => one.kind === "music" || one.kind === "scratch")}
        mayHaveMusic={mayHaveMusic}
        onChange={change}
        onFile={(file) =>
          upload.mutate({ file, kind: "music" }, { onSuccess: (sound) => change({ music: sound.id }) })
        }
      />
      <Fold title={texts.cards}>
        {(["titleCard", "endCard"] as const).map((name) => (
          <CardFields
            key={name}
            title={texts[name]}
            card={choices[name]}
            onChange={(card) => set(name, card)}
          />
        ))}
      </Fold>
      <Fold title={texts.look}>
        <LookFields
          choices={choices}
          tables={assets.filter((one) => one.kind === "lut")}
          mayGrade={mayGrade}
          onChange={change}
          onTable={(file) =>
            upload.mutate({ file, kind: "lut" }, { onSuccess: (table) => change({ lut: table.id }) })
          }
        />
      </Fold>
      <Fold title={texts.marks}>
        {(["panelNumber", "timecode", "safeAreas", "draft"] as const).map((name) => (
          <Switch key={name} label={texts[name]} checked={choices[name]} onChange={(on) => set(name, on)} />
        ))}
      </Fold>
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

/** Milliseconds after the last change at which the choices are stored: a slider changes them dozens of times. */
const SETTLE = 400;

/** The choices of this project, shown at once and stored with it a moment later, or when the page is left. */
function useChoices(projectId: string, project: ProjectDetails) {
  const [choices, setChoices] = useState<Choices>(() =>
    choicesOf(project.settings.render as Partial<Choices> | undefined, project.resolution),
  );
  const { mutate } = useChangeProject(projectId);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; store: () => void } | null>(null);
  const settle = useCallback(() => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    waiting.current.store();
    waiting.current = null;
  }, []);
  useEffect(() => {
    addEventListener("pagehide", settle);
    return () => {
      removeEventListener("pagehide", settle);
      settle();
    };
  }, [settle]);
  // Of the latest: a file's upload ends after other things were chosen.
  const latest = useRef(choices);
  const change = (patch: Partial<Choices>) => {
    const next = { ...latest.current, ...patch };
    latest.current = next;
    setChoices(next);
    if (waiting.current) clearTimeout(waiting.current.timer);
    const store = () => mutate({ settings: { ...project.settings, render: next } });
    waiting.current = { store, timer: setTimeout(settle, SETTLE) };
  };
  return [choices, change] as const;
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 text-sm font-medium text-text-2">{title}</summary>
      {children}
    </details>
  );
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

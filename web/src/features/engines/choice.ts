import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { enginesQuery } from "@/api/catalogue";
import type { Schemas } from "@/api/client";
import { allows, useUser } from "@/api/user";
import { type ProjectDetails, projectQuery, useChangeProject } from "@/features/projects/api";

export type Engine = Schemas["Engine"];
export type EngineType = Engine["type"];
type Model = Schemas["Model"];

/** Part of an order: only what was chosen, since explicit choices are what the plans ask about. */
export interface EngineParameters {
  engine?: string;
  model?: string;
  fallbacks?: string[];
}

/** What is kept with the project, beside its own `engine`, which is of pictures. */
interface Kept {
  engine?: string;
  model?: string;
  fallback?: boolean;
}

const PLACE: Record<EngineType, string> = { "text-to-image": "pictures", "image-to-video": "clips" };

export interface EngineChoice {
  engines: Engine[];
  /** What is used; undefined while that is being read. */
  engine: Engine | undefined;
  model: Model | undefined;
  fallback: boolean;
  /** The same object while the choice is the same. */
  parameters: EngineParameters;
  /** Whether this user's plan lets them name it. */
  isOpen: (engine: Engine) => boolean;
  setEngine: (name: string) => void;
  setModel: (name: string) => void;
  setFallback: (on: boolean) => void;
}

/** Which engine makes this project's pictures, or its clips, and how that is changed. */
export function useEngineChoice(projectId: string, type: EngineType): EngineChoice {
  const user = useUser();
  const { data: project } = useQuery(projectQuery(projectId));
  const { data: all } = useQuery(enginesQuery);
  const change = useChangeProject(projectId);
  const engines = all?.filter((one) => one.type === type) ?? [];
  const kept = (project?.settings[PLACE[type]] ?? {}) as Kept;
  const wanted = type === "text-to-image" ? project?.engine : kept.engine;
  const usual = engines.find((one) => one.isDefault);
  const engine = project && (engines.find((one) => one.name === wanted) ?? usual);
  const model =
    engine?.models.find((one) => one.name === kept.model) ??
    engine?.models.find((one) => one.name === engine.defaultModel);
  const fallback = kept.fallback ?? false;
  const spare = usual && engine && usual.name !== engine.name ? usual : undefined;

  const [ofEngine, ofModel, ofSpare] = [
    engine && engine !== usual ? engine.name : "",
    model && model.name !== engine?.defaultModel ? model.name : "",
    spare && fallback ? spare.name : "",
  ];
  const parameters = useMemo(
    () => ({
      ...(ofEngine && { engine: ofEngine }),
      ...(ofModel && { model: ofModel }),
      ...(ofSpare && { fallbacks: [ofSpare] }),
    }),
    [ofEngine, ofModel, ofSpare],
  );

  const save = (next: Kept, engineName?: string | null) => {
    const settings = (now: ProjectDetails) => ({ ...now.settings, [PLACE[type]]: { ...kept, ...next } });
    if (!project) return;
    change.mutate({
      settings: settings(project),
      ...(type === "text-to-image" && engineName !== undefined && { engine: engineName }),
    });
  };
  return {
    engines,
    engine,
    model,
    fallback,
    parameters,
    isOpen: (one) => one.isDefault || allows(user, one.requiredTier as "free"),
    setEngine: (name) => {
      const next = name === usual?.name ? null : name;
      save({ engine: next ?? undefined, model: undefined }, next);
    },
    setModel: (name) => save({ model: name }),
    setFallback: (on) => save({ fallback: on }),
  };
}

/** Whether runs of it are paid at a provider: those have prices, or models whose price nobody knows. */
export const costsMoney = (engine: Engine): boolean =>
  engine.models.some((model) => model.price !== "") || /costs money/i.test(engine.description);

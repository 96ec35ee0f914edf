import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, authorized, data, type Schemas } from "@/api/client";
import { ApiError, errorOf } from "@/api/errors";
import { backoff, keys } from "@/api/queries";
import type { Saving } from "@/features/project/editor";
import { type ProjectDetails, projectQuery } from "@/features/projects/api";
import { remember, rememberedJson } from "@/lib/storage";
import { tellError } from "@/ui/toast";
import { asOrder, type Member } from "./looks";

/** Milliseconds without another key after which the cast is sent. */
const DEBOUNCE = 700;

export const imageQuery = (imageId: string) =>
  queryOptions({
    queryKey: keys.images({ one: imageId }),
    queryFn: () => data(api.GET("/api/images/{imageId}", { params: { path: { imageId } } })),
    enabled: imageId !== "",
  });

/** Characters of the script whom the cast lacks. */
export function useSuggestions(projectId: string) {
  return useMutation({
    mutationFn: () =>
      data(api.GET("/api/projects/{projectId}/cast/suggestions", { params: { path: { projectId } } })),
    onError: (error) => tellError(error),
  });
}

/** A picture of the project that is no take of any panel. */
export function useUploadReference(projectId: string) {
  return useMutation({
    mutationFn: async (file: File): Promise<Schemas["Image"]> => {
      const form = new FormData();
      form.set("projectId", projectId);
      form.set("file", file);
      const response = await authorized("/api/images", { method: "POST", body: form });
      if (!response.ok) throw await errorOf(response);
      return (await response.json()).data;
    },
    onError: (error) => tellError(error),
  });
}

/** A member with a name for the page's own use: people may be renamed to anything while one types. */
export interface Draft {
  key: string;
  member: Member;
}

const drafted = (members: readonly Member[]): Draft[] =>
  members.map((member) => ({ key: crypto.randomUUID(), member }));

/** What can be stored: everybody with a name, the first of each name. */
export function storable(drafts: readonly Draft[]): Member[] {
  const seen = new Set<string>();
  return drafts
    .map(({ member }) => ({ ...member, name: member.name.trim() }))
    .filter(({ name }) => {
      const known = seen.has(name.toLowerCase());
      seen.add(name.toLowerCase());
      return name !== "" && !known;
    });
}

/** The project's cast as it is being edited: shown at once, stored a little later, kept in the browser until it is. */
export function useCast(projectId: string) {
  const client = useQueryClient();
  const { data: project, ...query } = useQuery(projectQuery(projectId));
  const [drafts, setDrafts] = useState<Draft[] | null>(null);
  const [saving, setSaving] = useState<Saving>("saved");
  const latest = useRef<Draft[]>([]);
  const isDirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void> | null>(null);
  const place = `cast.${projectId}`;

  const send = useCallback(
    async (failures = 0): Promise<void> => {
      clearTimeout(timer.current);
      if (sending.current) await sending.current;
      if (!isDirty.current) return;
      isDirty.current = false;
      setSaving("saving");
      const cast = storable(latest.current);
      sending.current = data(
        api.PATCH("/api/projects/{projectId}", { params: { path: { projectId } }, body: { cast } }),
      )
        .then((stored) => {
          client.setQueryData<ProjectDetails>(keys.project(projectId), (now) => now && { ...now, ...stored });
          if (!isDirty.current) {
            remember(place, null);
            setSaving("saved");
          }
        })
        .catch((error: unknown) => {
          isDirty.current = true;
          const again = error instanceof ApiError && error.isTransient;
          setSaving(again ? "offline" : "failed");
          if (again) timer.current = setTimeout(() => void send(failures + 1), backoff(failures, error));
          else tellError(error);
        })
        .finally(() => {
          sending.current = null;
        });
      await sending.current;
    },
    [client, place, projectId],
  );

  const change = useCallback(
    (next: Draft[]) => {
      latest.current = next;
      isDirty.current = true;
      setDrafts(next);
      setSaving("waiting");
      remember(place, JSON.stringify(next.map(({ member }) => member)));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), DEBOUNCE);
    },
    [place, send],
  );

  // What the server has, unless something is being changed here; first of all what couldn't be stored last time.
  const stored = project?.cast;
  useEffect(() => {
    if (!stored || isDirty.current || sending.current) return;
    const kept = latest.current.length === 0 ? rememberedJson<Member[]>(place) : null;
    if (kept) {
      change(drafted(kept));
      return;
    }
    const next = stored.map(asOrder);
    // Somebody who has no name yet is here alone, and stays.
    if (JSON.stringify(storable(latest.current)) !== JSON.stringify(next)) latest.current = drafted(next);
    setDrafts(latest.current);
  }, [stored, place, change]);

  useEffect(() => () => void send(), [send]);

  return { drafts, change, saving, flush: send, query };
}

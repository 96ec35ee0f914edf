import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { video as texts } from "@texts/video";
import { api, authorized, data, once, type Schemas } from "@/api/client";
import { errorOf } from "@/api/errors";
import type { Live } from "@/api/live";
import { keys } from "@/api/queries";
import { tellDone, tellError } from "@/ui/toast";

export type Video = Schemas["Video"];
export type FilmParameters = Schemas["FilmParameters"];

export const filmsQuery = (projectId: string) =>
  queryOptions({
    queryKey: keys.videos({ projectId, kind: "film" }),
    queryFn: () =>
      data(
        api.GET("/api/videos", {
          params: { query: { projectId, kind: "film", limit: 100, sortBy: "createdAt" } },
        }),
      ),
  });

export const soundsQuery = (projectId: string) =>
  queryOptions({
    queryKey: keys.assets({ projectId }),
    queryFn: () => data(api.GET("/api/assets", { params: { query: { projectId, limit: 100 } } })),
  });

/** One sound, with its shape. */
export const soundQuery = (assetId: string) =>
  queryOptions({
    queryKey: keys.assets({ assetId }),
    queryFn: () => data(api.GET("/api/assets/{assetId}", { params: { path: { assetId } } })),
  });

export function useRender(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, parameters }: { key: string; parameters: FilmParameters }) =>
      data(
        api.POST("/api/conversions/image-to-video", {
          params: { header: once(key) },
          body: { projectId, parameters },
        }),
      ),
    onSuccess: (conversion) => {
      client.setQueryData<Live>(keys.live, (live = {}) => ({
        [conversion.id]: { ...conversion, stage: "", estimatedTimeRemaining: null },
        ...live,
      }));
      void client.invalidateQueries({ queryKey: keys.user });
      tellDone(texts.render.ordered);
    },
    onError: (error) => tellError(error),
  });
}

export function useUploadSound(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, kind }: { file: File; kind: "music" | "scratch" | "lut" }) => {
      const form = new FormData();
      form.set("projectId", projectId);
      form.set("kind", kind);
      form.set("file", file);
      const response = await authorized("/api/assets", { method: "POST", body: form });
      if (!response.ok) throw await errorOf(response);
      return (await response.json()).data as Schemas["Asset"];
    },
    onError: (error) => tellError(error),
    onSettled: () => client.invalidateQueries({ queryKey: ["assets"] }),
  });
}

export function useDeleteFilm() {
  const client = useQueryClient();
  const fresh = () => client.invalidateQueries({ queryKey: ["videos"] });
  return useMutation({
    mutationFn: (videoId: string) =>
      data(api.DELETE("/api/videos/{videoId}", { params: { path: { videoId } } })),
    onSuccess: (_answer, videoId) =>
      tellDone(texts.deleted, async () => {
        await data(api.POST("/api/videos/{videoId}/restore", { params: { path: { videoId } } })).catch(
          tellError,
        );
        await fresh();
      }),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
}

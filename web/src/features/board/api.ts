import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { board as texts } from "@texts/board";
import { retouch } from "@texts/retouch";
import { api, authorized, data, once, type Schemas } from "@/api/client";
import { errorOf } from "@/api/errors";
import type { Live, LiveConversion } from "@/api/live";
import { keys } from "@/api/queries";
import type { Panel } from "@/features/project/editor";
import { tellDone, tellError } from "@/ui/toast";

export type Take = Schemas["PanelTake"];
export type Image = Schemas["Image"];
type Conversion = Schemas["Conversion"];
export type PictureParameters = Schemas["PictureParameters"];

export const takesQuery = (panelId: string) =>
  queryOptions({
    queryKey: keys.takes(panelId),
    queryFn: () => data(api.GET("/api/panels/{panelId}/takes", { params: { path: { panelId } } })),
  });

/** What was ordered, as the event stream will tell it a moment later. */
const asLive = (conversion: Conversion): LiveConversion => ({
  ...conversion,
  stage: "",
  estimatedTimeRemaining: null,
});

/** Shows ordered conversions at once; the stream goes on from there. */
function useShowOrdered() {
  const client = useQueryClient();
  return (conversions: readonly Conversion[]) => {
    client.setQueryData<Live>(keys.live, (live = {}) => {
      const next = { ...live };
      for (const one of conversions) next[one.id] ??= asLive(one);
      return next;
    });
    void client.invalidateQueries({ queryKey: keys.user });
  };
}

/** Pictures for panels: those named, or all without a fresh one. */
export function useDraw(projectId: string) {
  const show = useShowOrdered();
  return useMutation({
    mutationFn: (order: Schemas["StoryboardOrder"] & { key: string }) => {
      const { key, ...body } = order;
      return data(
        api.POST("/api/projects/{projectId}/storyboard", {
          params: { path: { projectId }, header: once(key) },
          body,
        }),
      );
    },
    onSuccess: (storyboard) => {
      show(storyboard.conversions);
      if (storyboard.conversions.length > 1) tellDone(texts.draw.ordered(storyboard.conversions.length));
    },
    onError: (error) => tellError(error),
  });
}

/** One more take of a panel: another picture of the same text. */
export function useDrawTake() {
  const show = useShowOrdered();
  return useMutation({
    mutationFn: ({ panelId, parameters = {} }: { panelId: string; parameters?: PictureParameters }) =>
      data(
        api.POST("/api/conversions/text-to-image", {
          params: { header: once() },
          body: { panelId, parameters },
        }),
      ),
    onSuccess: (conversion) => show([conversion]),
    onError: (error) => tellError(error),
  });
}

/** A picture of one's own as a take of a panel. */
export function useUpload(projectId: string, panelId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File): Promise<Image> => {
      const form = new FormData();
      form.set("projectId", projectId);
      form.set("panelId", panelId);
      form.set("file", file);
      const response = await authorized("/api/images", { method: "POST", body: form });
      if (!response.ok) throw await errorOf(response);
      return (await response.json()).data;
    },
    onError: (error) => tellError(error),
    onSettled: () => client.invalidateQueries({ queryKey: keys.takes(panelId) }),
  });
}

/** Edits of a picture: they make another take of its panel, which is chosen. */
export function useEditPicture(imageId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (edits: Schemas["EditsOrder"]["edits"]) =>
      data(api.POST("/api/images/{imageId}/edits", { params: { path: { imageId } }, body: { edits } })),
    onSuccess: () => tellDone(retouch.saved),
    onError: (error) => tellError(error),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["takes"] });
      void client.invalidateQueries({ queryKey: ["images"] });
    },
  });
}

/** More pictures of the same text and settings, each with a seed of its own. */
export function useVariations() {
  const show = useShowOrdered();
  return useMutation({
    mutationFn: ({ imageId, count }: { imageId: string; count: number }) =>
      data(
        api.POST("/api/images/{imageId}/variations", {
          params: { path: { imageId }, header: once() },
          body: { count },
        }),
      ),
    onSuccess: (storyboard) => {
      show(storyboard.conversions);
      tellDone(texts.draw.ordered(storyboard.conversions.length));
    },
    onError: (error) => tellError(error),
  });
}

export function useDeleteTake(panelId: string) {
  const client = useQueryClient();
  const fresh = () => client.invalidateQueries({ queryKey: keys.takes(panelId) });
  return useMutation({
    mutationFn: (imageId: string) =>
      data(api.DELETE("/api/images/{imageId}", { params: { path: { imageId } } })),
    onSuccess: (_answer, imageId) => {
      tellDone(texts.inspector.deletedTake, async () => {
        await data(api.POST("/api/images/{imageId}/restore", { params: { path: { imageId } } })).catch(
          tellError,
        );
        await fresh();
      });
    },
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
}

/** Panels that "draw" means: without a picture, or with one of an older text. */
export const undrawn = (panels: readonly Panel[]): Panel[] =>
  panels.filter((panel) => !panel.image || panel.stale);

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { share as texts } from "@texts/share";
import { api, data, type Schemas } from "@/api/client";
import { keys } from "@/api/queries";
import { tellDone, tellError } from "@/ui/toast";

export type Share = Schemas["Share"];
export type ShareOrder = Schemas["ShareOrder"];

export const sharesQuery = (projectId: string) =>
  queryOptions({
    queryKey: keys.share(projectId),
    queryFn: () => data(api.GET("/api/projects/{projectId}/share", { params: { path: { projectId } } })),
  });

export function useShares(projectId: string) {
  const client = useQueryClient();
  const fresh = () => {
    void client.invalidateQueries({ queryKey: keys.share(projectId) });
    void client.invalidateQueries({ queryKey: keys.versions(projectId) });
  };
  const path = { projectId };
  const version = useMutation({
    mutationFn: () => data(api.POST("/api/projects/{projectId}/versions", { params: { path }, body: {} })),
    onSuccess: ({ number }) => tellDone(texts.updated(number)),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const create = useMutation({
    mutationFn: async ({ pinned, ...order }: ShareOrder & { pinned: boolean }) => {
      const versionId = pinned
        ? (await data(api.POST("/api/projects/{projectId}/versions", { params: { path }, body: {} }))).id
        : undefined;
      return data(
        api.POST("/api/projects/{projectId}/share", {
          params: { path },
          body: { ...order, ...(versionId && { versionId }) },
        }),
      );
    },
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const end = useMutation({
    mutationFn: (linkId: string) =>
      data(
        api.DELETE("/api/projects/{projectId}/share/{linkId}", { params: { path: { projectId, linkId } } }),
      ),
    onSuccess: () => tellDone(texts.ended),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  return { create, end, version };
}

import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { versions as texts } from "@texts/versions";
import { api, data, type Schemas } from "@/api/client";
import { keys } from "@/api/queries";
import { historyOf } from "@/lib/history";
import { tellDone, tellError } from "@/ui/toast";

export type Version = Schemas["Version"];
export type Comparison = Schemas["Comparison"];
export type Difference = Schemas["PanelDifference"];

/** The project's versions, the newest first. */
export const versionsQuery = (projectId: string) =>
  infiniteQueryOptions({
    queryKey: keys.versions(projectId),
    queryFn: ({ pageParam }) =>
      data(
        api.GET("/api/projects/{projectId}/versions", {
          params: { path: { projectId }, query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.pagination.nextCursor ?? undefined,
  });

/** What became of a version's panels until now; read anew each time it is asked for. */
export const comparisonQuery = (projectId: string, versionId: string) =>
  queryOptions({
    queryKey: [...keys.versions(projectId), versionId, "compare"],
    queryFn: () =>
      data(
        api.GET("/api/projects/{projectId}/versions/{versionId}/compare", {
          params: { path: { projectId, versionId } },
        }),
      ),
    staleTime: 0,
  });

export function useKeepVersion(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      data(
        api.POST("/api/projects/{projectId}/versions", {
          params: { path: { projectId } },
          body: name ? { name } : {},
        }),
      ),
    onSuccess: (version) => tellDone(texts.kept(version.name)),
    onError: (error) => tellError(error),
    onSettled: () => client.invalidateQueries({ queryKey: keys.versions(projectId) }),
  });
}

/** Makes the storyboard what it was. The way back is the version that the server keeps of the present. */
export function useRestoreVersion(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: Version) =>
      data(
        api.POST("/api/projects/{projectId}/versions/{versionId}/restore", {
          params: { path: { projectId, versionId: version.id } },
        }),
      ),
    onSuccess: ({ restored, kept }) => {
      tellDone(texts.restored(restored.name, kept?.name ?? null));
      // Undoing an edit of a panel that no longer is what it was would do harm.
      historyOf(projectId).clear();
    },
    onError: (error) => tellError(error),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.project(projectId) }),
        client.invalidateQueries({ queryKey: ["takes"] }),
      ]),
  });
}

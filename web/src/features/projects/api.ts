import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { projects as texts } from "@texts/projects";
import { api, data, once, type Schemas } from "@/api/client";
import { keys } from "@/api/queries";
import { tellDone, tellError } from "@/ui/toast";

export type ProjectSummary = Schemas["ProjectSummary"];
export type ProjectDetails = Schemas["ProjectDetails"];
export type ProjectOrder = Schemas["ProjectOrder"];
export type ProjectPatch = Schemas["ProjectPatch"];

interface Wanted {
  search?: string;
  deleted?: boolean;
  page?: number;
  limit?: number;
}

export const projectsQuery = (wanted: Wanted) =>
  queryOptions({
    queryKey: keys.projects(wanted),
    queryFn: () =>
      data(
        api.GET("/api/projects", {
          params: { query: { sortBy: "updatedAt", sortOrder: "desc", ...wanted } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** One project with its panels, pictures and films. */
export const projectQuery = (projectId: string) =>
  queryOptions({
    queryKey: keys.project(projectId),
    queryFn: () => data(api.GET("/api/projects/{projectId}", { params: { path: { projectId } } })),
  });

export function useCreateProject() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...order }: ProjectOrder & { key?: string }) =>
      data(api.POST("/api/projects", { body: order, params: { header: once(key) } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["projects"] }),
  });
}

export function useChangeProject(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patch: ProjectPatch) =>
      data(api.PATCH("/api/projects/{projectId}", { params: { path: { projectId } }, body: patch })),
    onMutate: (patch) => {
      const before = client.getQueryData<ProjectDetails>(keys.project(projectId));
      if (before) client.setQueryData(keys.project(projectId), { ...before, ...patch });
      return { before };
    },
    onError: (error, _patch, context) => {
      if (context?.before) client.setQueryData(keys.project(projectId), context.before);
      tellError(error);
    },
    onSuccess: (project) => {
      client.setQueryData<ProjectDetails>(keys.project(projectId), (now) => now && { ...now, ...project });
      void client.invalidateQueries({ queryKey: ["projects"] });
    },
  });
}

/** A copy with its narrative, settings, panels and chosen takes; it stands first in the list at once. */
export function useDuplicateProject() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: { id: string }) =>
      data(
        api.POST("/api/projects/{projectId}/duplicate", {
          params: { path: { projectId: id }, header: once() },
          body: {},
        }),
      ),
    onSuccess: (copy) => {
      tellDone(texts.duplicated(copy.name));
      return client.invalidateQueries({ queryKey: ["projects"] });
    },
    onError: (error) => tellError(error),
  });
}

/** Into the bin, with an undo. */
export function useDeleteProject() {
  const client = useQueryClient();
  const fresh = () => client.invalidateQueries({ queryKey: ["projects"] });
  const restore = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) =>
      data(api.POST("/api/projects/{projectId}/restore", { params: { path: { projectId: id } } })),
    onSuccess: (_answer, { name }) => {
      tellDone(texts.restored(name));
      return fresh();
    },
    onError: (error) => tellError(error),
  });
  const remove = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) =>
      data(api.DELETE("/api/projects/{projectId}", { params: { path: { projectId: id } } })),
    onSuccess: (_answer, project) => {
      tellDone(texts.deleted(project.name), () => restore.mutate(project));
      return fresh();
    },
    onError: (error) => tellError(error),
  });
  return { remove: remove.mutate, restore: restore.mutate };
}

import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { api, data } from "@/api/client";
import { keys } from "@/api/queries";
import { type EditorView, type Panel, PanelEditor } from "./editor";

export const panelsQuery = (projectId: string, which: "film" | "aside" = "film") =>
  queryOptions({
    queryKey: keys.panels(projectId, which),
    queryFn: () =>
      data(
        api.GET("/api/projects/{projectId}/panels", { params: { path: { projectId }, query: { which } } }),
      ),
  });

const editors = new WeakMap<QueryClient, Map<string, PanelEditor>>();

/** The project's editor: one for all its pages, so that nothing waits twice and undo goes across them. */
export function useEditor(projectId: string): PanelEditor {
  const client = useQueryClient();
  const here = editors.get(client) ?? new Map<string, PanelEditor>();
  editors.set(client, here);
  const found = here.get(projectId) ?? new PanelEditor(client, projectId);
  here.set(projectId, found);
  return found;
}

export function useEditorView(editor: PanelEditor): EditorView {
  return useSyncExternalStore(editor.subscribe, editor.snapshot);
}

/** The panels of the film in order, with what isn't stored yet. */
export function usePanels(projectId: string) {
  const editor = useEditor(projectId);
  const view = useEditorView(editor);
  const query = useQuery(panelsQuery(projectId));
  const stored = query.data;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what lies over the stored panels
  const panels: Panel[] = useMemo(
    () => (stored ? editor.overlay(stored) : []),
    [editor, stored, view.version],
  );

  // What waits is sent before the page goes; what can't be sent is in the browser's storage and goes next time.
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === "hidden" && editor.isDirty) void editor.flush();
    };
    document.addEventListener("visibilitychange", leave);
    return () => document.removeEventListener("visibilitychange", leave);
  }, [editor]);

  return { panels, editor, view, query };
}

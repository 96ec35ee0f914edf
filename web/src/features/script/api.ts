import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, data, type Schemas } from "@/api/client";
import { keys } from "@/api/queries";
import { historyOf } from "@/lib/history";

export type Narrative = Schemas["Narrative"];
export type NarrativeChange = Schemas["NarrativeChange"];
export type NarrativeOrder = Schemas["NarrativeOrder"];

/** Import a story: the first is applied at once, a later one only when it is confirmed. */
export function useImport(projectId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: NarrativeOrder) =>
      data(
        api.POST("/api/projects/{projectId}/narrative", {
          params: { path: { projectId } },
          body: order,
        }),
      ),
    onSuccess: (narrative) => {
      if (!narrative.applied) return;
      client.setQueryData(keys.panels(projectId), narrative.panels);
      void client.invalidateQueries({ queryKey: ["project", projectId] });
      // Undoing an edit of a panel that no longer is what it was would do harm.
      historyOf(projectId).clear();
    },
  });
}

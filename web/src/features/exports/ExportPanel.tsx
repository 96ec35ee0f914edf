import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { exports as texts } from "@texts/exports";
import { Download, X } from "lucide-react";
import { useState } from "react";
import { api, data, once, type Schemas } from "@/api/client";
import { isOver } from "@/api/live";
import type { PanelEditor } from "@/features/project/editor";
import { bytes } from "@/lib/format";
import { Button, buttonClass, IconButton } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import { ErrorPanel, Progress } from "@/ui/states";
import { tellError } from "@/ui/toast";

const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
type Format = Schemas["ExportFormat"];

export const exportsQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["project", projectId, "exports"],
    queryFn: () =>
      data(
        api.GET("/api/projects/{projectId}/exports", {
          params: { path: { projectId }, query: { limit: 20 } },
        }),
      ),
    // Events say when something changed; while one is made this also looks by itself.
    refetchInterval: (query) => (query.state.data?.items.some((one) => !isOver(one)) ? 2000 : false),
  });

/** The board and the film as files for other programs, and for paper. */
export function ExportPanel({
  projectId,
  editor,
  videoId,
}: {
  projectId: string;
  editor: PanelEditor;
  videoId: string | null;
}) {
  const client = useQueryClient();
  const [format, setFormat] = useState<Format>("pdf");
  const [perPage, setPerPage] = useState("6");
  const [paper, setPaper] = useState("a4");
  const list = useQuery(exportsQuery(projectId));
  const fresh = () => client.invalidateQueries({ queryKey: exportsQuery(projectId).queryKey });
  const make = useMutation({
    mutationFn: async () => {
      await editor.flush();
      const body = {
        format,
        ...(videoId && format !== "pdf" && { videoId }),
        ...(format === "pdf" && { panelsPerPage: Number(perPage) as 6, paper: paper as "a4" }),
      };
      return data(
        api.POST("/api/projects/{projectId}/exports", {
          params: { path: { projectId }, header: once() },
          body,
        }),
      );
    },
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const remove = useMutation({
    mutationFn: (exportId: string) =>
      data(api.DELETE("/api/exports/{exportId}", { params: { path: { exportId } } })),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  return (
    <section
      aria-labelledby="exports"
      className="flex flex-col gap-3 rounded-xl border border-line bg-card p-4"
    >
      <h3 id="exports" className="font-semibold">
        {texts.title}
      </h3>
      <SelectField
        label={texts.format}
        value={format}
        onChange={(event) => setFormat(event.target.value as Format)}
        choices={choicesOf(texts.formats)}
      />
      {format === "pdf" && (
        <div className="grid grid-cols-2 gap-3">
          <SelectField
            label={texts.perPage}
            value={perPage}
            onChange={(event) => setPerPage(event.target.value)}
            choices={["1", "2", "3", "4", "6", "9"].map((value) => ({ value, label: value }))}
          />
          <SelectField
            label={texts.paper}
            value={paper}
            onChange={(event) => setPaper(event.target.value)}
            choices={choicesOf(texts.papers)}
          />
        </div>
      )}
      <Button onClick={() => make.mutate()} busy={make.isPending}>
        {texts.make}
      </Button>
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.data?.items.length === 0 && <p className="text-sm text-text-2">{texts.none}</p>}
      <ul className="flex flex-col gap-1">
        {list.data?.items.map((one) => (
          <li key={one.id} className="flex items-center gap-1">
            {one.status === "completed" && one.links ? (
              <a
                href={`${one.links.file}&download=true`}
                className={buttonClass("quiet", "small", "min-w-0 grow justify-start")}
                aria-label={texts.download(one.fileName)}
                download
              >
                <Download aria-hidden className="size-4 shrink-0" />
                <span className="truncate">{one.fileName}</span>
                {one.bytes !== null && <span className="ms-auto shrink-0 text-xs">{bytes(one.bytes)}</span>}
              </a>
            ) : one.status === "failed" ? (
              <p className="grow text-sm text-error">
                {texts.failed(one.fileName, one.error?.message ?? "")}
              </p>
            ) : (
              <div className="grow py-2 text-sm">
                <p className="truncate text-text-2">{texts.working(one.fileName)}</p>
                <Progress value={one.progress} label={texts.working(one.fileName)} />
              </div>
            )}
            <IconButton label={texts.remove(one.fileName)} size="small" onClick={() => remove.mutate(one.id)}>
              <X aria-hidden className="size-4" />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { admin } from "@texts/admin";
import { useState } from "react";
import { api, data } from "@/api/client";
import { isOver } from "@/api/live";
import { ago } from "@/lib/format";
import { Button } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import { ErrorPanel, Loading } from "@/ui/states";
import { tellError } from "@/ui/toast";
import { workQuery } from "./api";
import { Pager, Table } from "./Table";

const texts = admin.conversions;

export default function ConversionsSection() {
  const client = useQueryClient();
  const [status, setStatus] = useState("");
  const [page, setPage] = useState(1);
  const list = useQuery(workQuery(status, page));
  const act = useMutation({
    mutationFn: ({ id, retry }: { id: string; retry: boolean }) =>
      retry
        ? data(
            api.POST("/api/admin/conversions/{conversionId}/retry", {
              params: { path: { conversionId: id } },
            }),
          )
        : data(
            api.POST("/api/admin/conversions/{conversionId}/cancel", {
              params: { path: { conversionId: id } },
            }),
          ),
    onError: (error) => tellError(error),
    onSettled: () => client.invalidateQueries({ queryKey: ["admin", "conversions"] }),
  });
  return (
    <>
      <SelectField
        label={texts.status}
        value={status}
        onChange={(event) => {
          setStatus(event.target.value);
          setPage(1);
        }}
        choices={[
          { value: "", label: texts.all },
          ...Object.entries(texts.statuses).map(([value, label]) => ({ value, label })),
        ]}
        className="max-w-xs"
      />
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.data?.items.length === 0 && <p className="text-text-2">{texts.none}</p>}
      {list.data && list.data.items.length > 0 && (
        <Table
          label={admin.sections.conversions ?? ""}
          head={[texts.who, texts.what, texts.status, texts.when, ""]}
        >
          {list.data.items.map((one) => (
            <tr key={one.id}>
              <td className="max-w-56 truncate">{one.userEmail}</td>
              <td>
                {one.type} <span className="text-text-2">{one.engine}</span>
              </td>
              <td
                className={one.status === "failed" && !one.cancelled ? "text-error" : ""}
                title={one.error?.message}
              >
                {one.cancelled ? texts.stopped : texts.statuses[one.status]}
              </td>
              <td>{ago(one.createdAt)}</td>
              <td className="text-end">
                {!isOver(one) && (
                  <Button size="small" onClick={() => act.mutate({ id: one.id, retry: false })}>
                    {texts.stop}
                  </Button>
                )}
                {one.status === "failed" && (
                  <Button size="small" onClick={() => act.mutate({ id: one.id, retry: true })}>
                    {texts.retry}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Pager page={page} pages={list.data?.pagination.totalPages ?? 0} onPage={setPage} />
    </>
  );
}

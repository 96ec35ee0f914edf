import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { settings } from "@texts/settings";
import { useState } from "react";
import { api, data } from "@/api/client";
import { useForm } from "@/features/auth/useForm";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { tellDone, tellError } from "@/ui/toast";
import { Secret } from "./Secret";

const texts = settings.webhooks;
const endpointsQuery = queryOptions({
  queryKey: ["webhooks"],
  queryFn: () => data(api.GET("/api/webhook-endpoints")),
});

export default function WebhooksSection() {
  const client = useQueryClient();
  const list = useQuery(endpointsQuery);
  const [secret, setSecret] = useState<string | null>(null);
  const fresh = () => client.invalidateQueries({ queryKey: endpointsQuery.queryKey });
  const form = useForm(async ({ url = "" }) => {
    const made = await data(api.POST("/api/webhook-endpoints", { body: { url } }));
    setSecret(made.secret);
    await fresh();
  });
  const remove = useMutation({
    mutationFn: (id: string) =>
      data(api.DELETE("/api/webhook-endpoints/{endpoint_id}", { params: { path: { endpoint_id: id } } })),
    onSuccess: () => tellDone(texts.deleted),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const test = useMutation({
    mutationFn: (id: string) =>
      data(api.POST("/api/webhook-endpoints/{endpoint_id}/test", { params: { path: { endpoint_id: id } } })),
    onSuccess: () => tellDone(texts.tested),
    onError: (error) => tellError(error),
  });
  return (
    <>
      <p className="text-text-2">{texts.lead}</p>
      <form onSubmit={form.submit} className="flex max-w-lg flex-col gap-3">
        <TextField
          label={texts.url}
          name="url"
          type="url"
          required
          placeholder="https://"
          error={form.fieldError("url") ?? form.error?.message}
        />
        <Button type="submit" look="primary" busy={form.busy} className="self-start">
          {texts.create}
        </Button>
      </form>
      {secret && <Secret hint={texts.secret} value={secret} />}
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.data?.length === 0 && <p className="text-text-2">{texts.none}</p>}
      <ul>
        {list.data?.map((endpoint) => (
          <li key={endpoint.id} className="flex flex-wrap items-center gap-2 border-b border-line py-2">
            <div className="min-w-0 grow">
              <p className="truncate font-mono text-sm">{endpoint.url}</p>
              {!endpoint.enabled && (
                <p className="text-sm text-warning">
                  <Badge tone="warning">{texts.off}</Badge> {endpoint.disabledReason}
                </p>
              )}
            </div>
            <Button size="small" onClick={() => test.mutate(endpoint.id)}>
              {texts.test}
            </Button>
            <Button size="small" onClick={() => remove.mutate(endpoint.id)}>
              {texts.delete}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

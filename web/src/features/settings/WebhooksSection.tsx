import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { settings } from "@texts/settings";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { api, data, type Schemas } from "@/api/client";
import { useForm } from "@/features/auth/useForm";
import { Button, IconButton } from "@/ui/Button";
import { confirm } from "@/ui/confirm";
import { TextField } from "@/ui/Field";
import { Menu } from "@/ui/Menu";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { tellDone, tellError } from "@/ui/toast";
import { DeliveriesDialog } from "./DeliveriesDialog";
import { Secret } from "./Secret";

const texts = settings.webhooks;
const EVENTS = Object.keys(texts.eventNames);
const endpointsQuery = queryOptions({
  queryKey: ["webhooks"],
  queryFn: () => data(api.GET("/api/webhook-endpoints")),
});

type Endpoint = Schemas["WebhookEndpoint"];

/** Addresses that are told when conversions end: added, tested, watched, switched off, removed. */
export default function WebhooksSection() {
  const client = useQueryClient();
  const list = useQuery(endpointsQuery);
  const [secret, setSecret] = useState<string | null>(null);
  const [shown, setShown] = useState<Endpoint | null>(null);
  const [events, setEvents] = useState<readonly string[]>(EVENTS);
  const fresh = () => client.invalidateQueries({ queryKey: endpointsQuery.queryKey });
  const form = useForm(async ({ url = "" }) => {
    const wanted = events.length === EVENTS.length ? [] : events;
    const made = await data(
      api.POST("/api/webhook-endpoints", {
        body: { url, events: [...wanted] as Endpoint["events"] as never },
      }),
    );
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
  const change = useMutation({
    mutationFn: ({ id, ...body }: { id: string; enabled?: boolean; newSecret?: boolean }) =>
      data(
        api.PATCH("/api/webhook-endpoints/{endpoint_id}", {
          params: { path: { endpoint_id: id } },
          body: { newSecret: false, ...body },
        }),
      ),
    onSuccess: (changed) => "secret" in changed && changed.secret && setSecret(String(changed.secret)),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const test = useMutation({
    mutationFn: (id: string) =>
      data(api.POST("/api/webhook-endpoints/{endpoint_id}/test", { params: { path: { endpoint_id: id } } })),
    onSuccess: () => tellDone(texts.tested),
    onError: (error) => tellError(error),
  });
  const ask = async (endpoint: Endpoint, what: "delete" | "newSecret") => {
    const title = what === "delete" ? texts.delete : texts.newSecret;
    const text = what === "delete" ? texts.removeAsk : texts.newSecretAsk;
    if (!(await confirm({ title: `${title}: ${endpoint.url}`, text, action: title, danger: true }))) return;
    if (what === "delete") remove.mutate(endpoint.id);
    else change.mutate({ id: endpoint.id, newSecret: true });
  };
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
        <fieldset className="flex flex-wrap gap-x-5">
          <legend className="text-sm font-medium text-text-2">{texts.events}</legend>
          {EVENTS.map((event) => (
            <label key={event} className="flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                checked={events.includes(event)}
                onChange={() =>
                  setEvents((now) =>
                    now.includes(event) ? now.filter((one) => one !== event) : [...now, event],
                  )
                }
                className="size-5 accent-primary"
              />
              {texts.eventNames[event]}
            </label>
          ))}
        </fieldset>
        <Button
          type="submit"
          look="primary"
          busy={form.busy}
          disabled={events.length === 0}
          className="self-start"
        >
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
            <div className="min-w-0 grow basis-56">
              <p className="font-mono text-sm break-all">{endpoint.url}</p>
              <p className="text-sm text-text-2">
                {(endpoint.events.length > 0 ? endpoint.events : EVENTS)
                  .map((event) => texts.eventNames[event] ?? event)
                  .join(", ")}
              </p>
              {!endpoint.enabled && (
                <p className="mt-1 text-sm text-warning">
                  <Badge tone="warning">{texts.off}</Badge> {endpoint.disabledReason}
                </p>
              )}
            </div>
            <Button size="small" onClick={() => setShown(endpoint)}>
              {texts.deliveries}
            </Button>
            <Menu
              label={texts.menu(endpoint.url)}
              trigger={
                <IconButton label={texts.menu(endpoint.url)} size="small">
                  <Ellipsis aria-hidden className="size-4" />
                </IconButton>
              }
              items={[
                { label: texts.test, disabled: !endpoint.enabled, run: () => test.mutate(endpoint.id) },
                {
                  label: endpoint.enabled ? texts.disable : texts.enable,
                  run: () => change.mutate({ id: endpoint.id, enabled: !endpoint.enabled }),
                },
                { label: texts.newSecret, run: () => void ask(endpoint, "newSecret") },
                null,
                { label: texts.delete, danger: true, run: () => void ask(endpoint, "delete") },
              ]}
            />
          </li>
        ))}
      </ul>
      {shown && <DeliveriesDialog endpoint={shown} onClose={() => setShown(null)} />}
    </>
  );
}

import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { settings } from "@texts/settings";
import { RotateCw } from "lucide-react";
import { api, data, type Schemas } from "@/api/client";
import { dateTime } from "@/lib/format";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { tellDone, tellError } from "@/ui/toast";

const texts = settings.webhooks;
const TONES = { pending: "plain", delivered: "success", failed: "error" } as const;
/** Milliseconds between looks while something is on its way. */
const LOOK = 2000;

type Delivery = Schemas["WebhookDelivery"];

const deliveriesQuery = (endpointId: string) =>
  queryOptions({
    queryKey: ["webhooks", endpointId, "deliveries"],
    queryFn: () =>
      data(
        api.GET("/api/webhook-endpoints/{endpoint_id}/deliveries", {
          params: { path: { endpoint_id: endpointId }, query: { limit: 50 } },
        }),
      ),
    staleTime: 0,
    refetchInterval: (query) =>
      query.state.data?.items.some((one) => one.state === "pending") ? LOOK : false,
  });

/** What was sent to an address, what it answered, and a way to send it again. */
export function DeliveriesDialog({
  endpoint,
  onClose,
}: {
  endpoint: Schemas["WebhookEndpoint"];
  onClose: () => void;
}) {
  const client = useQueryClient();
  const list = useQuery(deliveriesQuery(endpoint.id));
  const again = useMutation({
    mutationFn: (deliveryId: string) =>
      data(
        api.POST("/api/webhook-endpoints/{endpoint_id}/deliveries/{delivery_id}/redeliver", {
          params: { path: { endpoint_id: endpoint.id, delivery_id: deliveryId } },
        }),
      ),
    onSuccess: () => tellDone(texts.redelivered),
    onError: (error) => tellError(error),
    onSettled: () => client.invalidateQueries({ queryKey: deliveriesQuery(endpoint.id).queryKey }),
  });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={texts.deliveries}
      description={texts.deliveriesOf(endpoint.url)}
    >
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.data?.items.length === 0 && <p className="py-6 text-center text-text-2">{texts.noDeliveries}</p>}
      <ul>
        {list.data?.items.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-3 border-b border-line py-2 text-sm">
            <div className="min-w-0 grow basis-48">
              <p className="font-mono">{one.event}</p>
              <p className="text-text-2">
                {dateTime(one.createdAt)} · {texts.attempts(one.attempts.length)}
                {lastWord(one) && ` · ${lastWord(one)}`}
              </p>
            </div>
            <Badge tone={TONES[one.state]}>{texts.states[one.state]}</Badge>
            <Button
              size="small"
              disabled={one.state === "pending"}
              busy={again.isPending && again.variables === one.id}
              onClick={() => again.mutate(one.id)}
            >
              <RotateCw aria-hidden className="size-4" />
              {texts.redeliver}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What came of the last try. */
function lastWord({ attempts }: Delivery): string {
  const last = attempts.at(-1);
  if (!last) return "";
  return last.status ? texts.answered(String(last.status)) : String(last.error ?? "");
}

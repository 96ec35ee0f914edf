import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { plans as texts } from "@texts/plans";
import { Check } from "lucide-react";
import { api, data, type Schemas } from "@/api/client";
import { plansQuery, subscriptionQuery } from "@/api/plans";
import { keys } from "@/api/queries";
import { useUser } from "@/api/user";
import { usePageTitle } from "@/app/title";
import { useStanding } from "@/auth/useAuth";
import { cx } from "@/lib/classes";
import { bytes } from "@/lib/format";
import { Button, ButtonLink, buttonClass } from "@/ui/Button";
import { confirm } from "@/ui/confirm";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { tellDone, tellError } from "@/ui/toast";

type Plan = Schemas["Plan"];

/** What each plan allows, in the operator's own numbers. */
export default function PlansPage() {
  usePageTitle(texts.title);
  const standing = useStanding();
  const user = useUser();
  const client = useQueryClient();
  const list = useQuery(plansQuery);
  const subscription = useQuery({ ...subscriptionQuery, enabled: standing === "signed-in" });
  const change = useMutation({
    mutationFn: (tier: Plan["tier"]) => data(api.POST("/api/subscriptions/change", { body: { tier } })),
    onSuccess: (now) => {
      tellDone(texts.changed(texts.names[now.tier] ?? now.tier));
      void client.invalidateQueries({ queryKey: keys.user });
    },
    onError: (error) => tellError(error),
  });
  const ask = async (tier: Plan["tier"]) => {
    const name = texts.names[tier] ?? tier;
    if (await confirm({ title: texts.ask(name), text: texts.askText, action: texts.choose(name) }))
      change.mutate(tier);
  };

  if (list.isPending) return <Loading />;
  if (list.isError) return <ErrorPanel error={list.error} onRetry={list.refetch} className="mt-16" />;
  const way = subscription.data?.changing;
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-8 px-4 py-10 sm:px-6">
      <div>
        <h1 className="text-3xl font-semibold tracking-tight">{texts.title}</h1>
        <p className="mt-2 max-w-prose text-text-2">{texts.lead}</p>
        {user?.isOwner && <p className="mt-3 text-success">{texts.owner}</p>}
      </div>
      <ul className="grid gap-5 md:grid-cols-3">
        {list.data.map((plan) => {
          const name = texts.names[plan.tier] ?? plan.tier;
          const mine = user?.tier === plan.tier && !user.isOwner;
          return (
            <li
              key={plan.tier}
              className={cx(
                "flex flex-col gap-4 rounded-2xl border bg-card p-6",
                mine ? "border-primary" : "border-line",
              )}
            >
              <div className="flex items-center justify-between gap-2">
                <h2 className="text-xl font-semibold">{name}</h2>
                {mine && <Badge tone="accent">{texts.current}</Badge>}
              </div>
              <p className="text-2xl font-semibold tracking-tight">{texts.credits(plan.monthlyCredits)}</p>
              <ul className="flex flex-col gap-1.5 text-sm">
                <Point>{texts.picture(plan.pictureLongEdge)}</Point>
                <Point>{texts.video(plan.videoShortEdge)}</Point>
                <Point>{texts.panels(plan.panelsPerVideo)}</Point>
                <Point>
                  {plan.storageBytes === null ? texts.unlimited : texts.storage(bytes(plan.storageBytes))}
                </Point>
              </ul>
              <div className="text-sm">
                <p className="mb-1.5 text-text-2">{texts.adds[plan.tier]}</p>
                <ul className="flex flex-col gap-1.5">
                  {plan.adds.map((added) => (
                    <Point key={added}>{added}</Point>
                  ))}
                </ul>
              </div>
              <div className="mt-auto pt-2">
                {standing === "signed-out" && plan.tier === "free" && (
                  <ButtonLink href="/sign-up" look="primary" className="w-full">
                    {texts.start}
                  </ButtonLink>
                )}
                {user && !mine && !user.isOwner && way?.how === "self-service" && (
                  <Button
                    className="w-full"
                    busy={change.isPending && change.variables === plan.tier}
                    onClick={() => void ask(plan.tier)}
                  >
                    {texts.choose(name)}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {user && !user.isOwner && way && way.how !== "self-service" && way.how !== "none" && (
        <p className="text-text-2">
          {way.url ? (
            <a href={way.url} className={buttonClass()}>
              {texts.portal}
            </a>
          ) : (
            texts.administrator
          )}
        </p>
      )}
    </div>
  );
}

function Point({ children }: { children: string }) {
  return (
    <li className="flex gap-2">
      <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
      {children}
    </li>
  );
}

import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import { keys } from "./queries";

export const plansQuery = queryOptions({
  queryKey: keys.plans,
  queryFn: () => data(api.GET("/api/subscriptions/plans")),
  staleTime: 60 * 60_000,
});

export const subscriptionQuery = queryOptions({
  queryKey: [...keys.user, "subscription"],
  queryFn: () => data(api.GET("/api/subscriptions")),
});

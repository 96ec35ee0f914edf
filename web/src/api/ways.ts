import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import { keys } from "./queries";

/** How people sign in here. */
export const waysQuery = queryOptions({
  queryKey: keys.ways,
  queryFn: () => data(api.GET("/api/auth/ways")),
  staleTime: Number.POSITIVE_INFINITY,
});

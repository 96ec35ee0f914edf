import { queryOptions } from "@tanstack/react-query";
import { api, data } from "./client";
import { keys } from "./queries";

const unchanging = { staleTime: 60 * 60_000 } as const;

export const stylesQuery = queryOptions({
  queryKey: keys.styles,
  queryFn: () => data(api.GET("/api/styles")),
  ...unchanging,
});

export const enginesQuery = queryOptions({
  queryKey: keys.engines,
  queryFn: () => data(api.GET("/api/engines")),
  ...unchanging,
});

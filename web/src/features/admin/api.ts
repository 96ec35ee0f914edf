import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, data, type Schemas } from "@/api/client";

export type PersonSummary = Schemas["PersonSummary"];
export type Work = Schemas["Work"];

/** Milliseconds between looks: other people's changes come by no event stream. */
const LOOK = 5000;

export const queueQuery = queryOptions({
  queryKey: ["admin", "queue"],
  queryFn: () => data(api.GET("/api/admin/queue")),
  refetchInterval: LOOK,
});

export const usersQuery = (search: string, page: number) =>
  queryOptions({
    queryKey: ["admin", "users", search, page],
    queryFn: () =>
      data(
        api.GET("/api/admin/users", { params: { query: { page, limit: 25, ...(search && { search }) } } }),
      ),
    placeholderData: keepPreviousData,
  });

export const invitationsQuery = queryOptions({
  queryKey: ["admin", "invitations"],
  queryFn: () => data(api.GET("/api/admin/invitations")),
});

interface Sought {
  userId: string;
  action: string;
  ipAddress: string;
}

export const anybodysActivityQuery = (sought: Sought) =>
  infiniteQueryOptions({
    queryKey: ["admin", "activity", sought],
    initialPageParam: "",
    queryFn: ({ pageParam }) => {
      const given = Object.fromEntries(Object.entries(sought).filter(([, value]) => value !== ""));
      return data(
        api.GET("/api/admin/activity", {
          params: { query: { limit: 50, ...given, ...(pageParam && { cursor: pageParam }) } },
        }),
      );
    },
    getNextPageParam: ({ pagination }) => pagination.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

export const workQuery = (status: string, page: number) =>
  queryOptions({
    queryKey: ["admin", "conversions", status, page],
    queryFn: () =>
      data(
        api.GET("/api/admin/conversions", {
          params: { query: { page, limit: 25, ...(status && { status: status as "failed" }) } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK,
  });

export const tierUsageQuery = queryOptions({
  queryKey: ["admin", "usage"],
  queryFn: () => data(api.GET("/api/admin/usage", { params: { query: { days: 30 } } })),
});

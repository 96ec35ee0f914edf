import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { comments as texts } from "@texts/comments";
import { api, data, type Schemas } from "@/api/client";
import { keys } from "@/api/queries";
import { tellDone, tellError } from "@/ui/toast";

export type Comment = Schemas["Comment"];
export type State = "open" | "resolved" | "hidden" | "all";

const PAGE = 50;
/** Below the share's key: the event stream's `comment` makes both fresh. */
const below = (projectId: string, ...rest: unknown[]) => [...keys.share(projectId), "comments", ...rest];

/** Comments, the newest first. */
export const commentsQuery = (projectId: string, state: State) =>
  infiniteQueryOptions({
    queryKey: below(projectId, state),
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      data(
        api.GET("/api/projects/{projectId}/comments", {
          params: {
            path: { projectId },
            query: {
              limit: PAGE,
              ...(state !== "all" && { state }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ pagination }) => pagination.nextCursor ?? undefined,
  });

/** How many wait for the owner, and the newest of them. */
export const openQuery = (projectId: string) =>
  queryOptions({
    queryKey: below(projectId, "count"),
    queryFn: async () => {
      const { items, pagination } = await data(
        api.GET("/api/projects/{projectId}/comments", {
          params: { path: { projectId }, query: { limit: 1, state: "open" } },
        }),
      );
      return { count: pagination.total, newest: items[0] ?? null };
    },
  });

export function useComments(projectId: string) {
  const client = useQueryClient();
  const fresh = () => client.invalidateQueries({ queryKey: keys.share(projectId) });
  const patch = useMutation({
    mutationFn: ({ id, ...body }: { id: string } & Schemas["CommentPatch"]) =>
      data(api.PATCH("/api/comments/{commentId}", { params: { path: { commentId: id } }, body })),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const remove = useMutation({
    mutationFn: (id: string) =>
      data(api.DELETE("/api/comments/{commentId}", { params: { path: { commentId: id } } })),
    onSuccess: () => tellDone(texts.deleted),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const answer = useMutation({
    mutationFn: (body: Schemas["CommentOrder"]) =>
      data(api.POST("/api/projects/{projectId}/comments", { params: { path: { projectId } }, body })),
    onSuccess: () => tellDone(texts.sent),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  return { patch, remove, answer };
}

export interface Thread {
  head: Comment;
  /** The oldest first. */
  answers: Comment[];
}

/** Comments with their answers below them, in the order of the list; an answer whose comment isn't in it stands alone. */
export function threadsOf(list: readonly Comment[]): Thread[] {
  const known = new Set(list.map((one) => one.id));
  const threads = new Map<string, Thread>();
  for (const one of list) {
    if (!one.replyTo || !known.has(one.replyTo)) threads.set(one.id, { head: one, answers: [] });
  }
  for (const one of list.toReversed()) {
    if (one.replyTo) threads.get(one.replyTo)?.answers.push(one);
  }
  return [...threads.values()];
}

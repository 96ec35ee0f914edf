import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { gallery as texts } from "@texts/gallery";
import { api, data, type Schemas } from "@/api/client";
import { keys } from "@/api/queries";
import { tellDone, tellError } from "@/ui/toast";

export type Image = Schemas["Image"];
export type Video = Schemas["Video"];
export type Kind = "all" | "generated" | "uploaded" | "edited" | "films";

const PAGE = 48;
const nextOf = ({ pagination }: { pagination: Schemas["Pagination"] }) =>
  pagination.page < pagination.totalPages ? pagination.page + 1 : undefined;

export const picturesQuery = (kind: Kind) =>
  infiniteQueryOptions({
    queryKey: keys.images({ gallery: kind }),
    initialPageParam: 1,
    queryFn: ({ pageParam }) =>
      data(
        api.GET("/api/images", {
          params: {
            query: { page: pageParam, limit: PAGE, ...(kind !== "all" && { kind: kind as "generated" }) },
          },
        }),
      ),
    getNextPageParam: nextOf,
  });

export const filmsQuery = infiniteQueryOptions({
  queryKey: keys.videos({ gallery: true }),
  initialPageParam: 1,
  queryFn: ({ pageParam }) =>
    data(api.GET("/api/videos", { params: { query: { page: pageParam, limit: PAGE, kind: "film" } } })),
  getNextPageParam: nextOf,
});

/** Into the bin, with an undo. */
export function useDelete(what: "images" | "videos") {
  const client = useQueryClient();
  const fresh = () => client.invalidateQueries({ queryKey: [what] });
  return useMutation({
    mutationFn: (id: string): Promise<unknown> =>
      what === "images"
        ? data(api.DELETE("/api/images/{imageId}", { params: { path: { imageId: id } } }))
        : data(api.DELETE("/api/videos/{videoId}", { params: { path: { videoId: id } } })),
    onSuccess: (_answer, id) =>
      tellDone(texts.deleted, async () => {
        const back: Promise<unknown> =
          what === "images"
            ? data(api.POST("/api/images/{imageId}/restore", { params: { path: { imageId: id } } }))
            : data(api.POST("/api/videos/{videoId}/restore", { params: { path: { videoId: id } } }));
        await back.catch(tellError);
        await fresh();
      }),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
}

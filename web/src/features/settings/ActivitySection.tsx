import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { settings } from "@texts/settings";
import { useState } from "react";
import { api, data } from "@/api/client";
import { dateTime } from "@/lib/format";
import { Button } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import { ErrorPanel, Loading } from "@/ui/states";
import { browserOf } from "./browser";

const texts = settings.activity;
const PAGE = 50;

const activityQuery = (action: string) =>
  infiniteQueryOptions({
    queryKey: ["user", "activity", action],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      data(
        api.GET("/api/user/activity", {
          params: {
            query: { limit: PAGE, ...(action && { action }), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: ({ pagination }) => pagination.nextCursor ?? undefined,
    staleTime: 0,
  });

/** What was done with the account, and from where. */
export default function ActivitySection() {
  const [action, setAction] = useState("");
  const list = useInfiniteQuery(activityQuery(action));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p className="text-text-2">{texts.lead}</p>
      <SelectField
        label={texts.kind}
        value={action}
        onChange={(event) => setAction(event.target.value)}
        choices={[
          { value: "", label: texts.all },
          ...Object.entries(texts.kinds).map(([value, label]) => ({ value, label })),
        ]}
        className="max-w-xs"
      />
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.isSuccess && items.length === 0 && <p className="text-text-2">{texts.none}</p>}
      <ul>
        {items.map((one) => (
          <li key={one.id} className="flex flex-wrap gap-x-4 gap-y-0.5 border-b border-line py-2 text-sm">
            <span className="min-w-0 grow basis-48 font-medium">
              {texts.words[one.action] ?? one.action}
              <Named details={one.details} />
            </span>
            <span className="text-text-2">
              {one.userAgent ? browserOf(one.userAgent) : texts.byServer}
              {one.ipAddress && ` · ${one.ipAddress}`}
            </span>
            <time dateTime={one.createdAt} className="text-text-2 tabular-nums">
              {dateTime(one.createdAt)}
            </time>
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          className="self-start"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {texts.older}
        </Button>
      )}
    </>
  );
}

/** What it was done to, where the log keeps its name. */
function Named({ details }: { details: Record<string, unknown> | null }) {
  const name = details?.name ?? details?.url ?? details?.tier;
  return typeof name === "string" && name ? <span className="font-normal">: {name}</span> : null;
}

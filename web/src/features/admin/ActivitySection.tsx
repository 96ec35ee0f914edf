import { useInfiniteQuery } from "@tanstack/react-query";
import { admin } from "@texts/admin";
import { settings } from "@texts/settings";
import { useDeferredValue, useState } from "react";
import { Link, useSearchParams } from "wouter";
import { browserOf } from "@/features/settings/browser";
import { dateTime } from "@/lib/format";
import { Button } from "@/ui/Button";
import { SelectField, TextField } from "@/ui/Field";
import { ErrorPanel, Loading } from "@/ui/states";
import { anybodysActivityQuery } from "./api";
import { Table } from "./Table";

const texts = admin.activity;
const words = settings.activity;

/** What was done by anybody: searched by person, kind and address. */
export default function ActivitySection() {
  const [address, setAddress] = useSearchParams();
  const userId = address.get("user") ?? "";
  const [action, setAction] = useState("");
  const [ip, setIp] = useState("");
  const ipAddress = useDeferredValue(ip.trim());
  const list = useInfiniteQuery(anybodysActivityQuery({ userId, action, ipAddress }));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={words.kind}
          value={action}
          onChange={(event) => setAction(event.target.value)}
          choices={[
            { value: "", label: words.all },
            ...Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
          ]}
        />
        <TextField
          label={texts.address}
          type="search"
          value={ip}
          onChange={(event) => setIp(event.target.value)}
        />
        {userId && <Button onClick={() => setAddress({}, { replace: true })}>{texts.everybody}</Button>}
      </div>
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.isSuccess && items.length === 0 && <p className="text-text-2">{words.none}</p>}
      {items.length > 0 && (
        <Table
          label={admin.sections.activity ?? ""}
          head={[words.when, texts.person, words.what, words.where]}
        >
          {items.map((one) => (
            <tr key={one.id}>
              <td className="whitespace-nowrap tabular-nums">{dateTime(one.createdAt)}</td>
              <td className="max-w-40 truncate font-mono">
                <Link href={`/admin/activity?user=${encodeURIComponent(one.userId)}`} className="text-link">
                  {one.userId}
                </Link>
              </td>
              <td>{words.words[one.action] ?? one.action}</td>
              <td className="text-text-2">
                {one.userAgent ? browserOf(one.userAgent) : words.byServer} {one.ipAddress}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {list.hasNextPage && (
        <Button
          className="self-center"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {words.older}
        </Button>
      )}
    </>
  );
}

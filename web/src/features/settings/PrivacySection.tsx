import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { settings } from "@texts/settings";
import { Download } from "lucide-react";
import { api, data } from "@/api/client";
import { isOver } from "@/api/live";
import { credentials } from "@/auth/credentials";
import { useForm } from "@/features/auth/useForm";
import { bytes, dateTime } from "@/lib/format";
import { remember } from "@/lib/storage";
import { Button, buttonClass } from "@/ui/Button";
import { confirm } from "@/ui/confirm";
import { TextField } from "@/ui/Field";
import { ErrorPanel, Progress } from "@/ui/states";
import { tellDone, tellError } from "@/ui/toast";

const texts = settings.privacy;
const exportsQuery = queryOptions({
  queryKey: ["user", "exports"],
  queryFn: () => data(api.GET("/api/user/exports")),
  refetchInterval: (query) => (query.state.data?.some((one) => !isOver(one)) ? 2000 : false),
});

export default function PrivacySection() {
  const client = useQueryClient();
  const list = useQuery(exportsQuery);
  const make = useMutation({
    mutationFn: () => data(api.POST("/api/user/export")),
    onError: (error) => tellError(error),
    onSettled: () => client.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
  const farewell = useForm(async ({ password = "" }) => {
    if (
      !(await confirm({
        title: texts.delete,
        text: texts.deleteText,
        action: texts.deleteAction,
        danger: true,
      }))
    )
      return;
    await data(api.DELETE("/api/user", { body: { password: password || null } }));
    remember("session", null);
    credentials.change("signed-out");
    tellDone(texts.deleted);
  });
  return (
    <>
      <div>
        <h2 className="text-lg font-semibold">{texts.export}</h2>
        <p className="mt-1 text-text-2">{texts.exportText}</p>
        <Button className="mt-3" onClick={() => make.mutate()} busy={make.isPending}>
          {texts.make}
        </Button>
        {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
        <ul className="mt-3">
          {list.data?.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-3 border-b border-line py-2 text-sm">
              <span className="grow">{dateTime(one.createdAt)}</span>
              {one.file ? (
                <a href={one.file} className={buttonClass("plain", "small")} download>
                  <Download aria-hidden className="size-4" />
                  {texts.ready} {one.bytes !== null && `(${bytes(one.bytes)})`}
                </a>
              ) : one.status === "failed" ? (
                <span className="text-error">{one.error ?? texts.failed}</span>
              ) : (
                <Progress value={one.progress} label={texts.making} className="w-40" />
              )}
            </li>
          ))}
        </ul>
      </div>
      <form
        onSubmit={farewell.submit}
        className="flex max-w-md flex-col gap-3 rounded-xl border border-error/50 p-4"
      >
        <h2 className="text-lg font-semibold">{texts.delete}</h2>
        <p className="text-text-2">{texts.deleteText}</p>
        <TextField
          label={texts.password}
          name="password"
          type="password"
          autoComplete="current-password"
          error={farewell.error?.message}
        />
        <Button type="submit" look="danger" busy={farewell.busy} className="self-start">
          {texts.deleteAction}
        </Button>
      </form>
    </>
  );
}

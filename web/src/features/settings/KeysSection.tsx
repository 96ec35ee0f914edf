import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { settings } from "@texts/settings";
import { useState } from "react";
import { api, data } from "@/api/client";
import { ago } from "@/lib/format";
import { Button } from "@/ui/Button";
import { confirm } from "@/ui/confirm";
import { Switch, TextField } from "@/ui/Field";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { tellDone, tellError } from "@/ui/toast";
import { Secret } from "./Secret";

const texts = settings.keys;
const keysQuery = queryOptions({ queryKey: ["api-keys"], queryFn: () => data(api.GET("/api/api-keys")) });

export default function KeysSection() {
  const client = useQueryClient();
  const list = useQuery(keysQuery);
  const [write, setWrite] = useState(true);
  const fresh = () => client.invalidateQueries({ queryKey: keysQuery.queryKey });
  const create = useMutation({
    mutationFn: (name: string) =>
      data(api.POST("/api/api-keys", { body: { name, scopes: write ? ["read", "write"] : ["read"] } })),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const revoke = useMutation({
    mutationFn: (keyId: string) => data(api.DELETE("/api/api-keys/{keyId}", { params: { path: { keyId } } })),
    onSuccess: () => tellDone(texts.revoked),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const ask = async (id: string, name: string) => {
    if (
      await confirm({
        title: `${texts.revoke}: ${name}`,
        text: texts.revokeAsk,
        action: texts.revoke,
        danger: true,
      })
    )
      revoke.mutate(id);
  };
  const live = list.data?.filter((key) => key.revokedAt === null) ?? [];
  return (
    <>
      <p className="text-text-2">
        {texts.lead}{" "}
        <a href="/api/docs" className="text-link underline underline-offset-4">
          {texts.docs}
        </a>
      </p>
      <form
        className="flex max-w-md flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
          if (name) create.mutate(name);
          event.currentTarget.reset();
        }}
      >
        <TextField label={texts.name} name="name" required maxLength={100} />
        <Switch label={texts.write} checked={write} onChange={setWrite} />
        <Button type="submit" look="primary" busy={create.isPending} className="self-start">
          {texts.create}
        </Button>
      </form>
      {create.data && <Secret hint={texts.once} value={create.data.secret} />}
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.isSuccess && live.length === 0 && <p className="text-text-2">{texts.none}</p>}
      <ul>
        {live.map((key) => (
          <li key={key.id} className="flex flex-wrap items-center gap-3 border-b border-line py-2">
            <div className="min-w-0 grow">
              <p className="font-medium">{key.name}</p>
              <p className="text-sm text-text-2">
                <span className="font-mono">{key.prefix}…</span> ·{" "}
                {key.lastUsedAt ? texts.lastUsed(ago(key.lastUsedAt)) : texts.never}
              </p>
            </div>
            {!key.scopes.includes("write") && <Badge>{texts.readOnly}</Badge>}
            <Button size="small" onClick={() => void ask(key.id, key.name)}>
              {texts.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

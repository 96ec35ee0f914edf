import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { auth } from "@texts/auth";
import { plans } from "@texts/plans";
import { settings } from "@texts/settings";
import { api, data } from "@/api/client";
import { useUser } from "@/api/user";
import { waysQuery } from "@/api/ways";
import { useForm } from "@/features/auth/useForm";
import { ago } from "@/lib/format";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { tellDone, tellError } from "@/ui/toast";

const texts = settings.account;
const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: () => data(api.GET("/api/auth/sessions")),
});

export default function AccountSection() {
  const user = useUser();
  const ways = useQuery(waysQuery);
  if (!user || ways.isPending) return <Loading />;
  return (
    <>
      <dl className="grid max-w-md gap-3">
        <div>
          <dt className="text-sm text-text-2">{texts.email}</dt>
          <dd>{user.email}</dd>
        </div>
        <div>
          <dt className="text-sm text-text-2">{texts.plan}</dt>
          <dd>{plans.names[user.tier] ?? user.tier}</dd>
        </div>
      </dl>
      {ways.data?.provider === "local" && (
        <>
          <Password />
          <Sessions />
        </>
      )}
    </>
  );
}

function Password() {
  const form = useForm(async ({ old = "", password = "" }) => {
    await data(api.POST("/api/auth/password", { body: { oldPassword: old || null, newPassword: password } }));
    tellDone(texts.changed);
  });
  return (
    <form onSubmit={form.submit} className="flex max-w-md flex-col gap-3">
      <h2 className="text-lg font-semibold">{texts.password}</h2>
      <TextField
        label={texts.old}
        name="old"
        type="password"
        autoComplete="current-password"
        error={form.fieldError("oldPassword")}
      />
      <TextField
        label={texts.new}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        hint={auth.signUp.passwordHint}
        error={form.fieldError("newPassword") ?? form.error?.message}
      />
      <Button type="submit" busy={form.busy} className="self-start">
        {texts.change}
      </Button>
    </form>
  );
}

function Sessions() {
  const client = useQueryClient();
  const list = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: (id: string | null): Promise<unknown> =>
      id === null
        ? data(api.DELETE("/api/auth/sessions"))
        : data(api.DELETE("/api/auth/sessions/{session_id}", { params: { path: { session_id: id } } })),
    onSuccess: () => tellDone(texts.ended),
    onError: (error) => tellError(error),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
  return (
    <div>
      <h2 className="mb-2 text-lg font-semibold">{texts.sessions}</h2>
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      <ul>
        {list.data?.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center gap-2 border-b border-line py-2 text-sm"
          >
            <div className="min-w-0 grow">
              <p className="truncate">{browserOf(session.userAgent)}</p>
              <p className="text-text-2">
                {session.ipAddress} · {texts.lastUsed(ago(session.lastUsedAt))}
              </p>
            </div>
            {session.current ? (
              <Badge tone="success">{texts.current}</Badge>
            ) : (
              <Button size="small" onClick={() => end.mutate(session.id)}>
                {texts.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(list.data?.length ?? 0) > 1 && (
        <Button className="mt-3" onClick={() => end.mutate(null)}>
          {texts.endAll}
        </Button>
      )}
    </div>
  );
}

/** The browser and system out of a user agent's words, as people call them. */
export function browserOf(agent: string | null): string {
  if (!agent) return texts.unknown;
  const browser = /(Edg|OPR|Firefox|Chrome|Safari)\/\d+/.exec(agent)?.[1];
  const names: Record<string, string> = { Edg: "Edge", OPR: "Opera" };
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1];
  return [browser && (names[browser] ?? browser), system].filter(Boolean).join(", ") || agent.slice(0, 60);
}

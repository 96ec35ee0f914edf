import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { auth } from "@texts/auth";
import { common } from "@texts/common";
import { plans } from "@texts/plans";
import { settings } from "@texts/settings";
import { useState } from "react";
import { api, data } from "@/api/client";
import { keys } from "@/api/queries";
import { type User, useUser } from "@/api/user";
import { waysQuery } from "@/api/ways";
import { useForm } from "@/features/auth/useForm";
import { ago } from "@/lib/format";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { tellDone, tellError } from "@/ui/toast";
import { browserOf } from "./browser";

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
        {ways.data?.provider !== "local" && (
          <div>
            <dt className="text-sm text-text-2">{texts.email}</dt>
            <dd className="break-words">{user.email}</dd>
          </div>
        )}
        <div>
          <dt className="text-sm text-text-2">{texts.plan}</dt>
          <dd>{plans.names[user.tier] ?? user.tier}</dd>
        </div>
      </dl>
      {ways.data?.provider === "local" && <Profile user={user} />}
      {ways.data?.provider === "local" && (
        <>
          <Password />
          <Sessions />
        </>
      )}
    </>
  );
}

/** Names and address; another address needs the password, so that an open window isn't enough. */
function Profile({ user }: { user: User }) {
  const client = useQueryClient();
  const [email, setEmail] = useState(user.email);
  const moves = email.trim().toLowerCase() !== user.email.toLowerCase();
  const form = useForm(async ({ firstName = "", lastName = "", password = "" }) => {
    const changed = await data(
      api.PATCH("/api/user", {
        body: {
          firstName: firstName.trim() || null,
          lastName: lastName.trim() || null,
          ...(moves && { email: email.trim(), ...(password && { password }) }),
        },
      }),
    );
    client.setQueryData(keys.user, changed);
    setEmail(changed.email);
    tellDone(texts.saved);
  });
  const general = form.fieldError("email") || form.fieldError("password") ? undefined : form.error?.message;
  return (
    <form onSubmit={form.submit} className="flex max-w-md flex-col gap-3">
      <h2 className="text-lg font-semibold">{texts.profile}</h2>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={texts.firstName}
          name="firstName"
          autoComplete="given-name"
          maxLength={100}
          defaultValue={user.firstName ?? ""}
        />
        <TextField
          label={texts.lastName}
          name="lastName"
          autoComplete="family-name"
          maxLength={100}
          defaultValue={user.lastName ?? ""}
        />
      </div>
      <TextField
        label={texts.email}
        hint={texts.emailHint}
        name="email"
        type="email"
        autoComplete="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={form.fieldError("email") ?? (moves ? undefined : general)}
      />
      {moves && (
        <TextField
          label={texts.confirm}
          name="password"
          type="password"
          autoComplete="current-password"
          error={form.fieldError("password") ?? general}
        />
      )}
      <Button type="submit" busy={form.busy} className="self-start">
        {common.actions.save}
      </Button>
    </form>
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

import { useQuery } from "@tanstack/react-query";
import { auth } from "@texts/auth";
import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { api, data } from "@/api/client";
import { waysQuery } from "@/api/ways";
import { usePageTitle } from "@/app/title";
import { credentials } from "@/auth/credentials";
import { local } from "@/auth/local";
import { useStanding } from "@/auth/useAuth";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ErrorPanel, Loading } from "@/ui/states";
import { dropFragment, fragment, nextPath } from "./address";
import { Card } from "./Card";
import { ClerkForm } from "./ClerkForm";
import { useForm } from "./useForm";

export default function SignInPage() {
  usePageTitle(auth.signIn.title);
  const ways = useQuery(waysQuery);
  const [resetToken] = useState(() => fragment("reset"));
  const [forgotten, setForgotten] = useState(false);
  const standing = useStanding();
  const [, navigate] = useLocation();

  useEffect(() => {
    if (standing === "signed-in") navigate(nextPath(), { replace: true });
  }, [standing, navigate]);

  if (ways.isPending) return <Loading />;
  if (ways.isError) return <ErrorPanel error={ways.error} onRetry={ways.refetch} className="mt-16" />;
  if (ways.data.provider === "clerk") return <ClerkForm mode="sign-in" />;
  if (resetToken) return <NewPassword token={resetToken} />;
  if (forgotten) return <Forgotten onBack={() => setForgotten(false)} />;
  return <Password canSignUp={ways.data.signUp === "open"} onForgotten={() => setForgotten(true)} />;
}

function Password({ canSignUp, onForgotten }: { canSignUp: boolean; onForgotten: () => void }) {
  const form = useForm(({ email = "", password = "" }) => local.begin("sign-in", { email, password }));
  return (
    <Card title={auth.signIn.title} lead={credentials.expired ? auth.signIn.expired : auth.signIn.lead}>
      <form onSubmit={form.submit} className="flex flex-col gap-4" noValidate>
        {form.error && !form.fieldError("email") && (
          <p role="alert" className="rounded-lg border border-error/50 bg-card p-3 text-error">
            {form.error.message}
          </p>
        )}
        <TextField
          label={auth.signIn.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          autoFocus
          error={form.fieldError("email")}
        />
        <TextField
          label={auth.signIn.password}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button type="submit" look="primary" busy={form.busy}>
          {auth.signIn.action}
        </Button>
      </form>
      <div className="flex flex-col items-start gap-1 text-sm text-text-2">
        <button
          type="button"
          className="min-h-11 text-link underline underline-offset-4"
          onClick={onForgotten}
        >
          {auth.signIn.forgotten}
        </button>
        {canSignUp ? (
          <p>
            {auth.signIn.none}{" "}
            <Link
              href={`/sign-up${location.search}`}
              className="inline-flex min-h-11 items-center text-link underline underline-offset-4"
            >
              {auth.signIn.create}
            </Link>
          </p>
        ) : (
          <p>{auth.signIn.closed}</p>
        )}
      </div>
    </Card>
  );
}

function Forgotten({ onBack }: { onBack: () => void }) {
  const [sent, setSent] = useState(false);
  const form = useForm(async ({ email = "" }) => {
    await data(api.POST("/api/auth/password/reset", { body: { email } }));
    setSent(true);
  });
  return (
    <Card title={auth.reset.title} lead={sent ? undefined : auth.reset.ask}>
      {sent ? (
        <p role="status" className="rounded-lg border border-line bg-card p-4">
          {auth.reset.sent}
        </p>
      ) : (
        <form onSubmit={form.submit} className="flex flex-col gap-4" noValidate>
          <TextField
            label={auth.signIn.email}
            name="email"
            type="email"
            autoComplete="username"
            required
            autoFocus
            error={form.fieldError("email") ?? form.error?.message}
          />
          <Button type="submit" look="primary" busy={form.busy}>
            {auth.reset.askAction}
          </Button>
        </form>
      )}
      <Button look="quiet" onClick={onBack}>
        {auth.reset.back}
      </Button>
    </Card>
  );
}

function NewPassword({ token }: { token: string }) {
  const form = useForm(async ({ password = "" }) => {
    await local.begin("password/reset/confirm", { token, newPassword: password });
    dropFragment();
  });
  return (
    <Card title={auth.reset.title}>
      <form onSubmit={form.submit} className="flex flex-col gap-4" noValidate>
        <TextField
          label={auth.reset.newPassword}
          hint={auth.signUp.passwordHint}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          autoFocus
          error={form.fieldError("newPassword") ?? form.error?.message}
        />
        <Button type="submit" look="primary" busy={form.busy}>
          {auth.reset.action}
        </Button>
      </form>
    </Card>
  );
}

import { useQuery } from "@tanstack/react-query";
import { auth } from "@texts/auth";
import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import { waysQuery } from "@/api/ways";
import { usePageTitle } from "@/app/title";
import { local } from "@/auth/local";
import { useStanding } from "@/auth/useAuth";
import { Button, ButtonLink } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { ErrorPanel, Loading } from "@/ui/states";
import { dropFragment, fragment, nextPath } from "./address";
import { Card } from "./Card";
import { ClerkForm } from "./ClerkForm";
import { useForm } from "./useForm";

export default function SignUpPage() {
  usePageTitle(auth.signUp.title);
  const ways = useQuery(waysQuery);
  const standing = useStanding();
  const [, navigate] = useLocation();
  const [invitation] = useState(() => fragment("invitation"));

  useEffect(() => {
    if (standing === "signed-in") navigate(nextPath(), { replace: true });
  }, [standing, navigate]);

  if (ways.isPending) return <Loading />;
  if (ways.isError) return <ErrorPanel error={ways.error} onRetry={ways.refetch} className="mt-16" />;
  if (ways.data.provider === "clerk") return <ClerkForm mode="sign-up" />;
  if (ways.data.signUp === "open" || invitation) return <Form invitation={invitation} />;
  return (
    <Card title={auth.signUp.closedTitle} lead={auth.signUp.closed}>
      <ButtonLink href="/sign-in" look="primary">
        {auth.signIn.action}
      </ButtonLink>
    </Card>
  );
}

function Form({ invitation }: { invitation: string | null }) {
  const form = useForm(async ({ email = "", password = "", firstName = "" }) => {
    await local.begin("sign-up", { email, password, firstName: firstName || null, invitation });
    dropFragment();
  });
  const ofField = ["email", "password", "firstName"].some((name) => form.fieldError(name));
  return (
    <Card title={auth.signUp.title} lead={auth.signUp.lead}>
      <form onSubmit={form.submit} className="flex flex-col gap-4" noValidate>
        {form.error && !ofField && (
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
          label={auth.signUp.firstName}
          hint={auth.signUp.optional}
          name="firstName"
          autoComplete="given-name"
          error={form.fieldError("firstName")}
        />
        <TextField
          label={auth.signIn.password}
          hint={auth.signUp.passwordHint}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          error={form.fieldError("password")}
        />
        <Button type="submit" look="primary" busy={form.busy}>
          {auth.signUp.action}
        </Button>
      </form>
      <p className="text-sm text-text-2">
        {auth.signUp.have}{" "}
        <Link
          href={`/sign-in${location.search}`}
          className="inline-flex min-h-11 items-center text-link underline underline-offset-4"
        >
          {auth.signIn.action}
        </Link>
      </p>
    </Card>
  );
}

import { auth } from "@texts/auth";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { usePageTitle } from "@/app/title";
import { local } from "@/auth/local";
import { ButtonLink } from "@/ui/Button";
import { Loading } from "@/ui/states";
import { dropFragment, fragment, nextPath } from "./address";
import { Card } from "./Card";

/** Signs in with the one-time link that the server printed. */
export default function LinkPage() {
  usePageTitle(auth.signIn.title);
  const [, navigate] = useLocation();
  const [failed, setFailed] = useState<string | null>(null);
  const started = useRef(false);

  useEffect(() => {
    if (started.current) return; // it works once
    started.current = true;
    const token = fragment("token") ?? "";
    dropFragment();
    local.begin("link", { token }).then(
      () => navigate(nextPath(), { replace: true }),
      (error: Error) => setFailed(error.message),
    );
  }, [navigate]);

  if (failed === null) return <Loading />;
  return (
    <Card title={auth.link.failed} lead={auth.link.failedHelp}>
      <p role="alert" className="text-text-2">
        {failed}
      </p>
      <ButtonLink href="/sign-in" look="primary">
        {auth.signIn.action}
      </ButtonLink>
    </Card>
  );
}

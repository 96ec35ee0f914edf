import { ClerkProvider, SignIn, SignUp, useAuth } from "@clerk/react";
import { useEffect } from "react";
import { createPortal } from "react-dom";
import { useLocation } from "wouter";
import { remember } from "@/lib/storage";
import { type ClerkOutlet, useClerkOutlet } from "./clerkOutlet";
import { credentials } from "./credentials";

/** Clerk's sign-in: loaded only where the server says that it is how people sign in. Renders where the page says. */
export default function ClerkRoot({ publishableKey }: { publishableKey: string }) {
  const outlet = useClerkOutlet();
  const [, navigate] = useLocation();
  return (
    <ClerkProvider
      publishableKey={publishableKey}
      routerPush={(to) => navigate(to)}
      routerReplace={(to) => navigate(to, { replace: true })}
      signInUrl="/sign-in"
      signUpUrl="/sign-up"
      afterSignOutUrl="/"
    >
      <Bridge />
      {outlet && createPortal(<Form outlet={outlet} />, outlet.element)}
    </ClerkProvider>
  );
}

function Form({ outlet }: { outlet: ClerkOutlet }) {
  return outlet.mode === "sign-in" ? (
    <SignIn routing="hash" forceRedirectUrl={outlet.next} />
  ) : (
    <SignUp routing="hash" forceRedirectUrl={outlet.next} />
  );
}

/** Hands Clerk's tokens to the API client. */
function Bridge() {
  const { isLoaded, isSignedIn, getToken, signOut } = useAuth();
  useEffect(() => {
    if (!isLoaded) return;
    const provider = {
      kind: "clerk" as const,
      token: (fresh: boolean) => getToken({ skipCache: fresh }),
      signOut: () => signOut(),
    };
    remember("session", isSignedIn ? "clerk" : null);
    if (!isSignedIn) credentials.lose();
    credentials.use(provider, isSignedIn ? "signed-in" : "signed-out");
  }, [isLoaded, isSignedIn, getToken, signOut]);
  return null;
}

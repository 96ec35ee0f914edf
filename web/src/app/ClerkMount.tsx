import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { waysQuery } from "@/api/ways";
import { useClerkOutlet } from "@/auth/clerkOutlet";
import { remembered } from "@/lib/storage";

const ClerkRoot = lazy(() => import("@/auth/clerk"));

/** Clerk, where a session of it is remembered or its form is asked for; elsewhere nothing of it is loaded. */
export function ClerkMount() {
  const outlet = useClerkOutlet();
  const wanted = outlet !== null || remembered("session") === "clerk";
  const ways = useQuery({ ...waysQuery, enabled: wanted });
  const key = ways.data?.clerkPublishableKey;
  if (!wanted || !key) return null;
  return (
    <Suspense fallback={null}>
      <ClerkRoot publishableKey={key} />
    </Suspense>
  );
}

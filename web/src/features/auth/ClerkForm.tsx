import { auth } from "@texts/auth";
import { useEffect, useRef, useState } from "react";
import { placeClerk } from "@/auth/clerkOutlet";
import { nextPath } from "./address";

/** Milliseconds after which Clerk, whose script comes from its own servers, counts as unreachable. */
const PATIENCE = 12_000;

export function ClerkForm({ mode }: { mode: "sign-in" | "sign-up" }) {
  const place = useRef<HTMLDivElement>(null);
  const [late, setLate] = useState(false);
  const [empty, setEmpty] = useState(true);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    placeClerk({ element, mode, next: nextPath() });
    const timer = setTimeout(() => setLate(true), PATIENCE);
    const observer = new MutationObserver(() => setEmpty(element.childElementCount === 0));
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      placeClerk(null);
    };
  }, [mode]);
  return (
    <div className="grid place-items-center px-4 py-10 sm:py-20">
      {empty && (
        <p role={late ? "alert" : "status"} className="max-w-md text-center text-text-2">
          {late ? auth.signIn.clerkTrouble : auth.signIn.clerkLoading}
        </p>
      )}
      <div ref={place} />
    </div>
  );
}

import { useSyncExternalStore } from "react";

/** Where Clerk's form is to stand: a place of the sign-in page. Apart from clerk.tsx, which is loaded only if needed. */
export interface ClerkOutlet {
  element: HTMLElement;
  mode: "sign-in" | "sign-up";
  /** Where to go afterwards. */
  next: string;
}

let current: ClerkOutlet | null = null;
const listeners = new Set<() => void>();

export function placeClerk(outlet: ClerkOutlet | null): void {
  current = outlet;
  for (const listener of listeners) listener();
}

export function useClerkOutlet(): ClerkOutlet | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

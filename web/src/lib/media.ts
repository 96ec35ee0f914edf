import { useSyncExternalStore } from "react";

/** Whether a media query holds, now and when it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Below Tailwind's `md`: one column, tabs at the bottom, sheets instead of side panels. */
export const useIsPhone = (): boolean => useMedia("(max-width: 767.9px)");
export const useReducedMotion = (): boolean => useMedia("(prefers-reduced-motion: reduce)");

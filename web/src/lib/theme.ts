import { useSyncExternalStore } from "react";
import { remember, remembered } from "./storage";

export type Theme = "dark" | "light" | "system";

const listeners = new Set<() => void>();
const system = matchMedia("(prefers-color-scheme: light)");
let chosen = (remembered("theme") as Theme | null) ?? "dark";

/** What public/theme.js does before the first paint, for changes afterwards. */
function apply(): void {
  const light = chosen === "light" || (chosen === "system" && system.matches);
  document.documentElement.dataset.theme = light ? "light" : "dark";
  document.querySelector('meta[name="theme-color"]')?.setAttribute("content", light ? "#ffffff" : "#111827");
  for (const listener of listeners) listener();
}

system.addEventListener("change", apply);

export function setTheme(theme: Theme): void {
  chosen = theme;
  remember("theme", theme);
  apply();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => chosen);
export const useIsLight = (): boolean =>
  useSyncExternalStore(subscribe, () => document.documentElement.dataset.theme === "light");

import { useEffect, useRef, useSyncExternalStore } from "react";
import { remember, remembered } from "./storage";

/** One registry feeds the handlers, the help (?) and the palette, and finds conflicts. */
export interface Shortcut {
  /** Parts in this order, joined by +: `mod` (Ctrl, ⌘ on a Mac), `alt`, `shift`, then a key as in KeyboardEvent.key,
   * letters in lower case: `mod+enter`, `alt+arrowleft`, `shift+x`, `?`, `[`. */
  keys: string;
  label: string;
  /** Under which heading the help lists it. */
  group: string;
  run: (event: KeyboardEvent) => void;
  /** Also while a text field has the focus. */
  inFields?: boolean;
}

const isMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);
const registered = new Map<string, Shortcut[]>();
const listeners = new Set<() => void>();
let list: readonly Shortcut[] = [];
let singleKeys = remembered("single-keys") !== "off";

function changed(): void {
  list = [...registered.values()].map((stack) => stack[stack.length - 1]).filter((one) => one !== undefined);
  for (const listener of listeners) listener();
}

/** Whether keys without Ctrl or Alt do anything (WCAG 2.1.4: they can be switched off). */
export const usesSingleKeys = (): boolean => singleKeys;

export function setSingleKeys(on: boolean): void {
  singleKeys = on;
  remember("single-keys", on ? null : "off");
  changed();
}

/** The combination of a key event, written as {@link Shortcut.keys}. */
export function combination(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const parts: string[] = [];
  if (event.metaKey || event.ctrlKey) parts.push("mod");
  if (event.altKey) parts.push("alt");
  // Shift is part of what `?` and `{` are; it is named only where the key is the same without it.
  if (event.shiftKey && (key.length > 1 || /[a-z0-9 ]/.test(key))) parts.push("shift");
  parts.push(key === " " ? "space" : key);
  return parts.join("+");
}

const isSingle = (keys: string): boolean =>
  !/^(mod|alt)\+/.test(keys) && keys.replace("shift+", "").length === 1;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|button|range|submit|file)$/.test(target.type)));

/** Keys that a focused control itself answers to. */
const ofControls = new Set([
  "enter",
  "space",
  "arrowleft",
  "arrowright",
  "arrowup",
  "arrowdown",
  "home",
  "end",
]);

export function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = combination(event);
  const shortcut = registered.get(keys)?.at(-1);
  if (!shortcut || (isSingle(keys) && !singleKeys)) return;
  if (isField(event.target) && !shortcut.inFields) return;
  if (
    ofControls.has(keys) &&
    event.target instanceof Element &&
    event.target.closest(
      "button,a,input,[role=slider],[role=menu],[role=listbox],[role=radiogroup],[role=tablist],summary",
    )
  )
    return;
  // A dialog has the keyboard to itself, but for what it registered.
  if (
    document.querySelector("[role=dialog][data-state=open],[role=alertdialog][data-state=open]") &&
    !shortcut.inFields
  )
    return;
  event.preventDefault();
  shortcut.run(event);
}

export function register(shortcuts: readonly Shortcut[]): () => void {
  for (const one of shortcuts) registered.set(one.keys, [...(registered.get(one.keys) ?? []), one]);
  changed();
  return () => {
    for (const one of shortcuts) {
      const rest = (registered.get(one.keys) ?? []).filter((other) => other !== one);
      if (rest.length) registered.set(one.keys, rest);
      else registered.delete(one.keys);
    }
    changed();
  };
}

/** Shortcuts that hold while the component is there; later ones win over earlier ones of the same keys. */
export function useShortcuts(shortcuts: readonly Shortcut[], active = true): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const signature = shortcuts.map((one) => `${one.keys} ${one.label}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: handlers are read when a key is pressed; keys and labels decide
  useEffect(() => {
    if (!active) return;
    return register(
      latest.current.map((one, index) => ({ ...one, run: (event) => latest.current[index]?.run(event) })),
    );
  }, [signature, active]);
}

export function useRegisteredShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => list,
  );
}

const NAMES: Record<string, string> = {
  mod: isMac ? "⌘" : "Ctrl",
  alt: isMac ? "⌥" : "Alt",
  shift: isMac ? "⇧" : "Shift",
  arrowleft: "←",
  arrowright: "→",
  arrowup: "↑",
  arrowdown: "↓",
  enter: "Enter",
  escape: "Esc",
  delete: "Del",
  space: "Space",
};

/** The keys as they are printed on the keyboard. */
export const keyNames = (keys: string): string[] =>
  (keys === "+" ? ["+"] : keys.split("+")).map(
    (part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part),
  );

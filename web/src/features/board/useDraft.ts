import { type ChangeEvent, useCallback, useEffect, useRef, useState } from "react";

/** Milliseconds after the last key at which what was typed becomes an edit; before, only the field knows it. */
const SETTLE = 350;

/** A text field's value while it is typed in: handed on when the typing rests and when the field is left. What changes
 * elsewhere (undo, another window) shows as long as nobody types here. */
export function useDraft(value: string, commit: (value: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef({ draft, value, commit });
  latest.current = { draft, value, commit };

  const settle = useCallback(() => {
    if (timer.current) clearTimeout(timer.current);
    const { draft: typed, value: known, commit: hand } = latest.current;
    if (typed !== null && typed !== known) hand(typed);
  }, []);

  // Leaving the page is leaving the field.
  useEffect(() => {
    addEventListener("pagehide", settle);
    return () => {
      removeEventListener("pagehide", settle);
      settle();
    };
  }, [settle]);

  return {
    value: draft ?? value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setDraft(event.target.value);
      latest.current.draft = event.target.value;
      if (timer.current) clearTimeout(timer.current);
      timer.current = setTimeout(settle, SETTLE);
    },
    onBlur: () => {
      settle();
      setDraft(null);
    },
  };
}

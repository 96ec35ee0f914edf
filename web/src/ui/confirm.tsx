import { common } from "@texts/common";
import { useSyncExternalStore } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";

interface Question {
  title: string;
  text: string;
  /** What the button says that does it: a verb. */
  action: string;
  danger?: boolean;
}

let open: (Question & { answer: (yes: boolean) => void }) | null = null;
const listeners = new Set<() => void>();

function show(next: typeof open): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Ask before something that can't be undone. What can be undone isn't asked about: it is done, with an undo. */
export function confirm(question: Question): Promise<boolean> {
  open?.answer(false);
  return new Promise((resolve) => show({ ...question, answer: resolve }));
}

export function ConfirmDialog() {
  const question = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
  const answer = (yes: boolean) => {
    question?.answer(yes);
    show(null);
  };
  return (
    <Dialog
      open={question !== null}
      onClose={() => answer(false)}
      title={question?.title ?? ""}
      description={question?.text}
      actions={
        <>
          <Button onClick={() => answer(false)}>{common.actions.cancel}</Button>
          <Button look={question?.danger ? "danger" : "primary"} onClick={() => answer(true)}>
            {question?.action}
          </Button>
        </>
      }
    >
      {null}
    </Dialog>
  );
}

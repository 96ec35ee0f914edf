import { common } from "@texts/common";
import { script } from "@texts/script";
import { useState } from "react";
import { cx } from "@/lib/classes";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Switch } from "@/ui/Field";
import { Badge } from "@/ui/states";
import type { Narrative, NarrativeChange } from "./api";

const texts = script.diff;
const TONES = { unchanged: "plain", changed: "warning", new: "success", cut: "error" } as const;

/** What a revised script would do to the board, before it does. */
export function DiffDialog({
  narrative,
  busy,
  onApply,
  onClose,
}: {
  narrative: Narrative;
  busy: boolean;
  onApply: () => void;
  onClose: () => void;
}) {
  const [all, setAll] = useState(false);
  const { summary } = narrative;
  const shown = narrative.changes.filter((change) => all || change.kind !== "unchanged" || change.moved);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={texts.title}
      description={texts.lead}
      actions={
        <>
          <Button onClick={onClose}>{common.actions.cancel}</Button>
          <Button look="primary" busy={busy} onClick={onApply}>
            {texts.apply}
          </Button>
        </>
      }
    >
      <ul className="flex flex-wrap gap-2" aria-label={texts.title}>
        {(["unchanged", "changed", "new", "cut"] as const).map((kind) => (
          <li key={kind}>
            <Badge tone={TONES[kind]}>
              {summary[kind]} {texts.kinds[kind]}
            </Badge>
          </li>
        ))}
        {summary.moved > 0 && (
          <li>
            <Badge>
              {summary.moved} {texts.moved}
            </Badge>
          </li>
        )}
      </ul>
      {summary.unchanged > 0 && <Switch label={texts.showUnchanged} checked={all} onChange={setAll} />}
      {shown.length === 0 && <p className="py-6 text-center text-text-2">{texts.nothing}</p>}
      <ol className="mt-2 flex flex-col gap-3">
        {shown.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a new panel has no id yet, and the list doesn't change
          <Change key={index} change={change} />
        ))}
      </ol>
    </Dialog>
  );
}

function Change({ change }: { change: NarrativeChange }) {
  const after =
    change.after &&
    [
      change.after.sceneHeading,
      change.after.action,
      ...change.after.dialogue.map((line) => `${line.character}: ${line.text}`),
    ]
      .filter(Boolean)
      .join("\n");
  return (
    <li className="rounded-lg border border-line bg-ground p-3 text-sm">
      <div className="mb-2 flex items-center gap-2">
        {change.after && <span className="font-mono text-text-2">{change.after.number}</span>}
        <Badge tone={TONES[change.kind]}>{texts.kinds[change.kind]}</Badge>
        {change.moved && <Badge>{texts.moved}</Badge>}
      </div>
      <div
        className={cx("grid gap-3", change.before && after && change.kind === "changed" && "sm:grid-cols-2")}
      >
        {change.before && change.kind !== "unchanged" && (
          <p className={cx("whitespace-pre-wrap text-text-2", change.kind === "cut" && "line-through")}>
            {change.before}
          </p>
        )}
        {after && <p className="whitespace-pre-wrap">{after}</p>}
      </div>
    </li>
  );
}

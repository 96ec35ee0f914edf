import { board as texts } from "@texts/board";
import { ChevronLeft, ChevronRight, Lock, Sparkles, X } from "lucide-react";
import { useRef } from "react";
import { isOver } from "@/api/live";
import { usePictureCost } from "@/features/engines/cost";
import type { Panel, PanelEditor, PanelPatch } from "@/features/project/editor";
import { cx } from "@/lib/classes";
import { useIsPhone } from "@/lib/media";
import { Button, IconButton } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextArea, TextField } from "@/ui/Field";
import { Picture } from "@/ui/Picture";
import { Badge, Progress } from "@/ui/states";
import { DialogueFields } from "./DialogueFields";
import { usePanelJob } from "./PanelCard";
import { ReadingNotes } from "./ReadingNotes";
import { TakeStrip } from "./TakeStrip";
import { useDraft } from "./useDraft";

interface InspectorProps {
  projectId: string;
  panel: Panel;
  aspect: number;
  editor: PanelEditor;
  onClose: () => void;
  onDraw: () => void;
  onStep: (by: number) => void;
}

/** Everything about one panel: beside the board, on a phone as a sheet over it. */
export function Inspector(props: InspectorProps) {
  const isPhone = useIsPhone();
  const title = texts.panel(props.panel.number);
  if (isPhone) {
    return (
      <Dialog open onClose={props.onClose} title={title}>
        <Contents {...props} />
      </Dialog>
    );
  }
  return <Side {...props} title={title} />;
}

function Side({ title, ...props }: InspectorProps & { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <aside
      aria-labelledby="inspector-title"
      className="sticky top-[6.85rem] flex h-[calc(100dvh-6.85rem)] w-[22rem] shrink-0 flex-col border-s border-line bg-card lg:w-[26rem]"
    >
      <header className="flex items-center gap-1 border-b border-line py-1 ps-4 pe-2">
        <h2 id="inspector-title" ref={heading} className="me-auto font-semibold">
          {title}
        </h2>
        <IconButton
          label={texts.inspector.previous}
          shortcut="K"
          size="small"
          onClick={() => props.onStep(-1)}
        >
          <ChevronLeft aria-hidden className="size-5 rtl:-scale-x-100" />
        </IconButton>
        <IconButton label={texts.inspector.next} shortcut="J" size="small" onClick={() => props.onStep(1)}>
          <ChevronRight aria-hidden className="size-5 rtl:-scale-x-100" />
        </IconButton>
        <IconButton label={texts.inspector.close} shortcut="Esc" size="small" onClick={props.onClose}>
          <X aria-hidden className="size-5" />
        </IconButton>
      </header>
      <div className="min-h-0 grow overflow-y-auto p-4">
        <Contents {...props} />
      </div>
    </aside>
  );
}

function Contents({ projectId, panel, aspect, editor, onDraw }: InspectorProps) {
  const job = usePanelJob(panel.id);
  const running = job && !isOver(job) ? job : null;
  const cost = usePictureCost(projectId, 1);
  const change = (patch: PanelPatch, field: keyof PanelPatch) =>
    editor.edit(
      { [panel.id]: patch },
      texts.steps.edit(texts.fields[field] ?? field, panel.number),
      `${field} ${panel.id}`,
    );

  return (
    <div className="flex flex-col gap-5">
      <div>
        <div className="relative overflow-hidden rounded-lg">
          <Picture
            src={panel.image?.links?.file}
            placeholder={panel.image?.links?.thumbnail}
            alt={panel.image ? panel.action : texts.status.none}
            aspect={aspect}
            eager
          />
          {panel.stale && (
            <span className="absolute start-2 top-2">
              <Badge tone="warning">{texts.status.stale}</Badge>
            </span>
          )}
        </div>
        {running ? (
          <div className="mt-2">
            <p className="mb-1 text-sm text-text-2">
              {running.status === "pending" ? texts.status.waiting : running.stage}
            </p>
            <Progress value={running.progress} label={texts.panel(panel.number)} />
          </div>
        ) : (
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <Button
              look={panel.image && !panel.stale ? "plain" : "primary"}
              onClick={onDraw}
              disabled={cost.refusal !== null}
            >
              <Sparkles aria-hidden className="size-4" />
              {panel.image ? texts.draw.again : texts.draw.one}
              {cost.label && <span className="font-normal">· {cost.label}</span>}
            </Button>
            {cost.refusal && <p className="text-sm text-warning">{cost.refusal}</p>}
          </div>
        )}
      </div>
      <TakeStrip projectId={projectId} panel={panel} aspect={aspect} editor={editor} />
      <TextFieldOf
        label={texts.inspector.heading}
        hint={texts.inspector.headingHint}
        value={panel.sceneHeading}
        max={500}
        onChange={(sceneHeading) => change({ sceneHeading }, "sceneHeading")}
      />
      <ActionField value={panel.action} onChange={(action) => change({ action }, "action")} />
      <DialogueFields value={panel.dialogue} onChange={(dialogue) => change({ dialogue }, "dialogue")} />
      <ReadingNotes projectId={projectId} panel={panel} />
      <Seconds panel={panel} onChange={(patch, field) => change(patch, field)} />
      <NotesField value={panel.notes} onChange={(notes) => change({ notes }, "notes")} />
    </div>
  );
}

function TextFieldOf({
  label,
  hint,
  value,
  max,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string;
  max: number;
  onChange: (value: string) => void;
}) {
  const draft = useDraft(value, onChange);
  return <TextField label={label} placeholder={hint} maxLength={max} {...draft} />;
}

function ActionField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const draft = useDraft(value, onChange);
  return (
    <TextArea
      label={texts.inspector.action}
      hint={texts.inspector.actionHint}
      rows={4}
      maxLength={10_000}
      {...draft}
    />
  );
}

function NotesField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const draft = useDraft(value, onChange);
  return <TextArea label={texts.inspector.notes} rows={2} maxLength={10_000} {...draft} />;
}

/** Seconds with a tenth; setting them locks them against a new import. */
function Seconds({
  panel,
  onChange,
}: {
  panel: Panel;
  onChange: (patch: PanelPatch, field: keyof PanelPatch) => void;
}) {
  const draft = useDraft(String(panel.durationMs / 1000), (text) => {
    const ms = Math.round(Number(text.replace(",", ".")) * 1000);
    if (Number.isFinite(ms) && ms >= 100) onChange({ durationMs: Math.min(ms, 600_000) }, "durationMs");
  });
  return (
    <div className="flex items-end gap-2">
      <TextField label={texts.inspector.duration} inputMode="decimal" className="w-28" {...draft} />
      <button
        type="button"
        aria-pressed={panel.durationLocked}
        title={texts.fields.durationLocked}
        aria-label={texts.fields.durationLocked}
        onClick={() => onChange({ durationLocked: !panel.durationLocked }, "durationLocked")}
        className={cx(
          "grid min-h-11 min-w-11 place-items-center rounded-lg border border-line-strong",
          panel.durationLocked ? "bg-primary text-on-primary" : "text-text-2",
        )}
      >
        <Lock aria-hidden className="size-4" />
      </button>
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { script as texts } from "@texts/script";
import { FileDown, FolderOpen } from "lucide-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { ApiError } from "@/api/errors";
import type { ProjectPageProps } from "@/features/project/ProjectPages";
import { useEditor } from "@/features/project/usePanels";
import { projectQuery } from "@/features/projects/api";
import { MAX_CHARACTERS, readScript } from "@/features/projects/readScript";
import { cx } from "@/lib/classes";
import { draftOf, keepDraft } from "@/lib/drafts";
import { useShortcuts } from "@/lib/shortcuts";
import { Button, buttonClass } from "@/ui/Button";
import { SelectField } from "@/ui/Field";
import { ErrorPanel, Loading } from "@/ui/states";
import { tellDone, tellError } from "@/ui/toast";
import { type Narrative, useImport } from "./api";
import { DiffDialog } from "./DiffDialog";
import { LookFields } from "./LookFields";
import { ScriptPreview } from "./ScriptPreview";

type Format = "auto" | "prose" | "fountain";

/** Where the story is written, and becomes panels. */
export default function ScriptPage({ projectId }: ProjectPageProps) {
  const project = useQuery(projectQuery(projectId));
  if (project.isPending) return <Loading />;
  if (project.isError)
    return <ErrorPanel error={project.error} onRetry={project.refetch} className="mt-16" />;
  return (
    <Editor
      projectId={projectId}
      imported={project.data.narrative ?? ""}
      format={project.data.narrativeFormat}
      hasPanels={project.data.panels.length > 0}
    />
  );
}

interface EditorProps {
  projectId: string;
  /** The text that the board is made from. */
  imported: string;
  format: "prose" | "fountain" | null;
  hasPanels: boolean;
}

function Editor({ projectId, imported, format: importedFormat, hasPanels }: EditorProps) {
  const [text, setText] = useState(() => draftOf(projectId) ?? imported);
  const [format, setFormat] = useState<Format>(importedFormat ?? "auto");
  const [tab, setTab] = useState<"write" | "preview">("write");
  const [kept, setKept] = useState(true);
  const [comparison, setComparison] = useState<Narrative | null>(null);
  const [warnings, setWarnings] = useState<Narrative["warnings"]>([]);
  const [, navigate] = useLocation();
  const panelEditor = useEditor(projectId);
  const order = useImport(projectId);
  const area = useRef<HTMLTextAreaElement>(null);
  const over = text.length - MAX_CHARACTERS + 1;
  const changed = text !== imported;

  const change = (next: string) => {
    setText(next);
    setKept(keepDraft(projectId, next === imported ? null : next));
  };

  // A text that couldn't be kept is asked about before the page goes.
  useEffect(() => {
    if (kept || !changed) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [kept, changed]);

  const openFile = async (file: File | undefined) => {
    if (!file) return;
    try {
      change(await readScript(file));
      setFormat(/\.(fountain|spmd)$/i.test(file.name) ? "fountain" : "auto");
    } catch (error) {
      tellError(new ApiError("VALIDATION_ERROR", error instanceof Error ? error.message : ""));
    }
  };

  const take = (narrative: Narrative) => {
    setWarnings(narrative.warnings);
    if (!narrative.applied) {
      setComparison(narrative);
      return;
    }
    setComparison(null);
    keepDraft(projectId, null);
    tellDone(texts.done(narrative.panels.length));
    navigate(`/p/${projectId}/board`);
  };

  const split = async () => {
    if (!text.trim() || over > 0 || order.isPending) return;
    // Edits on the board count as part of what the revision is compared with.
    await panelEditor.flush();
    order.mutate({ text, format }, { onSuccess: take, onError: (error) => tellError(error, split) });
  };

  useShortcuts([
    {
      keys: "mod+enter",
      label: hasPanels ? texts.update : texts.split,
      group: texts.title,
      inFields: true,
      run: () => void split(),
    },
  ]);

  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    void openFile(file);
  };

  return (
    <section className="mx-auto flex w-full max-w-7xl grow flex-col gap-4 px-3 py-4 pb-24 sm:px-6 md:pb-6">
      <h2 className="sr-only">{texts.title}</h2>
      <div className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
        <LookFields projectId={projectId} />
        <SelectField
          label={texts.format}
          value={format}
          onChange={(event) => setFormat(event.target.value as Format)}
          choices={Object.entries(texts.formats).map(([value, label]) => ({ value, label }))}
          className="max-sm:col-span-2"
        />
        <div className="flex flex-wrap items-center justify-end gap-2 max-sm:col-span-2 sm:ms-auto">
          <label className={buttonClass("quiet", "normal", "cursor-pointer focus-within:outline-2")}>
            <FolderOpen aria-hidden className="size-4" />
            {texts.open}
            <input
              type="file"
              accept=".txt,.md,.fountain,.spmd,text/plain,text/markdown"
              className="sr-only"
              onChange={(event) => {
                void openFile(event.target.files?.[0]);
                event.target.value = "";
              }}
            />
          </label>
          <Button look="quiet" disabled={!text} onClick={() => saveAs(text, format)}>
            <FileDown aria-hidden className="size-4" />
            <span className="max-lg:sr-only">{texts.saveFile}</span>
          </Button>
          <Button
            look="primary"
            busy={order.isPending}
            disabled={!text.trim() || over > 0 || (hasPanels && !changed)}
            onClick={() => void split()}
          >
            {hasPanels ? texts.update : texts.split}
          </Button>
        </div>
      </div>
      <div role="tablist" aria-label={texts.title} className="flex gap-1 md:hidden">
        {(["write", "preview"] as const).map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={tab === one}
            aria-controls={`pane-${one}`}
            onClick={() => setTab(one)}
            className="min-h-11 grow rounded-lg border border-line px-4 text-sm aria-selected:border-primary aria-selected:font-semibold"
          >
            {texts[one]}
          </button>
        ))}
      </div>
      <div className="grid min-h-0 grow gap-4 md:grid-cols-2">
        <div id="pane-write" className={cx("flex flex-col gap-2", tab !== "write" && "max-md:hidden")}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is another way to what the button does */}
          <div className="flex grow flex-col" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
            <label htmlFor="story" className="sr-only">
              {texts.editor}
            </label>
            <textarea
              id="story"
              ref={area}
              value={text}
              onChange={(event) => change(event.target.value)}
              placeholder={texts.placeholder}
              aria-invalid={over > 0 || undefined}
              aria-describedby="story-state"
              spellCheck
              className="min-h-[55dvh] grow resize-y rounded-xl border border-line-strong bg-card p-5 font-mono text-[0.9375rem] leading-relaxed placeholder:text-text-3 light:placeholder:text-text-2 md:min-h-[65dvh]"
            />
          </div>
          <p
            id="story-state"
            role="status"
            className={cx("text-sm", over > 0 || !kept ? "text-error" : "text-text-2")}
          >
            {over > 0
              ? texts.tooLong(over)
              : !kept
                ? texts.notKept
                : over > -20_000
                  ? texts.near(1 - over)
                  : !changed
                    ? hasPanels && texts.unchanged
                    : `${hasPanels ? `${texts.changed} · ` : ""}${texts.kept}`}
          </p>
          {warnings.length > 0 && (
            <details open className="rounded-lg border border-line bg-card p-3 text-sm">
              <summary className="min-h-8 cursor-pointer font-medium text-warning">{texts.warnings}</summary>
              <ul className="mt-2 flex flex-col gap-1">
                {warnings.map((warning) => (
                  <li key={`${warning.line} ${warning.message}`}>
                    <button
                      type="button"
                      className="min-h-9 text-start"
                      onClick={() => showLine(area.current, text, warning.line)}
                    >
                      <span className="text-link underline">{texts.line(warning.line)}</span>{" "}
                      {warning.message}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
        <section
          id="pane-preview"
          aria-label={texts.preview}
          className={cx(
            "max-h-[80dvh] overflow-y-auto rounded-xl border border-line bg-card px-6 py-6 sm:px-10",
            tab !== "preview" && "max-md:hidden",
          )}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
          tabIndex={0}
        >
          {text.trim() ? (
            <ScriptPreview text={text} format={format} />
          ) : (
            <p className="text-text-2">{texts.outline.none}</p>
          )}
        </section>
      </div>
      {comparison && (
        <DiffDialog
          narrative={comparison}
          busy={order.isPending}
          onClose={() => setComparison(null)}
          onApply={() =>
            order.mutate(
              { text, format, confirm: true, basis: comparison.basis },
              {
                onSuccess: take,
                onError: (error) => {
                  if (error instanceof ApiError && error.code === "CONFLICT") {
                    tellError(new ApiError("CONFLICT", texts.diff.conflict));
                    order.mutate({ text, format }, { onSuccess: take });
                  } else tellError(error);
                },
              },
            )
          }
        />
      )}
    </section>
  );
}

/** Put the cursor on a line, and the line into sight. */
function showLine(area: HTMLTextAreaElement | null, text: string, line: number): void {
  if (!area) return;
  const start =
    text
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length + (line > 1 ? 1 : 0);
  const end = text.indexOf("\n", start);
  area.focus();
  area.setSelectionRange(start, end < 0 ? text.length : end);
  area.scrollTop = (area.scrollHeight * start) / Math.max(1, text.length) - area.clientHeight / 3;
}

function saveAs(text: string, format: Format): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = format === "fountain" ? "script.fountain" : "story.txt";
  link.click();
  URL.revokeObjectURL(link.href);
}

import { common } from "@texts/common";
import { project as texts } from "@texts/project";
import { Check, CloudOff, LoaderCircle, Redo2, TriangleAlert, Undo2 } from "lucide-react";
import { toast } from "sonner";
import { Link, useLocation } from "wouter";
import type { ProjectDetails } from "@/features/projects/api";
import { useHistory } from "@/lib/history";
import { keyNames, useShortcuts } from "@/lib/shortcuts";
import { IconButton } from "@/ui/Button";
import type { Saving } from "./editor";
import { ProjectTools } from "./ProjectTools";
import { QueueTray } from "./QueueTray";
import { useEditor, useEditorView } from "./usePanels";

/** The steps in order. A page that comes adds itself here and in ProjectPages. */
export const STEPS = ["script", "board", "timeline", "video"] as const;

/** Name, steps, saving state, undo and redo, and what is running; on a phone the steps stand at the bottom. */
export function ProjectBar({
  projectId,
  project,
}: {
  projectId: string;
  project: ProjectDetails | undefined;
}) {
  const { undo, redo, history } = useHistory(projectId);
  const editor = useEditor(projectId);
  const view = useEditorView(editor);
  const group = texts.history;

  const goBack = () => {
    const step = history.undo();
    if (step) toast(texts.undo(step.label));
  };
  const goForward = () => {
    const step = history.redo();
    if (step) toast(texts.redo(step.label));
  };
  useShortcuts([
    { keys: "mod+z", label: common.actions.undo, group, run: goBack },
    { keys: "mod+shift+z", label: common.actions.redo, group, run: goForward },
  ]);

  return (
    <>
      <div className="sticky top-14 z-20 border-b border-line bg-ground/95 backdrop-blur">
        <div className="flex min-h-13 flex-wrap items-center gap-x-1 px-3 sm:px-4">
          <h1
            className="min-w-0 max-w-[calc(100vw-16rem)] truncate pe-2 font-semibold md:max-w-64"
            title={project?.name}
          >
            {project?.name ?? texts.untitled}
          </h1>
          <Steps projectId={projectId} className="max-md:hidden" />
          <div className="ms-auto flex items-center">
            <SavingState saving={view.saving} />
            <IconButton
              label={undo ? texts.undo(undo) : common.actions.undo}
              shortcut={keyNames("mod+z").join("+")}
              onClick={goBack}
              disabled={!undo}
              size="small"
            >
              <Undo2 aria-hidden className="size-4.5 rtl:-scale-x-100" />
            </IconButton>
            <IconButton
              label={redo ? texts.redo(redo) : common.actions.redo}
              shortcut={keyNames("mod+shift+z").join("+")}
              onClick={goForward}
              disabled={!redo}
              size="small"
            >
              <Redo2 aria-hidden className="size-4.5 rtl:-scale-x-100" />
            </IconButton>
            <ProjectTools projectId={projectId} />
            <QueueTray projectId={projectId} />
          </div>
        </div>
      </div>
      {/* Not inside the bar: its blur would make it the frame of what is fixed. */}
      <Steps
        projectId={projectId}
        className="fixed inset-x-0 bottom-0 z-30 justify-around border-t border-line bg-ground pb-[env(safe-area-inset-bottom)] md:hidden"
      />
    </>
  );
}

function Steps({ projectId, className }: { projectId: string; className: string }) {
  const [path] = useLocation();
  return (
    <nav aria-label={common.nav.project} className={`flex items-stretch gap-1 ${className}`}>
      {STEPS.map((step) => (
        <Link
          key={step}
          href={`/p/${projectId}/${step}`}
          aria-current={path.startsWith(`/p/${projectId}/${step}`) ? "page" : undefined}
          className="flex min-h-13 items-center border-b-2 border-transparent px-3 text-sm text-text-2 hover:text-text aria-[current]:border-primary aria-[current]:font-semibold aria-[current]:text-text"
        >
          {common.nav[step]}
        </Link>
      ))}
    </nav>
  );
}

const ICONS = {
  saved: <Check aria-hidden className="size-4 text-success" />,
  waiting: <LoaderCircle aria-hidden className="size-4" />,
  saving: <LoaderCircle aria-hidden className="size-4 animate-spin" />,
  offline: <CloudOff aria-hidden className="size-4 text-warning" />,
  failed: <TriangleAlert aria-hidden className="size-4 text-error" />,
} satisfies Record<Saving, unknown>;

/** Whether everything is stored: seen at any time, heard when it matters. */
export function SavingState({ saving }: { saving: Saving }) {
  const matters = saving === "offline" || saving === "failed";
  return (
    <p
      className="flex items-center gap-1.5 px-2 text-sm text-text-2"
      role={matters ? "alert" : undefined}
      data-saving={saving}
    >
      {ICONS[saving]}
      <span className={matters ? "" : "max-lg:sr-only"}>{common.saving[saving]}</span>
    </p>
  );
}

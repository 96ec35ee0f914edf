import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { board as texts } from "@texts/board";
import { camera } from "@texts/camera";
import { common } from "@texts/common";
import { Ellipsis, GripVertical, MessageSquareText, RotateCw, TriangleAlert, Video } from "lucide-react";
import { memo, useMemo } from "react";
import { isOver, panelConversion, useLive } from "@/api/live";
import type { Panel } from "@/features/project/editor";
import { cx } from "@/lib/classes";
import { duration, remaining } from "@/lib/format";
import { Button, IconButton } from "@/ui/Button";
import { Menu, type MenuItem } from "@/ui/Menu";
import { Picture } from "@/ui/Picture";
import { Badge, Progress, Skeleton } from "@/ui/states";

export interface PanelActions {
  open: (id: string) => void;
  draw: (id: string) => void;
  menu: (panel: Panel) => (MenuItem | null)[];
}

interface PanelCardProps {
  panel: Panel;
  aspect: number;
  selected: boolean;
  actions: PanelActions;
}

/** A card's place in the grid, and what it is dragged by.
 *
 * It is drawn anew whenever any card comes, goes or is dragged over; what it holds isn't.
 */
export const PanelCard = memo(function PanelCard(props: PanelCardProps) {
  const sortable = useSortable({ id: props.panel.id });
  return (
    <li
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      data-panel={props.panel.id}
      className={cx(
        "group relative flex min-w-0 flex-col overflow-hidden rounded-xl border bg-card",
        props.selected ? "border-primary outline-2 outline-primary" : "border-line",
        sortable.isDragging && "z-10 opacity-40",
      )}
    >
      <Contents
        {...props}
        handle={sortable.setActivatorNodeRef}
        attributes={sortable.attributes}
        listeners={sortable.listeners}
      />
    </li>
  );
});

type Sortable = ReturnType<typeof useSortable>;
type ContentsProps = PanelCardProps &
  Pick<Sortable, "attributes" | "listeners"> & { handle: Sortable["setActivatorNodeRef"] };

/** A panel: its frame, what happens, what is said, how the camera moves. Nothing else. */
const Contents = memo(function Contents({
  panel,
  aspect,
  selected,
  actions,
  handle,
  attributes,
  listeners,
}: ContentsProps) {
  const { number } = panel;
  const speech = panel.dialogue[0];
  return (
    <>
      <button
        type="button"
        onClick={() => actions.open(panel.id)}
        aria-pressed={selected}
        className="block text-start outline-offset-[-2px]"
      >
        <span className="sr-only">{texts.panel(number)}</span>
        <Frame panel={panel} aspect={aspect} />
        <div className="px-3 pt-2.5">
          <p className="line-clamp-2 min-h-[2.6em] text-sm leading-snug">
            {panel.action || panel.sceneHeading}
          </p>
          {speech && (
            <p className="mt-1 flex items-center gap-1.5 text-sm text-text-2">
              <MessageSquareText aria-hidden className="size-3.5 shrink-0" />
              <span className="truncate">
                {speech.character}: {speech.text}
              </span>
            </p>
          )}
        </div>
      </button>
      <div className="mt-auto flex items-center gap-0.5 ps-1 pe-1 pb-1">
        <button
          type="button"
          ref={handle}
          {...attributes}
          {...listeners}
          aria-label={texts.actions.drag(number)}
          title={texts.actions.drag(number)}
          className="grid min-h-11 min-w-9 cursor-grab touch-none place-items-center rounded-lg text-text-3 hover:bg-raised hover:text-text md:pointer-fine:min-h-9"
        >
          <GripVertical aria-hidden className="size-4" />
        </button>
        <span className="font-mono text-sm font-semibold">{number}</span>
        <span className="ms-2 font-mono text-xs text-text-2 tabular-nums">{duration(panel.durationMs)}</span>
        {panel.move !== "static" && (
          <span className="ms-2 flex min-w-0 items-center gap-1 text-xs text-text-2">
            <Video aria-hidden className="size-3.5 shrink-0" />
            <span className="truncate">{camera.moves[panel.move]}</span>
          </span>
        )}
        <span className="ms-auto" />
        <Menu
          label={texts.actions.label}
          trigger={
            <IconButton label={`${texts.actions.label}: ${number}`} size="small">
              <Ellipsis aria-hidden className="size-5" />
            </IconButton>
          }
          items={() => actions.menu(panel)}
        />
      </div>
      <Failure panel={panel} onRetry={() => actions.draw(panel.id)} />
    </>
  );
});

/** The picture with what is happening to it; no words over it once it is there. */
function Frame({ panel, aspect }: { panel: Panel; aspect: number }) {
  const job = usePanelJob(panel.id);
  const running = job && !isOver(job) ? job : null;
  const arriving = job?.status === "completed" && !panel.image;
  return (
    <div className="relative">
      <Picture
        src={panel.image?.links?.thumbnail ?? panel.image?.links?.file}
        alt=""
        aspect={aspect}
        className={cx("w-full", running && panel.image && "opacity-50")}
      />
      {arriving && <Skeleton className="absolute inset-0 rounded-none" />}
      {!panel.image && !running && !arriving && (
        <p className="absolute inset-0 grid place-items-center px-6 text-center text-sm text-gray-400">
          {texts.status.none}
        </p>
      )}
      {running && (
        <div className="absolute inset-x-3 bottom-3">
          <p className="mb-1.5 flex justify-between gap-2 text-xs text-white [text-shadow:0_1px_3px_black]">
            <span className="truncate">
              {running.status === "pending" ? texts.status.waiting : running.stage}
            </span>
            {running.estimatedTimeRemaining != null && (
              <span className="shrink-0">{common.remaining(remaining(running.estimatedTimeRemaining))}</span>
            )}
          </p>
          <Progress value={running.progress} label={texts.panel(panel.number)} className="bg-white/25!" />
        </div>
      )}
      {panel.stale && !running && (
        <span className="absolute start-2 top-2" title={texts.status.staleHelp}>
          <Badge tone="warning">{texts.status.stale}</Badge>
        </span>
      )}
    </div>
  );
}

function Failure({ panel, onRetry }: { panel: Panel; onRetry: () => void }) {
  const job = usePanelJob(panel.id);
  if (job?.status !== "failed" || job.cancelled) return null;
  return (
    <div className="flex items-center gap-2 border-t border-line px-3 py-2 text-sm">
      <TriangleAlert aria-hidden className="size-4 shrink-0 text-error" />
      <span className="line-clamp-2 grow">{job.error?.message ?? texts.status.failed}</span>
      <Button size="small" onClick={onRetry}>
        <RotateCw aria-hidden className="size-4" />
        {common.actions.retry}
      </Button>
    </div>
  );
}

/** What is being drawn for this panel, or failed last. */
export function usePanelJob(panelId: string) {
  return useLive(useMemo(() => panelConversion(panelId), [panelId]));
}

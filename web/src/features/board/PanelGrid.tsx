import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { board as texts } from "@texts/board";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Panel, PanelEditor } from "@/features/project/editor";
import { useReducedMotion } from "@/lib/media";
import { Picture } from "@/ui/Picture";
import { type PanelActions, PanelCard } from "./PanelCard";

const GAP = 16;
/** Pixels of a card below its picture: two lines of text, one of dialogue, the row of controls. */
const BELOW = 124;

interface PanelGridProps {
  panels: readonly Panel[];
  aspect: number;
  /** Pixels that a card has at least. */
  minWidth: number;
  selectedId: string | null;
  actions: PanelActions;
  editor: PanelEditor;
}

/** The cards in rows; only the rows near the window are in the page, however many there are. */
export function PanelGrid({ panels, aspect, minWidth, selectedId, actions, editor }: PanelGridProps) {
  const list = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [top, setTop] = useState(0);
  const [dragged, setDragged] = useState<Panel | null>(null);
  const reduced = useReducedMotion();

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      setWidth(element.clientWidth);
      setTop(element.getBoundingClientRect().top + scrollY);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const columns = Math.max(1, Math.floor((width + GAP) / (minWidth + GAP)));
  const cardWidth = (width - GAP * (columns - 1)) / columns;
  const rows = Math.ceil(panels.length / columns);
  const virtual = useWindowVirtualizer({
    count: width ? rows : 0,
    estimateSize: () => cardWidth / aspect + BELOW + GAP,
    overscan: 2,
    scrollMargin: top,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows' height changes with these
  useEffect(() => virtual.measure(), [cardWidth, aspect, columns]);

  const at = panels.findIndex((panel) => panel.id === selectedId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: brought into sight when another one is chosen, not when the layout changes
  useEffect(() => {
    if (at >= 0 && width)
      virtual.scrollToIndex(Math.floor(at / columns), { align: "auto", behavior: "auto" });
  }, [selectedId, width > 0]);

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // Only on the handle, and after a moment: a finger that moves on a card scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = useMemo(() => panels.map((panel) => panel.id), [panels]);
  const byId = (id: unknown) => panels.find((panel) => panel.id === id);

  // Over itself at first: that would talk over what was just said of the keys.
  const hasMoved = useRef(false);
  const start = ({ active }: DragStartEvent) => {
    hasMoved.current = false;
    setDragged(byId(active.id) ?? null);
  };
  const end = ({ active, over }: DragEndEvent) => {
    setDragged(null);
    const panel = byId(active.id);
    if (panel && over && over.id !== active.id)
      editor.move(panel.id, ids.indexOf(String(over.id)), texts.steps.move(panel.number));
  };
  const place = (id: unknown) => ids.indexOf(String(id)) + 1;
  const announcements: Announcements = {
    onDragStart: ({ active }) =>
      texts.announce.picked(byId(active.id)?.number ?? "", place(active.id), ids.length),
    onDragOver: ({ active, over }) => {
      if (!over || (over.id === active.id && !hasMoved.current)) return undefined;
      hasMoved.current = true;
      return texts.announce.over(place(over.id), ids.length);
    },
    onDragEnd: ({ active, over }) =>
      texts.announce.dropped(byId(active.id)?.number ?? "", place(over?.id ?? active.id)),
    onDragCancel: ({ active }) => texts.announce.cancelled(byId(active.id)?.number ?? ""),
  };

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={start}
      onDragEnd={end}
      onDragCancel={() => setDragged(null)}
      accessibility={{ announcements }}
      autoScroll={{ layoutShiftCompensation: false }}
    >
      <SortableContext items={ids} strategy={rectSortingStrategy}>
        <div ref={list} className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((row) => (
            <ol
              key={row.key}
              data-index={row.index}
              ref={virtual.measureElement}
              start={row.index * columns + 1}
              className="absolute inset-x-0 grid list-none"
              style={{
                top: row.start - top,
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
                gap: GAP,
                paddingBottom: GAP,
              }}
            >
              {panels.slice(row.index * columns, (row.index + 1) * columns).map((panel) => (
                <PanelCard
                  key={panel.id}
                  panel={panel}
                  aspect={aspect}
                  selected={panel.id === selectedId}
                  actions={actions}
                />
              ))}
            </ol>
          ))}
        </div>
      </SortableContext>
      <DragOverlay dropAnimation={reduced ? null : undefined}>
        {dragged && (
          <div
            className="overflow-hidden rounded-xl border border-primary bg-card shadow-2xl"
            style={{ width: cardWidth }}
          >
            <Picture src={dragged.image?.links?.thumbnail} alt="" aspect={aspect} eager />
            <p className="px-3 py-2 font-mono text-sm font-semibold">{dragged.number}</p>
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

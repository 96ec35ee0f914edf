import { useQuery } from "@tanstack/react-query";
import { board as texts } from "@texts/board";
import { Archive, Clapperboard, Plus } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import { type LiveConversion, useOnEnd } from "@/api/live";
import { useEngineChoice } from "@/features/engines/choice";
import { EngineButton } from "@/features/engines/EngineButton";
import type { Panel } from "@/features/project/editor";
import type { ProjectPageProps } from "@/features/project/ProjectPages";
import { panelsQuery, usePanels } from "@/features/project/usePanels";
import { projectQuery } from "@/features/projects/api";
import { duration } from "@/lib/format";
import { aspectOf } from "@/lib/frame";
import { useIsPhone } from "@/lib/media";
import { useShortcuts } from "@/lib/shortcuts";
import { remember, remembered } from "@/lib/storage";
import { Button, ButtonLink, IconButton } from "@/ui/Button";
import type { MenuItem } from "@/ui/Menu";
import { EmptyState, ErrorPanel, Skeleton } from "@/ui/states";
import { tellDone } from "@/ui/toast";
import { AsideDialog } from "./AsideDialog";
import { useDrawTake } from "./api";
import { DrawButton } from "./DrawButton";
import { Inspector } from "./Inspector";
import type { PanelActions } from "./PanelCard";
import { PanelGrid } from "./PanelGrid";

const SIZES = [180, 240, 320, 440] as const;

/** The storyboard: every panel as a card, in order; the chosen one open beside it. */
export default function BoardPage({ projectId }: ProjectPageProps) {
  const { panels, editor, query } = usePanels(projectId);
  const { data: project } = useQuery(projectQuery(projectId));
  const [address, setAddress] = useSearchParams();
  const selectedId = address.get("panel");
  const [size, setSize] = useState(() => Number(remembered("card-size") ?? 1));
  const [aside, setAside] = useState(false);
  const [spoken, setSpoken] = useState("");
  const isPhone = useIsPhone();
  const drawTake = useDrawTake();
  const { parameters } = useEngineChoice(projectId, "text-to-image");
  const asideCount =
    useQuery({ ...panelsQuery(projectId, "aside"), enabled: query.isSuccess }).data?.length ?? 0;
  const aspect = aspectOf(project?.aspectRatio ?? "16:9");
  const selected = panels.find((panel) => panel.id === selectedId) ?? null;
  const total = panels.reduce((sum, panel) => sum + panel.durationMs, 0);

  const select = useCallback(
    (id: string | null) => {
      setAddress(id ? { panel: id } : {}, { replace: true });
    },
    [setAddress],
  );

  // Said aloud for who can't see it appear.
  useOnEnd(
    useCallback(
      (conversion: LiveConversion) => {
        const panel = editor.current().find((one) => one.id === conversion.panelId);
        if (!panel || conversion.cancelled) return;
        setSpoken(
          conversion.status === "completed"
            ? texts.status.done(panel.number)
            : texts.status.failedOf(panel.number, conversion.error?.message ?? ""),
        );
      },
      [editor],
    ),
  );

  const draw = useCallback(
    async (id: string) => {
      await editor.flush();
      drawTake.mutate({ panelId: id, parameters });
    },
    [editor, drawTake.mutate, parameters],
  );

  const remove = useCallback(
    (panel: Panel) => {
      editor.setAside([panel.id], texts.steps.setAside(panel.number));
      tellDone(texts.removed(panel.number), () => editor.undo());
    },
    [editor],
  );

  const actions: PanelActions = useMemo(
    () => ({
      open: (id) => select(id === selectedId ? null : id),
      draw: (id) => void draw(id),
      menu: (panel) => {
        const move = (to: number) => () => editor.move(panel.id, to, texts.steps.move(panel.number));
        const last = editor.current().length - 1;
        const items: (MenuItem | null)[] = [
          { label: texts.actions.edit, keys: "enter", run: () => select(panel.id) },
          {
            label: panel.image ? texts.draw.again : texts.draw.one,
            keys: "g",
            run: () => void draw(panel.id),
          },
          null,
          {
            label: texts.actions.earlier,
            keys: "alt+arrowleft",
            disabled: panel.position === 0,
            run: move(panel.position - 1),
          },
          {
            label: texts.actions.later,
            keys: "alt+arrowright",
            disabled: panel.position === last,
            run: move(panel.position + 1),
          },
          { label: texts.actions.first, disabled: panel.position === 0, run: move(0) },
          { label: texts.actions.last, disabled: panel.position === last, run: move(last) },
          null,
          {
            label: texts.actions.addAfter,
            keys: "n",
            run: () =>
              select(editor.add(panel.position + 1, { sceneHeading: panel.sceneHeading }, texts.steps.add)),
          },
          {
            label: texts.actions.duplicate,
            run: () => select(editor.duplicate(panel, texts.steps.duplicate(panel.number))),
          },
          { label: texts.actions.setAside, keys: "delete", danger: true, run: () => remove(panel) },
        ];
        return items;
      },
    }),
    [select, selectedId, draw, editor, remove],
  );

  const step = (by: number) => {
    if (panels.length === 0) return;
    const at = selected ? panels.indexOf(selected) + by : by > 0 ? 0 : panels.length - 1;
    const next = panels[Math.max(0, Math.min(panels.length - 1, at))];
    if (next) select(next.id);
  };
  const withSelected = (run: (panel: Panel) => void) => () => selected && run(selected);
  const move = (by: number) =>
    withSelected((panel) => editor.move(panel.id, panel.position + by, texts.steps.move(panel.number)));
  const lengthen = (by: number) =>
    withSelected((panel) =>
      editor.edit(
        { [panel.id]: { durationMs: Math.max(500, panel.durationMs + by) } },
        texts.steps.edit(texts.fields.durationMs ?? "", panel.number),
        `duration ${panel.id}`,
      ),
    );
  const group = texts.shortcuts.group;
  useShortcuts([
    { keys: "j", label: texts.shortcuts.next, group, run: () => step(1) },
    { keys: "k", label: texts.shortcuts.previous, group, run: () => step(-1) },
    { keys: "alt+arrowleft", label: texts.shortcuts.earlier, group, inFields: true, run: move(-1) },
    { keys: "alt+arrowright", label: texts.shortcuts.later, group, inFields: true, run: move(1) },
    { keys: "[", label: texts.shortcuts.shorter, group, run: lengthen(-500) },
    { keys: "]", label: texts.shortcuts.longer, group, run: lengthen(500) },
    { keys: "g", label: texts.shortcuts.drawOne, group, run: withSelected((panel) => void draw(panel.id)) },
    {
      keys: "n",
      label: texts.shortcuts.add,
      group,
      run: () => select(editor.add(selected ? selected.position + 1 : panels.length, {}, texts.steps.add)),
    },
    { keys: "delete", label: texts.shortcuts.remove, group, run: withSelected(remove) },
    { keys: "escape", label: texts.inspector.close, group, run: () => select(null) },
  ]);

  // A panel that is open and no longer in the film.
  useEffect(() => {
    if (selectedId && query.isSuccess && !panels.some((panel) => panel.id === selectedId)) select(null);
  }, [selectedId, panels, query.isSuccess, select]);

  if (query.isError) return <ErrorPanel error={query.error} onRetry={query.refetch} className="mt-16" />;
  if (query.isPending) return <Placeholder />;
  if (panels.length === 0) {
    return (
      <EmptyState
        icon={<Clapperboard aria-hidden />}
        title={texts.empty.title}
        action={
          <>
            <ButtonLink href={`/p/${projectId}/script`} look="primary">
              {texts.empty.action}
            </ButtonLink>
            <Button onClick={() => select(editor.add(0, {}, texts.steps.add))}>{texts.empty.add}</Button>
          </>
        }
      >
        {texts.empty.text}
      </EmptyState>
    );
  }
  return (
    <div className="flex grow">
      <section
        className="flex min-w-0 grow flex-col gap-3 px-3 pt-3 pb-28 sm:px-6 md:pb-8"
        aria-label={texts.title}
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <p className="text-sm text-text-2">{texts.meta(panels.length, duration(total))}</p>
          <div className="ms-auto flex flex-wrap items-center justify-end gap-2">
            {asideCount > 0 && (
              <Button look="quiet" size="small" onClick={() => setAside(true)}>
                <Archive aria-hidden className="size-4" />
                {texts.aside(asideCount)}
              </Button>
            )}
            {!isPhone && (
              <label className="flex min-h-9 items-center">
                <span className="sr-only">{texts.size}</span>
                <input
                  type="range"
                  min={0}
                  max={SIZES.length - 1}
                  value={size}
                  onChange={(event) => {
                    setSize(Number(event.target.value));
                    remember("card-size", event.target.value);
                  }}
                  className="h-9 w-24 accent-primary"
                />
              </label>
            )}
            <IconButton
              label={texts.shortcuts.add}
              onClick={() =>
                select(editor.add(selected ? selected.position + 1 : panels.length, {}, texts.steps.add))
              }
            >
              <Plus aria-hidden className="size-5" />
            </IconButton>
            <EngineButton projectId={projectId} />
            <DrawButton projectId={projectId} panels={panels} editor={editor} />
          </div>
        </div>
        <PanelGrid
          panels={panels}
          aspect={aspect}
          minWidth={isPhone ? 640 : (SIZES[size] ?? 240)}
          selectedId={selectedId}
          actions={actions}
          editor={editor}
        />
        <p role="status" className="sr-only">
          {spoken}
        </p>
      </section>
      {selected && (
        <Inspector
          key={selected.id}
          projectId={projectId}
          panel={selected}
          aspect={aspect}
          editor={editor}
          onClose={() => select(null)}
          onDraw={() => void draw(selected.id)}
          onStep={step}
        />
      )}
      {aside && <AsideDialog projectId={projectId} editor={editor} onClose={() => setAside(false)} />}
    </div>
  );
}

function Placeholder() {
  return (
    <div className="grid grid-cols-1 gap-4 p-6 sm:grid-cols-2 lg:grid-cols-4" aria-busy="true">
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((name) => (
        <Skeleton key={name} className="aspect-[4/3]" />
      ))}
    </div>
  );
}

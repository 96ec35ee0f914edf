import { board as texts } from "@texts/board";
import { Sparkles } from "lucide-react";
import { useCallback, useRef } from "react";
import { type Live, useLive } from "@/api/live";
import { useEngineChoice } from "@/features/engines/choice";
import { usePictureCost } from "@/features/engines/cost";
import type { Panel, PanelEditor } from "@/features/project/editor";
import { useShortcuts } from "@/lib/shortcuts";
import { Button } from "@/ui/Button";
import { confirm } from "@/ui/confirm";
import { undrawn, useDraw } from "./api";

/** Draws what has no picture, or one of an older text; says how many and what it costs before the click. */
export function DrawButton({
  projectId,
  panels,
  editor,
}: {
  projectId: string;
  panels: readonly Panel[];
  editor: PanelEditor;
}) {
  const inWork = useLive(
    useCallback(
      (live: Live) =>
        Object.values(live)
          .filter((one) => one.projectId === projectId && one.panelId && one.status !== "failed")
          .map((one) => one.panelId)
          .join(" "),
      [projectId],
    ),
  );
  const missing = undrawn(panels).filter((panel) => !inWork.includes(panel.id));
  const cost = usePictureCost(projectId, missing.length);
  const all = usePictureCost(projectId, panels.length);
  const draw = useDraw(projectId);
  const { parameters } = useEngineChoice(projectId, "text-to-image");
  // The same order sent twice (a double click, a lost answer) is carried out once.
  const key = useRef(crypto.randomUUID());

  const start = async (everyPanel: boolean) => {
    if (draw.isPending) return;
    await editor.flush();
    draw.mutate(
      {
        key: key.current,
        everyPanel,
        ...(!everyPanel && { panelIds: missing.map((panel) => panel.id) }),
        parameters,
      },
      {
        onSettled: () => {
          key.current = crypto.randomUUID();
        },
      },
    );
  };
  const redraw = async () => {
    const yes = await confirm({
      title: texts.draw.redraw,
      text: texts.draw.redrawAsk(panels.length, all.label ?? texts.draw.free),
      action: texts.draw.redraw,
    });
    if (yes) await start(true);
  };

  useShortcuts([
    {
      keys: "mod+enter",
      label: texts.shortcuts.draw,
      group: texts.shortcuts.group,
      inFields: true,
      run: () => {
        if (missing.length > 0 && !cost.refusal) void start(false);
      },
    },
  ]);

  if (missing.length === 0) {
    return (
      <Button
        busy={draw.isPending}
        disabled={inWork !== "" || all.refusal !== null}
        title={all.refusal ?? undefined}
        onClick={() => void redraw()}
      >
        <Sparkles aria-hidden className="size-4" />
        {texts.draw.redraw}
      </Button>
    );
  }
  return (
    <div className="flex flex-col items-end">
      <Button
        look="primary"
        busy={draw.isPending}
        disabled={cost.refusal !== null}
        aria-describedby={cost.refusal ? "draw-refusal" : undefined}
        onClick={() => void start(false)}
      >
        <Sparkles aria-hidden className="size-4" />
        {texts.draw.all(missing.length)}
        {cost.label && <span className="font-normal">· {cost.label}</span>}
      </Button>
      {cost.refusal && (
        <p id="draw-refusal" className="mt-1 max-w-xs text-end text-sm text-warning">
          {cost.refusal}
        </p>
      )}
    </div>
  );
}

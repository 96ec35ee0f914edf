import { useQuery } from "@tanstack/react-query";
import { board as texts } from "@texts/board";
import type { PanelEditor } from "@/features/project/editor";
import { panelsQuery } from "@/features/project/usePanels";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { Picture } from "@/ui/Picture";
import { ErrorPanel, Loading } from "@/ui/states";

/** Panels out of the film, to bring back. */
export function AsideDialog({
  projectId,
  editor,
  onClose,
}: {
  projectId: string;
  editor: PanelEditor;
  onClose: () => void;
}) {
  const list = useQuery(panelsQuery(projectId, "aside"));
  const here = new Set(editor.current().map((panel) => panel.id));
  const shown = list.data?.filter((panel) => !here.has(panel.id)) ?? [];
  return (
    <Dialog open onClose={onClose} title={texts.asideTitle} description={texts.asideText}>
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.isSuccess && shown.length === 0 && (
        <p className="py-6 text-center text-text-2">{texts.asideNone}</p>
      )}
      <ul className="flex flex-col gap-2">
        {shown.map((panel) => (
          <li key={panel.id} className="flex items-center gap-3">
            <Picture
              src={panel.image?.links?.thumbnail}
              alt=""
              aspect={16 / 9}
              className="w-24 shrink-0 rounded"
            />
            <p className="line-clamp-2 min-w-0 grow text-sm">
              <span className="font-mono font-semibold">{panel.number}</span> {panel.action}
            </p>
            <Button
              size="small"
              onClick={() =>
                editor.restore(panel, Math.min(panel.position, here.size), texts.steps.restore(panel.number))
              }
            >
              {texts.bringBack}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

import { board } from "@texts/board";
import { project as texts } from "@texts/project";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import type { Panel, PanelPatch } from "./editor";
import { useEditor, useEditorView } from "./usePanels";

/** Two windows changed the same panel: both versions side by side, and a choice. */
export function ConflictDialog({ projectId }: { projectId: string }) {
  const editor = useEditor(projectId);
  const [conflict] = useEditorView(editor).conflicts;
  if (!conflict) return null;
  const { mine, theirs } = conflict;
  const fields = Object.keys(mine) as (keyof PanelPatch)[];
  return (
    <Dialog
      open
      wide
      onClose={() => editor.resolve(conflict, "theirs")}
      title={`${texts.conflict.title} (${theirs.number})`}
      description={texts.conflict.lead}
      actions={
        <>
          <Button onClick={() => editor.resolve(conflict, "theirs")}>{texts.conflict.keepTheirs}</Button>
          <Button look="primary" onClick={() => editor.resolve(conflict, "mine")}>
            {texts.conflict.keepMine}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Version title={texts.conflict.mine} values={mine} fields={fields} />
        <Version title={texts.conflict.theirs} values={theirs} fields={fields} />
      </div>
    </Dialog>
  );
}

function Version({
  title,
  values,
  fields,
}: {
  title: string;
  values: PanelPatch | Panel;
  fields: (keyof PanelPatch)[];
}) {
  return (
    <section className="rounded-lg border border-line bg-ground p-4">
      <h3 className="mb-2 font-semibold">{title}</h3>
      <dl className="flex flex-col gap-3">
        {fields.map((field) => (
          <div key={field}>
            <dt className="text-xs text-text-2">{board.fields[field] ?? field}</dt>
            <dd className="whitespace-pre-wrap">{shown(values[field])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function shown(value: unknown): string {
  if (Array.isArray(value)) {
    return value
      .map((one: { character?: string; text?: string }) => `${one.character}: ${one.text}`)
      .join("\n");
  }
  if (value === null || value === undefined || value === "") return "–";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

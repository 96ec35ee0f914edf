import { common } from "@texts/common";
import { projects } from "@texts/projects";
import { useId, useState } from "react";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { TextField } from "@/ui/Field";
import { useChangeProject } from "./api";

export function RenameDialog({
  project,
  onClose,
}: {
  project: { id: string; name: string };
  onClose: () => void;
}) {
  const [name, setName] = useState(project.name);
  const change = useChangeProject(project.id);
  const formId = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title={projects.rename}
      actions={
        <>
          <Button onClick={onClose}>{common.actions.cancel}</Button>
          <Button look="primary" type="submit" form={formId} busy={change.isPending} disabled={!name.trim()}>
            {common.actions.save}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ name: name.trim() }, { onSuccess: onClose });
        }}
      >
        <TextField
          label={projects.create.name}
          value={name}
          maxLength={200}
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

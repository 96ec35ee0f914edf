import { useQuery } from "@tanstack/react-query";
import { common } from "@texts/common";
import { projects } from "@texts/projects";
import { FileText } from "lucide-react";
import { useId, useState } from "react";
import { useLocation } from "wouter";
import { stylesQuery } from "@/api/catalogue";
import { ApiError } from "@/api/errors";
import { keepDraft } from "@/lib/drafts";
import { Button, buttonClass } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { SelectField, TextField } from "@/ui/Field";
import { useCreateProject } from "./api";
import { readScript } from "./readScript";

/** A project of its own name, shape and style; with a file it begins with the script already in the editor. */
export function NewProjectDialog({ onClose }: { onClose: () => void }) {
  const texts = projects.create;
  const [, navigate] = useLocation();
  const styles = useQuery(stylesQuery);
  const create = useCreateProject();
  const [key] = useState(() => crypto.randomUUID());
  const [name, setName] = useState("");
  const [script, setScript] = useState<{ name: string; text: string } | null>(null);
  const [fileError, setFileError] = useState("");
  const formId = useId();

  const choose = async (file: File | undefined) => {
    if (!file) return;
    try {
      const text = await readScript(file);
      setScript({ name: file.name, text });
      setFileError("");
      if (!name) setName(file.name.replace(/\.[^.]+$/, "").replace(/[-_]+/g, " "));
    } catch (error) {
      setFileError(error instanceof Error ? error.message : texts.unreadable);
    }
  };

  const submit = (form: HTMLFormElement) => {
    const values = new FormData(form);
    create.mutate(
      {
        key,
        name: name.trim() || texts.untitled,
        aspectRatio: values.get("aspect") as never,
        style: String(values.get("style") ?? ""),
      },
      {
        onSuccess: (project) => {
          if (script) keepDraft(project.id, script.text);
          onClose();
          navigate(`/p/${project.id}/script`);
        },
      },
    );
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={texts.title}
      actions={
        <>
          <Button onClick={onClose}>{common.actions.cancel}</Button>
          <Button look="primary" type="submit" form={formId} busy={create.isPending}>
            {texts.action}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget);
        }}
      >
        {create.error && (
          <p role="alert" className="text-error">
            {create.error instanceof ApiError ? create.error.message : common.errors.title}
          </p>
        )}
        <TextField
          label={texts.name}
          placeholder={texts.namePlaceholder}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
          autoFocus
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={texts.aspect}
            name="aspect"
            defaultValue="16:9"
            choices={Object.entries(projects.aspects).map(([value, label]) => ({ value, label }))}
          />
          <SelectField
            label={texts.style}
            name="style"
            choices={(styles.data ?? [{ name: "", label: projects.styles.plain }]).map((style) => ({
              value: style.name,
              label: style.label,
            }))}
          />
        </div>
        <div>
          <label className={buttonClass("plain", "normal", "w-full cursor-pointer focus-within:outline-2")}>
            <FileText aria-hidden className="size-4" />
            {script ? script.name : texts.file}
            <input
              type="file"
              accept=".txt,.md,.fountain,.spmd,text/plain,text/markdown"
              className="sr-only"
              onChange={(event) => void choose(event.target.files?.[0])}
            />
          </label>
          <p className="mt-1.5 text-sm text-text-2">{texts.fileHint}</p>
          {fileError && (
            <p role="alert" className="text-sm text-error">
              {fileError}
            </p>
          )}
        </div>
      </form>
    </Dialog>
  );
}

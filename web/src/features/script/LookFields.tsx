import { useQuery } from "@tanstack/react-query";
import { projects } from "@texts/projects";
import { script as texts } from "@texts/script";
import { stylesQuery } from "@/api/catalogue";
import { projectQuery, useChangeProject } from "@/features/projects/api";
import { SelectField } from "@/ui/Field";

/** Style and shape of the project's pictures; what is drawn already keeps its own. */
export function LookFields({ projectId }: { projectId: string }) {
  const { data: project } = useQuery(projectQuery(projectId));
  const styles = useQuery(stylesQuery);
  const change = useChangeProject(projectId);
  if (!project) return null;
  return (
    <>
      <SelectField
        label={texts.style}
        value={project.style}
        onChange={(event) => change.mutate({ style: event.target.value })}
        choices={(
          styles.data ?? [{ name: project.style, label: project.style || projects.styles.plain }]
        ).map((style) => ({ value: style.name, label: style.label }))}
        className="max-sm:grow"
      />
      <SelectField
        label={texts.aspect}
        value={project.aspectRatio}
        onChange={(event) => change.mutate({ aspectRatio: event.target.value as never })}
        choices={Object.entries(projects.aspects).map(([value, label]) => ({ value, label }))}
        className="max-sm:grow"
      />
    </>
  );
}

import { projects } from "@texts/projects";
import { Clapperboard, Ellipsis } from "lucide-react";
import { useState } from "react";
import { Link } from "wouter";
import { ago, duration } from "@/lib/format";
import { aspectOf } from "@/lib/frame";
import { IconButton } from "@/ui/Button";
import { Menu } from "@/ui/Menu";
import { Picture } from "@/ui/Picture";
import { type ProjectSummary, useDeleteProject, useDuplicateProject } from "./api";
import { RenameDialog } from "./RenameDialog";

/** A project by its first picture. The whole card is one link; the menu lies over it. */
export function ProjectCard({ project }: { project: ProjectSummary }) {
  const [renaming, setRenaming] = useState(false);
  const { remove } = useDeleteProject();
  const duplicate = useDuplicateProject();
  const step = project.panelCount > 0 ? "board" : "script";
  return (
    <li className="group relative">
      <Link
        href={`/p/${project.id}/${step}`}
        className="block overflow-hidden rounded-xl border border-line bg-card transition-colors hover:border-line-strong"
      >
        <div className="grid aspect-video place-items-center overflow-hidden bg-surround">
          {project.links?.thumbnail ? (
            <Picture
              src={project.links.thumbnail}
              alt=""
              aspect={aspectOf(project.aspectRatio)}
              className="max-h-full w-full"
            />
          ) : (
            <Clapperboard aria-hidden className="size-10 text-gray-500" />
          )}
        </div>
        <div className="p-4 pe-14">
          <h2 className="line-clamp-2 font-semibold">{project.name}</h2>
          <p className="mt-1 text-sm text-text-2">
            {project.panelCount
              ? projects.meta(project.panelCount, duration(project.durationMs))
              : projects.empty}{" "}
            · {projects.changed(ago(project.updatedAt))}
          </p>
        </div>
      </Link>
      <div className="absolute end-2 bottom-3">
        <Menu
          label={projects.menu(project.name)}
          trigger={
            <IconButton label={projects.menu(project.name)}>
              <Ellipsis aria-hidden className="size-5" />
            </IconButton>
          }
          items={[
            { label: projects.rename, run: () => setRenaming(true) },
            {
              label: projects.duplicate,
              disabled: duplicate.isPending,
              run: () => duplicate.mutate(project),
            },
            null,
            { label: projects.delete, danger: true, run: () => remove(project) },
          ]}
        />
      </div>
      {renaming && <RenameDialog project={project} onClose={() => setRenaming(false)} />}
    </li>
  );
}

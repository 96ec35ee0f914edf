import { useQuery } from "@tanstack/react-query";
import { projects } from "@texts/projects";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel, Loading } from "@/ui/states";
import { projectsQuery, useDeleteProject } from "./api";

export function BinDialog({ onClose }: { onClose: () => void }) {
  const list = useQuery(projectsQuery({ deleted: true, limit: 100 }));
  const { restore } = useDeleteProject();
  return (
    <Dialog open onClose={onClose} title={projects.binTitle} description={projects.binText}>
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.data?.items.length === 0 && <p className="py-6 text-center text-text-2">{projects.binEmpty}</p>}
      <ul className="flex flex-col">
        {list.data?.items.map((project) => (
          <li key={project.id} className="flex items-center justify-between gap-3 border-b border-line py-2">
            <span>{project.name}</span>
            <Button size="small" onClick={() => restore(project)}>
              {projects.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

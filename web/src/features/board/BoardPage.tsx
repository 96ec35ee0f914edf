import type { ProjectPageProps } from "@/features/project/ProjectPages";
import { usePanels } from "@/features/project/usePanels";

export default function BoardPage({ projectId }: ProjectPageProps) {
  const { panels } = usePanels(projectId);
  return <p>{panels.length}</p>;
}

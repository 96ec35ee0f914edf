import { useQuery } from "@tanstack/react-query";
import { common } from "@texts/common";
import { project as texts } from "@texts/project";
import { lazy, type ReactNode, Suspense } from "react";
import { Redirect, Route, Switch } from "wouter";
import { isCode } from "@/api/errors";
import { usePageTitle } from "@/app/title";
import { projectQuery } from "@/features/projects/api";
import { ButtonLink } from "@/ui/Button";
import { EmptyState, ErrorPanel, Loading } from "@/ui/states";
import { ConflictDialog } from "./ConflictDialog";
import { ProjectBar } from "./ProjectBar";

// One chunk a step; each page gets the project's id and brings its own states.
const Script = lazy(() => import("@/features/script/ScriptPage"));
const Board = lazy(() => import("@/features/board/BoardPage"));
const Timeline = lazy(() => import("@/features/timeline/TimelinePage"));
const Cast = lazy(() => import("@/features/cast/CastPage"));
const Video = lazy(() => import("@/features/video/VideoPage"));

export interface ProjectPageProps {
  projectId: string;
}

/** The steps of one project, with what they share: the bar with name, saving, undo and queue. */
export default function ProjectPages({ projectId }: ProjectPageProps) {
  const project = useQuery(projectQuery(projectId));
  usePageTitle(project.data?.name);
  if (project.isError) {
    return isCode(project.error, "NOT_FOUND") ? (
      <Missing />
    ) : (
      <ErrorPanel error={project.error} onRetry={project.refetch} className="mt-16" />
    );
  }
  return (
    <>
      <ProjectBar projectId={projectId} project={project.data} />
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path="/p/:id/script">{() => <Script projectId={projectId} key={projectId} />}</Route>
          <Route path="/p/:id/video">{() => <Video projectId={projectId} key={projectId} />}</Route>
          <Route path="/p/:id/cast">{() => <Cast projectId={projectId} key={projectId} />}</Route>
          <Route path="/p/:id/timeline">{() => <Timeline projectId={projectId} key={projectId} />}</Route>
          <Route path="/p/:id/board">{() => <Board projectId={projectId} key={projectId} />}</Route>
          <Route>{() => <Redirect to={`/p/${projectId}/board`} replace />}</Route>
        </Switch>
      </Suspense>
      <ConflictDialog projectId={projectId} />
    </>
  );
}

function Missing(): ReactNode {
  return (
    <EmptyState
      level="h1"
      title={texts.missing}
      action={
        <ButtonLink href="/" look="primary">
          {common.errors.home}
        </ButtonLink>
      }
    >
      {texts.missingHelp}
    </EmptyState>
  );
}

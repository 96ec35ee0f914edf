import { useQuery } from "@tanstack/react-query";
import { common } from "@texts/common";
import { projects } from "@texts/projects";
import { Clapperboard, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useDeferredValue, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
import { usePageTitle } from "@/app/title";
import { keepDraft } from "@/lib/drafts";
import { Button } from "@/ui/Button";
import { TextField } from "@/ui/Field";
import { EmptyState, ErrorPanel, Skeleton } from "@/ui/states";
import { tellError } from "@/ui/toast";
import { projectsQuery, useCreateProject } from "./api";
import { BinDialog } from "./BinDialog";
import { NewProjectDialog } from "./NewProjectDialog";
import { ProjectCard } from "./ProjectCard";
import { type Sample, samples } from "./samples";
import { UsageCard } from "./UsageCard";

const PAGE = 24;

/** What one sees first when signed in. */
export default function ProjectsPage() {
  usePageTitle(projects.title);
  const [address, setAddress] = useSearchParams();
  const [search, setSearch] = useState("");
  const [limit, setLimit] = useState(PAGE);
  const [bin, setBin] = useState(false);
  const wanted = useDeferredValue(search.trim());
  const list = useQuery(projectsQuery({ limit, ...(wanted && { search: wanted }) }));
  const found = list.data?.items ?? [];
  const total = list.data?.pagination.total ?? 0;
  const isNew = !list.isPending && !list.isError && total === 0 && !wanted;

  return (
    <div className="mx-auto flex w-full max-w-7xl flex-col gap-6 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="me-auto text-2xl font-semibold tracking-tight">{projects.title}</h1>
        <Button look="quiet" onClick={() => setBin(true)}>
          <Trash2 aria-hidden className="size-4" />
          {projects.bin}
        </Button>
        <Button look="primary" onClick={() => setAddress({ new: "" })}>
          <Plus aria-hidden className="size-4" />
          {projects.new}
        </Button>
      </div>
      {!isNew && (
        <div className="grid gap-4 md:grid-cols-[1fr_22rem] md:items-start">
          <TextField
            label={projects.search}
            hideLabel
            placeholder={projects.search}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <UsageCard />
        </div>
      )}
      {list.isPending && (
        <Grid>
          {["a", "b", "c", "d", "e", "f"].map((name) => (
            <li key={name}>
              <Skeleton className="aspect-video" />
            </li>
          ))}
        </Grid>
      )}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {isNew && (
        <EmptyState icon={<Clapperboard aria-hidden />} title={projects.none}>
          {projects.noneText}
        </EmptyState>
      )}
      {!list.isPending && !isNew && found.length === 0 && (
        <p className="py-10 text-center text-text-2">{projects.nothingFound}</p>
      )}
      {found.length > 0 && (
        <Grid>
          {found.map((project) => (
            <ProjectCard key={project.id} project={project} />
          ))}
        </Grid>
      )}
      {found.length < total && (
        <Button
          className="self-center"
          busy={list.isFetching}
          onClick={() => setLimit(limit + PAGE)}
          disabled={limit >= 100}
        >
          {common.actions.showMore}
        </Button>
      )}
      {!list.isPending && !list.isError && !wanted && <Samples />}
      {isNew && <UsageCard />}
      {address.has("new") && <NewProjectDialog onClose={() => setAddress({}, { replace: true })} />}
      {bin && <BinDialog onClose={() => setBin(false)} />}
    </div>
  );
}

function Grid({ children }: { children: ReactNode }) {
  return <ul className="grid list-none grid-cols-1 gap-5 sm:grid-cols-2 lg:grid-cols-3">{children}</ul>;
}

/** A sample becomes a project with its text in the editor: one look, one click, panels. */
function Samples() {
  const [, navigate] = useLocation();
  const create = useCreateProject();
  const begin = (sample: Sample) =>
    create.mutate(
      { name: sample.title },
      {
        onSuccess: (project) => {
          keepDraft(project.id, sample.narrative);
          navigate(`/p/${project.id}/script`);
        },
        onError: (error) => tellError(error, () => begin(sample)),
      },
    );
  return (
    <section aria-labelledby="samples">
      <h2 id="samples" className="mb-3 text-sm font-medium text-text-2">
        {projects.samplesTitle}
      </h2>
      <div className="grid gap-3 md:grid-cols-3">
        {samples.map((sample) => (
          <button
            key={sample.id}
            type="button"
            disabled={create.isPending}
            onClick={() => begin(sample)}
            className="rounded-xl border border-line bg-card p-4 text-start transition-colors hover:border-line-strong hover:bg-raised disabled:opacity-60"
          >
            <span className="block font-semibold">{sample.title}</span>
            <span className="mt-1 block text-sm text-text-2">{sample.text}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

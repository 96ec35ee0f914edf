import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { board } from "@texts/board";
import { common } from "@texts/common";
import { ChevronDown, Eye } from "lucide-react";
import { useState } from "react";
import { asOrder } from "@/features/cast/looks";
import type { Panel } from "@/features/project/editor";
import { projectQuery } from "@/features/projects/api";
import { remember, remembered } from "@/lib/storage";
import { Button } from "@/ui/Button";
import { Badge, Skeleton } from "@/ui/states";
import { factsOf, promptOf, type Reading, readingQuery, subjectOf } from "./reading";

const texts = board.reading;

/** What the artist makes of the panel's text, beside the text: misunderstandings are cheapest here. */
export function ReadingNotes({ projectId, panel }: { projectId: string; panel: Panel }) {
  const [open, setOpen] = useState(() => remembered("reading") !== "closed");
  const project = useQuery(projectQuery(projectId));
  const text = promptOf(panel);
  const reading = useQuery({
    ...readingQuery(text, project.data?.cast.map(asOrder) ?? []),
    enabled: open && text !== "" && project.isSuccess,
    placeholderData: keepPreviousData,
  });
  return (
    <details open={open} className="group rounded-lg border border-line bg-ground px-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, for keys too */}
      <summary
        className="flex min-h-11 cursor-pointer items-center gap-2 text-sm font-medium text-text-2"
        onClick={(event) => {
          // Not by `toggle`, which comes later: what was folded is remembered even if the page goes now.
          event.preventDefault();
          setOpen(!open);
          remember("reading", open ? "closed" : null);
        }}
      >
        <Eye aria-hidden className="size-4" />
        <span className="grow">{texts.title}</span>
        <ChevronDown aria-hidden className="size-4 group-open:rotate-180" />
      </summary>
      <div className="pb-3 text-sm" aria-live="polite" aria-busy={reading.isFetching}>
        {text === "" ? (
          <p className="text-text-2">{texts.empty}</p>
        ) : reading.data ? (
          <Understood reading={reading.data} />
        ) : reading.isError ? (
          <div className="flex flex-wrap items-center gap-2">
            <p className="grow text-text-2">{reading.error.message}</p>
            <Button size="small" onClick={() => void reading.refetch()}>
              {common.actions.retry}
            </Button>
          </div>
        ) : (
          <Skeleton className="h-24" />
        )}
      </div>
    </details>
  );
}

function Understood({ reading }: { reading: Reading }) {
  return (
    <div className="flex flex-col gap-3">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {factsOf(reading).map((fact) => (
          <div key={fact.label} className="contents">
            <dt className="text-text-2">{fact.label}</dt>
            <dd className="break-words">
              {fact.text} {fact.chosen && <span className="text-text-2 italic">· {texts.chosen}</span>}
            </dd>
          </div>
        ))}
        <dt className="text-text-2">{texts.who}</dt>
        <dd className="break-words">{reading.subjects.map(subjectOf).join(" · ") || texts.nobody}</dd>
        {reading.absent.length > 0 && (
          <>
            <dt className="text-text-2">{texts.without}</dt>
            <dd className="break-words">{reading.absent.join(", ")}</dd>
          </>
        )}
      </dl>
      {reading.unknown.length > 0 && (
        <div>
          <p className="mb-1 flex flex-wrap items-center gap-1.5">
            <span className="text-text-2">{texts.unknown}</span>
            {reading.unknown.map((word) => (
              <Badge key={word} tone="warning">
                {word}
              </Badge>
            ))}
          </p>
          <p className="text-text-2">{texts.unknownHelp}</p>
        </div>
      )}
    </div>
  );
}

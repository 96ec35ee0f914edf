import { useQuery } from "@tanstack/react-query";
import { board } from "@texts/board";
import { versions as texts } from "@texts/versions";
import { usePanels } from "@/features/project/usePanels";
import { duration } from "@/lib/format";
import { Picture } from "@/ui/Picture";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { comparisonQuery, type Difference } from "./api";

const TONES = { same: "plain", changed: "warning", added: "success", removed: "error" } as const;

/** What became of a version's panels: those that differ, then and now side by side. */
export function ComparisonView({ projectId, versionId }: { projectId: string; versionId: string }) {
  const comparison = useQuery(comparisonQuery(projectId, versionId));
  // The comparison names the pictures of the present; where they are the board knows.
  const { panels } = usePanels(projectId);
  // What was compared before something changed isn't shown meanwhile.
  if (comparison.isPending || comparison.isFetching) return <Loading />;
  if (comparison.isError) return <ErrorPanel error={comparison.error} onRetry={comparison.refetch} />;
  const { data } = comparison;
  const shown = data.panels.filter((panel) => panel.kind !== "same" || panel.moved);
  const longer = data.durationMs;
  return (
    <>
      <ul className="mb-3 flex flex-wrap gap-2">
        {(["same", "changed", "added", "removed"] as const).map((kind) => (
          <li key={kind}>
            <Badge tone={TONES[kind]}>
              {data[kind]} {texts.kinds[kind]}
            </Badge>
          </li>
        ))}
        {data.moved > 0 && (
          <li>
            <Badge>
              {data.moved} {texts.moved}
            </Badge>
          </li>
        )}
        {longer !== 0 && (
          <li>
            <Badge>{longer > 0 ? texts.longer(duration(longer)) : texts.shorter(duration(-longer))}</Badge>
          </li>
        )}
      </ul>
      {shown.length === 0 && <p className="py-6 text-center text-text-2">{texts.same}</p>}
      <ol className="flex flex-col gap-3">
        {shown.map((difference) => (
          <Row
            key={difference.panelId}
            difference={difference}
            present={panels.find((panel) => panel.id === difference.panelId)?.image?.links?.thumbnail}
          />
        ))}
      </ol>
    </>
  );
}

function Row({ difference, present }: { difference: Difference; present: string | null | undefined }) {
  const { before, after, kind, moved } = difference;
  const fields = difference.fields.map((name) => board.fields[name] ?? name).join(", ");
  return (
    <li className="rounded-lg border border-line bg-ground p-3 text-sm">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <span className="font-mono text-text-2">{(after ?? before)?.number}</span>
        <Badge tone={TONES[kind]}>{texts.kinds[kind]}</Badge>
        {moved && <Badge>{texts.moved}</Badge>}
        {fields && <span className="text-text-2">{texts.differs(fields)}</span>}
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        {before && <Side label={texts.before} panel={before} picture={before.image?.links.thumbnail} />}
        {after && <Side label={texts.after} panel={after} picture={present} />}
      </div>
    </li>
  );
}

interface SideProps {
  label: string;
  panel: NonNullable<Difference["before"]>;
  picture: string | null | undefined;
}

function Side({ label, panel, picture }: SideProps) {
  return (
    <div className="flex gap-3">
      <div className="w-24 shrink-0">
        {picture ? (
          <Picture src={picture} alt="" aspect={16 / 9} className="rounded" />
        ) : (
          <p className="text-text-2">{texts.noPicture}</p>
        )}
      </div>
      <div className="min-w-0">
        <p className="text-text-2">
          {label} · {duration(panel.durationMs)}
        </p>
        <p className="line-clamp-4 break-words whitespace-pre-wrap">{panel.prompt}</p>
      </div>
    </div>
  );
}

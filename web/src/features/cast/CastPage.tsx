import { cast as texts } from "@texts/cast";
import { Plus, ScanSearch, Sparkles, Trash2, UsersRound } from "lucide-react";
import { useRef, useState } from "react";
import { Link, useSearchParams } from "wouter";
import { useDraw } from "@/features/board/api";
import { useEngineChoice } from "@/features/engines/choice";
import { usePictureCost } from "@/features/engines/cost";
import type { Panel } from "@/features/project/editor";
import { SavingState } from "@/features/project/ProjectBar";
import type { ProjectPageProps } from "@/features/project/ProjectPages";
import { usePanels } from "@/features/project/usePanels";
import { Button } from "@/ui/Button";
import { EmptyState, ErrorPanel, Loading } from "@/ui/states";
import { tellDone } from "@/ui/toast";
import { type Draft, useCast, useSuggestions } from "./api";
import { CharacterSheet } from "./CharacterSheet";
import { appears, asOrder, type Member } from "./looks";
import { Portrait } from "./Portrait";

/** The people of the story, each with a sheet of looks, and the panels they are in. */
export default function CastPage({ projectId }: ProjectPageProps) {
  const { drafts, change, saving, flush, query } = useCast(projectId);
  const { panels } = usePanels(projectId);
  const [address, setAddress] = useSearchParams();
  const suggest = useSuggestions(projectId);
  const name = useRef<HTMLDivElement>(null);

  if (query.isError) return <ErrorPanel error={query.error} onRetry={query.refetch} className="mt-16" />;
  if (!drafts) return <Loading />;
  const chosen =
    drafts.find(({ key, member }) => [key, member.name].includes(address.get("who") ?? "")) ?? drafts[0];

  const open = (draft: Draft | undefined) =>
    setAddress(draft ? { who: draft.member.name || draft.key } : {}, { replace: true });
  const add = (members: readonly Member[]) => {
    const added = members.map((member) => ({ key: crypto.randomUUID(), member }));
    change([...drafts, ...added]);
    setAddress({ who: added[0]?.key ?? "" }, { replace: true });
    return added;
  };
  const addOne = () => {
    add([{ name: "" } as Member]);
    requestAnimationFrame(() => name.current?.querySelector("input")?.focus());
  };
  const find = () =>
    suggest.mutate(undefined, {
      onSuccess: (found) => {
        if (found.length > 0) add(found.map(asOrder));
        tellDone(found.length > 0 ? texts.found(found.length) : texts.foundNone);
      },
    });
  const remove = (draft: Draft) => {
    const before = drafts;
    change(drafts.filter((one) => one !== draft));
    open(drafts.find((one) => one !== draft));
    tellDone(texts.removed(draft.member.name || texts.new), () => change([...before]));
  };
  const edit = (draft: Draft, patch: Partial<Member>) => {
    change(drafts.map((one) => (one === draft ? { ...one, member: { ...one.member, ...patch } } : one)));
    // The address may hold the name: it goes by the key while the name changes.
    if (patch.name !== undefined) setAddress({ who: draft.key }, { replace: true });
  };

  const buttons = (
    <>
      <Button busy={suggest.isPending} onClick={find}>
        <ScanSearch aria-hidden className="size-4" />
        {texts.find}
      </Button>
      <Button onClick={addOne}>
        <Plus aria-hidden className="size-4" />
        {texts.add}
      </Button>
    </>
  );
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-3 py-4 pb-24 sm:px-6 md:pb-8">
      <div className="flex flex-wrap items-center gap-3">
        <div className="me-auto">
          <h2 className="text-xl font-semibold">{texts.title}</h2>
          <p className="text-sm text-text-2">{texts.lead}</p>
        </div>
        <SavingState saving={saving} />
        {drafts.length > 0 && <div className="flex flex-wrap gap-2">{buttons}</div>}
      </div>
      {drafts.length === 0 || !chosen ? (
        <EmptyState icon={<UsersRound aria-hidden />} title={texts.empty.title} action={buttons}>
          {texts.empty.text}
        </EmptyState>
      ) : (
        <div className="grid items-start gap-6 md:grid-cols-[15rem_1fr]">
          <nav aria-label={texts.list}>
            <ul className="flex gap-2 max-md:overflow-x-auto max-md:pb-2 md:flex-col">
              {drafts.map((draft) => (
                <li key={draft.key} className="max-md:shrink-0">
                  <button
                    type="button"
                    aria-pressed={draft === chosen}
                    onClick={() => open(draft)}
                    className="flex min-h-14 w-full items-center gap-3 rounded-xl border border-line p-1.5 pe-4 text-start hover:bg-raised aria-pressed:border-primary aria-pressed:bg-card aria-pressed:font-semibold"
                  >
                    <Portrait member={draft.member} className="size-12 shrink-0" />
                    <span className="min-w-0">
                      <span className="block truncate max-md:max-w-32">{draft.member.name || texts.new}</span>
                      <span className="block truncate text-sm font-normal text-text-2 max-md:max-w-32">
                        {draft.member.role}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <section
            ref={name}
            aria-label={chosen.member.name || texts.new}
            className="flex min-w-0 flex-col gap-6 rounded-2xl border border-line bg-card p-4 sm:p-6"
          >
            <InPanels
              projectId={projectId}
              name={chosen.member.name}
              panels={panels}
              beforeDrawing={() => flush()}
            />
            <CharacterSheet
              key={chosen.key}
              projectId={projectId}
              member={chosen.member}
              error={problemOf(chosen, drafts)}
              onChange={(patch) => edit(chosen, patch)}
            />
            <Button look="quiet" className="self-start" onClick={() => remove(chosen)}>
              <Trash2 aria-hidden className="size-4" />
              {texts.remove}
            </Button>
          </section>
        </div>
      )}
    </div>
  );
}

/** Why somebody can't be stored yet. */
function problemOf(draft: Draft, drafts: readonly Draft[]): string | undefined {
  const name = draft.member.name.trim().toLowerCase();
  if (!name) return texts.nameless;
  const first = drafts.find((one) => one.member.name.trim().toLowerCase() === name);
  return first === draft ? undefined : texts.twice;
}

/** Where the character appears, and all those panels drawn anew with the looks of now. */
function InPanels({
  projectId,
  name,
  panels,
  beforeDrawing,
}: {
  projectId: string;
  name: string;
  panels: readonly Panel[];
  beforeDrawing: () => Promise<void>;
}) {
  const draw = useDraw(projectId);
  const { parameters } = useEngineChoice(projectId, "text-to-image");
  const [key, setKey] = useState(() => crypto.randomUUID());
  const mine = name.trim() ? panels.filter((panel) => appears(name, panel.prompt)) : [];
  const cost = usePictureCost(projectId, mine.length);
  if (mine.length === 0) return name.trim() ? <p className="text-sm text-text-2">{texts.inNone}</p> : null;
  const redraw = async () => {
    await beforeDrawing();
    draw.mutate(
      { key, panelIds: mine.map((panel) => panel.id), parameters },
      { onSuccess: () => tellDone(texts.redrawn), onSettled: () => setKey(crypto.randomUUID()) },
    );
  };
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-sm font-medium text-text-2">{texts.panels(mine.length)}</h3>
      <ul className="flex gap-2 overflow-x-auto pb-1">
        {mine.slice(0, 40).map((panel) => (
          <li key={panel.id} className="w-28 shrink-0">
            <Link href={`/p/${projectId}/board?panel=${panel.id}`} className="block">
              {panel.image?.links && (
                <img
                  src={panel.image.links.thumbnail ?? panel.image.links.file}
                  alt=""
                  loading="lazy"
                  className="aspect-video w-full rounded-md bg-surround object-cover"
                />
              )}
              <span className="flex min-h-6 items-center font-mono text-sm">{panel.number}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button busy={draw.isPending} disabled={cost.refusal !== null} onClick={() => void redraw()}>
          <Sparkles aria-hidden className="size-4" />
          {texts.redraw(mine.length)}
          {cost.label && <span className="font-normal">· {cost.label}</span>}
        </Button>
        <p className={cost.refusal ? "text-sm text-warning" : "text-sm text-text-2"}>
          {cost.refusal ?? texts.redrawHint}
        </p>
      </div>
    </div>
  );
}

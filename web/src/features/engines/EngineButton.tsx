import { engines as texts } from "@texts/engines";
import { Brush } from "lucide-react";
import { Popover } from "radix-ui";
import { buttonClass } from "@/ui/Button";
import { useEngineChoice } from "./choice";
import { EngineFields } from "./EngineFields";

/** Who draws this project's pictures, and the place to choose another. */
export function EngineButton({ projectId }: { projectId: string }) {
  const { engine } = useEngineChoice(projectId, "text-to-image");
  if (!engine) return null;
  return (
    <Popover.Root>
      <Popover.Trigger
        className={buttonClass("quiet", "normal", "max-w-56")}
        aria-label={texts.button(engine.label)}
        title={texts.button(engine.label)}
      >
        <Brush aria-hidden className="size-4 shrink-0" />
        <span className="truncate max-md:sr-only">{engine.label}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={8}
          aria-label={texts.pictures}
          className="z-40 max-h-[var(--radix-popover-content-available-height)] w-96 max-w-[calc(100vw-1rem)] animate-rise overflow-y-auto rounded-xl border border-line bg-card p-4 shadow-2xl"
        >
          <h2 className="mb-3 font-semibold">{texts.pictures}</h2>
          <EngineFields projectId={projectId} type="text-to-image" />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

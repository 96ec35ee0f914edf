import { common } from "@texts/common";
import { Copy } from "lucide-react";
import { Button } from "@/ui/Button";
import { tellDone } from "@/ui/toast";

/** Something that is shown this once. */
export function Secret({ hint, value }: { hint: string; value: string }) {
  return (
    <div role="status" className="rounded-xl border border-success/60 bg-card p-4">
      <p className="text-sm text-text-2">{hint}</p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <code className="min-w-0 grow rounded bg-ground px-3 py-2 font-mono text-sm break-all select-all">
          {value}
        </code>
        <Button
          onClick={() =>
            void navigator.clipboard.writeText(value).then(() => tellDone(common.actions.copied))
          }
        >
          <Copy aria-hidden className="size-4" />
          {common.actions.copy}
        </Button>
      </div>
    </div>
  );
}

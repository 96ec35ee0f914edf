import { useDeferredValue, useMemo } from "react";
import { cx } from "@/lib/classes";
import { type Block, type Kind, looksLikeFountain, typeset } from "./fountain";

const LOOKS: Record<Kind, string> = {
  title: "text-center",
  heading: "mt-6 font-semibold uppercase",
  action: "mt-3",
  character: "mt-3 ms-[35%]",
  parenthetical: "ms-[25%] me-[20%]",
  dialogue: "ms-[15%] me-[15%]",
  transition: "mt-3 text-end uppercase",
  centered: "mt-3 text-center",
  section: "mt-6 text-accent-text",
  synopsis: "mt-1 text-text-2 italic",
  note: "mt-2 border-s-2 border-warning ps-3 text-text-2",
  break: "my-6 border-t border-line",
};

/** The story as a page: a screenplay set as one, prose as paragraphs. */
export function ScriptPreview({ text, format }: { text: string; format: "auto" | "prose" | "fountain" }) {
  // A novel's chapter takes longer to lay out than a key may take: typing comes first.
  const settled = useDeferredValue(text);
  const isScript = format === "fountain" || (format === "auto" && looksLikeFountain(settled));
  const blocks = useMemo(() => (isScript ? typeset(settled) : null), [isScript, settled]);
  if (blocks) {
    return (
      <div className="mx-auto max-w-[62ch] font-mono text-sm leading-relaxed">
        {blocks.map((block) => (
          <ScriptLine key={block.line} block={block} />
        ))}
      </div>
    );
  }
  return (
    <div className="mx-auto max-w-prose text-lg leading-relaxed">
      {paragraphs(settled).map(({ words, at }) => (
        <p key={at} className="mb-4 whitespace-pre-wrap">
          {words}
        </p>
      ))}
    </div>
  );
}

function ScriptLine({ block }: { block: Block }) {
  if (block.kind === "break") return <hr className={LOOKS.break} />;
  const Tag = block.kind === "heading" ? "h3" : "p";
  return (
    <Tag className={cx("relative", LOOKS[block.kind])}>
      {block.number && <span className="absolute -start-8 text-text-2 max-sm:hidden">{block.number}</span>}
      {block.text}
    </Tag>
  );
}

/** Paragraphs with where they begin, which names them while the text changes elsewhere. */
function paragraphs(text: string): { words: string; at: number }[] {
  const found: { words: string; at: number }[] = [];
  for (const match of text.matchAll(/(?:[^\n]|\n(?!\s*\n))+/g)) {
    if (match[0].trim()) found.push({ words: match[0].trim(), at: match.index });
  }
  return found;
}

import { useQuery } from "@tanstack/react-query";
import { board } from "@texts/board";
import { enginesQuery } from "@/api/catalogue";
import { useUser } from "@/api/user";
import { projectQuery } from "@/features/projects/api";
import { date } from "@/lib/format";

export interface Cost {
  /** Credits; 0 for who isn't metered. */
  credits: number;
  /** Why it can't be ordered; null if it can. */
  refusal: string | null;
  /** For the button: "14 credits", "free of charge"; null while nobody knows, or for who isn't metered. */
  label: string | null;
}

/** What so many pictures cost this user here: said before the click. */
export function usePictureCost(projectId: string, count: number): Cost {
  const user = useUser();
  const engines = useQuery(enginesQuery);
  const project = useQuery(projectQuery(projectId));
  const mine = engines.data?.filter((engine) => engine.type === "text-to-image") ?? [];
  const engine = mine.find((one) => one.name === project.data?.engine) ?? mine.find((one) => one.isDefault);
  if (!user || !engine || !user.credits.metered) return { credits: 0, refusal: null, label: null };
  const credits = engine.cost * count;
  const { available, nextReset } = user.credits;
  const refusal =
    credits <= available
      ? null
      : available === 0
        ? board.draw.outOf(date(nextReset))
        : board.draw.notEnough(credits, available);
  return { credits, refusal, label: credits ? board.draw.cost(credits) : board.draw.free };
}

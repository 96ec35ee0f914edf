import { queryOptions, useQuery } from "@tanstack/react-query";
import { board } from "@texts/board";
import { engines as texts } from "@texts/engines";
import { api, data, type Schemas } from "@/api/client";
import { useUser } from "@/api/user";
import { date } from "@/lib/format";
import { type EngineChoice, useEngineChoice } from "./choice";

export interface Cost {
  /** Credits; 0 for who isn't metered. */
  credits: number;
  /** Why it can't be ordered; null if it can. */
  refusal: string | null;
  /** For the button: "14 credits, about $0.56"; null while nobody knows, or where it costs nothing. */
  label: string | null;
}

const UNKNOWN: Cost = { credits: 0, refusal: null, label: null };

/** What an order would cost, as the server reckons it. */
export const estimateQuery = (order: Schemas["EstimateOrder"], enabled: boolean) =>
  queryOptions({
    queryKey: ["estimate", order],
    queryFn: () => data(api.POST("/api/conversions/estimate", { body: order })),
    enabled,
    retry: false,
  });

/** What the project has cost so far. */
export const spentQuery = (projectId: string) =>
  queryOptions({
    queryKey: ["project", projectId, "costs"],
    queryFn: () => data(api.GET("/api/projects/{projectId}/costs", { params: { path: { projectId } } })),
    staleTime: 10_000,
  });

/** Dollars as people write them; cents of cents where it is that little. */
export function dollars(value: number): string {
  const digits = value !== 0 && Math.abs(value) < 0.1 ? 3 : 2;
  return new Intl.NumberFormat(document.documentElement.lang || "en", {
    style: "currency",
    currency: "USD",
    maximumFractionDigits: digits,
  }).format(value);
}

/** "about $0.56", "price unknown", or nothing where no money is asked. */
export const money = (usd: number, unpriced: number): string =>
  usd > 0
    ? texts.about(dollars(usd)) + (unpriced > 0 ? ` + ${texts.unpriced}` : "")
    : unpriced > 0
      ? texts.unpriced
      : "";

/** What so many pictures cost this user here, credits and money, by the engine that is chosen. */
export function usePictureCost(projectId: string, count: number): Cost {
  const choice = useEngineChoice(projectId, "text-to-image");
  // One picture is asked for, once: the count changes with every keystroke on the board.
  const one = useQuery(
    estimateQuery({ textToImage: { projectId, text: "-", parameters: choice.parameters } }, isHosted(choice)),
  ).data;
  const user = useUser();
  const { engine } = choice;
  if (!user || !engine) return UNKNOWN;
  const notReady = unready(choice);
  if (notReady) return { ...UNKNOWN, refusal: notReady };
  const usd = one ? money(Number(one.usd) * count, one.unpriced) : "";
  if (!user.credits.metered) return { ...UNKNOWN, label: usd || null };
  const credits = engine.cost * count;
  const { available, nextReset } = user.credits;
  const refusal =
    credits <= available
      ? null
      : available === 0
        ? board.draw.outOf(date(nextReset))
        : board.draw.notEnough(credits, available);
  return { credits, refusal, label: credits ? texts.cost(credits, usd) : usd || board.draw.free };
}

/** What a film of the project costs, its clips included. */
export function useFilmCost(projectId: string, panels: number): Cost {
  const choice = useEngineChoice(projectId, "image-to-video");
  const user = useUser();
  const { engine, engines } = choice;
  const film = engines.find((one) => one.assembles);
  const isOther = engine !== undefined && !engine.assembles;
  const order = { imageToVideo: { projectId, parameters: choice.parameters } };
  const estimate = useQuery({
    ...estimateQuery(order, isOther && isHosted(choice) && panels > 0),
    staleTime: 10_000,
  }).data;
  if (!user || !film) return UNKNOWN;
  const notReady = isOther ? unready(choice) : null;
  if (notReady) return { ...UNKNOWN, refusal: notReady };
  const credits = isOther ? (estimate?.credits ?? film.cost + engine.cost * panels) : film.cost;
  const usd = isOther && estimate ? money(Number(estimate.usd), estimate.unpriced) : "";
  if (!user.credits.metered) return { ...UNKNOWN, label: usd || null };
  const { available, nextReset } = user.credits;
  const refusal =
    credits <= available
      ? null
      : available === 0
        ? board.draw.outOf(date(nextReset))
        : board.draw.notEnough(credits, available);
  return { credits, refusal, label: texts.cost(credits, usd) };
}

/** Whether it may ask for money, and can be asked how much. */
const isHosted = ({ engine, isOpen }: EngineChoice): boolean =>
  engine !== undefined && engine.models.length > 0 && engine.ready && isOpen(engine);

/** Why the chosen engine can't run now; null if it can. */
function unready({ engine }: EngineChoice): string | null {
  return engine && !engine.ready ? texts.refused(engine.label, engine.problem) : null;
}

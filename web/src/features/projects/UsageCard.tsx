import { projects } from "@texts/projects";
import { Link } from "wouter";
import { useUser } from "@/api/user";
import { cx } from "@/lib/classes";
import { date } from "@/lib/format";
import { Progress, Skeleton } from "@/ui/states";

/** How the month's credits stand, said before they matter. */
export function UsageCard() {
  const user = useUser();
  const texts = projects.usage;
  if (!user) return <Skeleton className="h-24" />;
  const { metered, monthly, available, warning, nextReset } = user.credits;
  const taken = Math.min(monthly, monthly - available);
  return (
    <section aria-label={texts.title} className="rounded-xl border border-line bg-card p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-sm font-medium text-text-2">{texts.title}</h2>
        {metered && (
          <p
            className={cx("font-semibold", warning === "100%" ? "text-error" : warning ? "text-warning" : "")}
          >
            {texts.left(available)}
          </p>
        )}
      </div>
      {metered ? (
        <>
          <Progress
            className="my-3"
            value={monthly ? (taken / monthly) * 100 : 100}
            label={texts.of(taken, monthly)}
          />
          <p className="text-sm text-text-2">
            {texts.of(taken, monthly)} · {texts.resets(date(nextReset))} ·{" "}
            <Link href="/plans" className="text-link underline underline-offset-4">
              {texts.plans}
            </Link>
          </p>
          {warning && (
            <p className="mt-2 text-sm text-text-2">{warning === "100%" ? texts.none : texts.warning}</p>
          )}
        </>
      ) : (
        <p className="mt-1 text-sm text-text-2">{texts.unmetered}</p>
      )}
    </section>
  );
}

import { queryOptions, useQuery } from "@tanstack/react-query";
import { settings } from "@texts/settings";
import { api, data } from "@/api/client";
import { keys } from "@/api/queries";
import { UsageCard } from "@/features/projects/UsageCard";
import { bytes, date, number } from "@/lib/format";
import { ErrorPanel, Loading } from "@/ui/states";
import { UsageChart } from "./UsageChart";

const texts = settings.usage;
const DAYS = 30;
const usageQuery = queryOptions({
  queryKey: keys.usage(DAYS),
  queryFn: () => data(api.GET("/api/user/usage", { params: { query: { days: DAYS } } })),
});

export default function UsageSection() {
  const usage = useQuery(usageQuery);
  if (usage.isPending) return <Loading />;
  if (usage.isError) return <ErrorPanel error={usage.error} onRetry={usage.refetch} />;
  const { storage, days } = usage.data;
  return (
    <>
      <UsageCard />
      <p>
        {texts.storage(
          bytes(storage.usedBytes),
          storage.limitBytes === null ? null : bytes(storage.limitBytes),
        )}
      </p>
      <div>
        <h2 className="mb-2 text-lg font-semibold">{texts.title}</h2>
        {days.length === 0 ? (
          <p className="text-text-2">{texts.none}</p>
        ) : (
          <>
            <UsageChart days={days} count={DAYS} />
            <details className="mt-4 max-w-md">
              <summary className="min-h-11 cursor-pointer py-2.5 text-sm font-medium text-text-2">
                {texts.table}
              </summary>
              <table className="w-full text-start text-sm">
                <thead>
                  <tr className="border-b border-line text-text-2">
                    <th className="py-2 text-start font-medium">{texts.day}</th>
                    <th className="py-2 text-end font-medium">{texts.made}</th>
                    <th className="py-2 text-end font-medium">{texts.credits}</th>
                  </tr>
                </thead>
                <tbody>
                  {days.toReversed().map((day) => (
                    <tr key={day.day} className="border-b border-line">
                      <td className="py-2">{date(`${day.day}T12:00:00`)}</td>
                      <td className="py-2 text-end tabular-nums">{number(day.conversions)}</td>
                      <td className="py-2 text-end tabular-nums">{number(day.credits)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </>
        )}
      </div>
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { admin } from "@texts/admin";
import { plans } from "@texts/plans";
import { date, number } from "@/lib/format";
import { ErrorPanel, Loading } from "@/ui/states";
import { tierUsageQuery } from "./api";
import { Table } from "./Table";

const texts = admin.usage;

export default function UsageSection() {
  const usage = useQuery(tierUsageQuery);
  if (usage.isPending) return <Loading />;
  if (usage.isError) return <ErrorPanel error={usage.error} onRetry={usage.refetch} />;
  if (usage.data.length === 0) return <p className="text-text-2">{texts.none}</p>;
  return (
    <Table
      label={admin.sections.usage ?? ""}
      head={[texts.day, texts.plan, texts.users, texts.pictures, texts.videos, texts.failed, texts.credits]}
    >
      {usage.data.map((one) => (
        <tr key={`${one.day} ${one.tier}`} className="tabular-nums">
          <td>{date(`${one.day}T12:00:00`)}</td>
          <td>{plans.names[one.tier] ?? one.tier}</td>
          <td>{number(one.users)}</td>
          <td>{number(one.pictures)}</td>
          <td>{number(one.videos)}</td>
          <td>{number(one.failed)}</td>
          <td>{number(one.credits)}</td>
        </tr>
      ))}
    </Table>
  );
}

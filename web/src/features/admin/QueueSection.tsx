import { useQuery } from "@tanstack/react-query";
import { admin } from "@texts/admin";
import { cx } from "@/lib/classes";
import { number, remaining } from "@/lib/format";
import { ErrorPanel, Loading } from "@/ui/states";
import { queueQuery } from "./api";
import { Table } from "./Table";

const texts = admin.queue;

export default function QueueSection() {
  const queue = useQuery(queueQuery);
  if (queue.isPending) return <Loading />;
  if (queue.isError) return <ErrorPanel error={queue.error} onRetry={queue.refetch} />;
  const {
    workers,
    conversionsWaiting,
    conversionsRunning,
    completed,
    failed,
    medianSeconds,
    queues,
    outboxes,
  } = queue.data;
  const facts: [string, string, boolean?][] = [
    [texts.workers, number(workers), workers === 0],
    [texts.waiting, number(conversionsWaiting)],
    [texts.running, number(conversionsRunning)],
    [texts.completed, number(completed)],
    [texts.failed, number(failed), failed > completed / 10],
    [texts.median, medianSeconds === null ? "–" : remaining(medianSeconds)],
    [texts.mails, number(outboxes.mailsWaiting)],
    [texts.mailsFailed, number(outboxes.mailsFailed), outboxes.mailsFailed > 0],
    [texts.webhooks, number(outboxes.webhooksWaiting)],
    [texts.files, number(outboxes.filesToRemove)],
  ];
  return (
    <>
      {workers === 0 && (
        <p role="alert" className="rounded-xl border border-error/60 bg-card p-4 text-error">
          {texts.noWorkers}
        </p>
      )}
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {facts.map(([label, value, bad]) => (
          <div key={label} className="rounded-xl border border-line bg-card p-4">
            <dt className="text-sm text-text-2">{label}</dt>
            <dd className={cx("mt-1 text-2xl font-semibold tabular-nums", bad && "text-error")}>{value}</dd>
          </div>
        ))}
      </dl>
      <Table
        label={admin.sections.queue ?? ""}
        head={[texts.name, texts.waiting, texts.postponed, texts.running, texts.oldest]}
      >
        {queues.map((one) => (
          <tr key={one.name}>
            <td>{one.name}</td>
            <td className="tabular-nums">{number(one.waiting)}</td>
            <td className="tabular-nums">{number(one.postponed)}</td>
            <td className="tabular-nums">{number(one.running)}</td>
            <td className="tabular-nums">
              {one.oldestWaitSeconds === null ? "–" : remaining(one.oldestWaitSeconds)}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

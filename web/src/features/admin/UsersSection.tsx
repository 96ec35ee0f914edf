import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { admin } from "@texts/admin";
import { plans } from "@texts/plans";
import { Ellipsis } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useLocation } from "wouter";
import { api, data, type Schemas } from "@/api/client";
import { useUser } from "@/api/user";
import { Secret } from "@/features/settings/Secret";
import { IconButton } from "@/ui/Button";
import { confirm } from "@/ui/confirm";
import { SelectField, TextField } from "@/ui/Field";
import { Menu } from "@/ui/Menu";
import { Badge, ErrorPanel, Loading } from "@/ui/states";
import { tellDone, tellError } from "@/ui/toast";
import { type PersonSummary, usersQuery } from "./api";
import { Pager, Table } from "./Table";

const texts = admin.users;
const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export default function UsersSection() {
  const client = useQueryClient();
  const me = useUser();
  const [, navigate] = useLocation();
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const list = useQuery(usersQuery(useDeferredValue(search.trim()), page));
  const fresh = () => client.invalidateQueries({ queryKey: ["admin", "users"] });
  const change = useMutation({
    mutationFn: ({ id, ...patch }: Schemas["PersonPatch"] & { id: string }) =>
      data(api.PATCH("/api/admin/users/{userId}", { params: { path: { userId: id } }, body: patch })),
    onSuccess: () => tellDone(texts.done),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const link = useMutation({
    mutationFn: (userId: string) =>
      data(api.POST("/api/admin/users/{userId}/password-link", { params: { path: { userId } } })),
    onError: (error) => tellError(error),
  });
  const signOut = useMutation({
    mutationFn: (userId: string) =>
      data(api.DELETE("/api/admin/users/{userId}/sessions", { params: { path: { userId } } })),
    onSuccess: () => tellDone(texts.done),
    onError: (error) => tellError(error),
  });
  const remove = useMutation({
    mutationFn: (userId: string) =>
      data(api.DELETE("/api/admin/users/{userId}", { params: { path: { userId } } })),
    onSuccess: () => tellDone(texts.done),
    onError: (error) => tellError(error),
    onSettled: fresh,
  });
  const askRemove = async (person: PersonSummary) => {
    if (
      await confirm({
        title: `${texts.delete}: ${person.email}`,
        text: texts.deleteText,
        action: texts.delete,
        danger: true,
      })
    )
      remove.mutate(person.id);
  };
  return (
    <>
      <TextField
        label={texts.search}
        type="search"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setPage(1);
        }}
        className="max-w-sm"
      />
      {link.data && <Secret hint={texts.linkTitle} value={link.data.link} />}
      {list.isPending && <Loading />}
      {list.isError && <ErrorPanel error={list.error} onRetry={list.refetch} />}
      {list.data && (
        <Table
          label={admin.sections.users ?? ""}
          head={[texts.email, texts.plan, texts.role, texts.used, texts.state, ""]}
        >
          {list.data.items.map((person) => (
            <tr key={person.id}>
              <td className="max-w-64 truncate">{person.email}</td>
              <td>
                <SelectField
                  label={`${texts.plan}: ${person.email}`}
                  hideLabel
                  value={person.tier}
                  onChange={(event) => change.mutate({ id: person.id, tier: event.target.value as "free" })}
                  choices={choicesOf(plans.names)}
                />
              </td>
              <td>
                <SelectField
                  label={`${texts.role}: ${person.email}`}
                  hideLabel
                  disabled={person.id === me?.id}
                  value={person.role}
                  onChange={(event) => change.mutate({ id: person.id, role: event.target.value as "user" })}
                  choices={choicesOf(texts.roles)}
                />
              </td>
              <td className="tabular-nums">
                {person.creditsUsed} / {person.monthlyCredits}
              </td>
              <td>
                {person.isOwner && <Badge tone="accent">{texts.owner}</Badge>}
                {person.disabledAt && <Badge tone="error">{texts.off}</Badge>}
              </td>
              <td className="text-end">
                <Menu
                  trigger={
                    <IconButton label={texts.menu(person.email)} size="small">
                      <Ellipsis aria-hidden className="size-4" />
                    </IconButton>
                  }
                  items={[
                    {
                      label: texts.activity,
                      run: () => navigate(`/admin/activity?user=${encodeURIComponent(person.id)}`),
                    },
                    { label: texts.link, run: () => link.mutate(person.id) },
                    { label: texts.signOut, run: () => signOut.mutate(person.id) },
                    null,
                    {
                      label: person.disabledAt ? texts.enable : texts.disable,
                      disabled: person.id === me?.id,
                      run: () => change.mutate({ id: person.id, disabled: !person.disabledAt }),
                    },
                    {
                      label: texts.delete,
                      danger: true,
                      disabled: person.id === me?.id,
                      run: () => void askRemove(person),
                    },
                  ]}
                />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Pager page={page} pages={list.data?.pagination.totalPages ?? 0} onPage={setPage} />
    </>
  );
}

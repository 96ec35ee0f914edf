import { common } from "@texts/common";
import { ButtonLink } from "@/ui/Button";
import { EmptyState } from "@/ui/states";
import { usePageTitle } from "./title";

export function NotFound() {
  usePageTitle(common.errors.notFound);
  return (
    <EmptyState
      level="h1"
      title={common.errors.notFound}
      action={
        <ButtonLink href="/" look="primary">
          {common.errors.home}
        </ButtonLink>
      }
    >
      {common.errors.notFoundHelp}
    </EmptyState>
  );
}

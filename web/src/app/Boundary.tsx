import { common } from "@texts/common";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button, ButtonLink } from "@/ui/Button";
import { EmptyState } from "@/ui/states";

interface State {
  error: unknown;
}

const isOldChunk = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** Catches what breaks while a page is drawn: the rest of the studio stays. */
export class Boundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    // biome-ignore lint/suspicious/noConsole: the last place where a developer can find out what happened
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <EmptyState
        level="h1"
        title={common.errors.crashed}
        action={
          <>
            <Button look="primary" onClick={() => location.reload()}>
              {common.errors.reload}
            </Button>
            <ButtonLink href="/" onClick={() => this.setState({ error: null })}>
              {common.errors.home}
            </ButtonLink>
          </>
        }
      >
        {isOldChunk(error) ? common.errors.chunk : common.errors.crashedHelp}
      </EmptyState>
    );
  }
}

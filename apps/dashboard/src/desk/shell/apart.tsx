// A part of a screen that may fail by itself: when it cannot be fetched or drawn, the rest of the page goes on.
import { Component, type ReactNode, Suspense } from "react";

type ApartProps = {
  children: ReactNode;
  /** Shown while it is on its way; and once it has failed, where nothing else is said for that. */
  instead?: ReactNode;
  /** Shown once it has failed, with the way to try again. */
  failed?: (error: unknown, again: () => void) => ReactNode;
  /** Called when it failed, to leave it. */
  onFailed?: () => void;
};

export class Apart extends Component<ApartProps, { failure: { error: unknown } | null }> {
  override state = { failure: null as { error: unknown } | null };

  static getDerivedStateFromError(error: unknown): { failure: { error: unknown } } {
    return { failure: { error } };
  }

  override componentDidCatch(): void {
    this.props.onFailed?.();
  }

  override render(): ReactNode {
    const { children, instead = null, failed } = this.props;
    const { failure } = this.state;
    if (failure === null) return <Suspense fallback={instead}>{children}</Suspense>;
    return failed?.(failure.error, () => this.setState({ failure: null })) ?? instead;
  }
}

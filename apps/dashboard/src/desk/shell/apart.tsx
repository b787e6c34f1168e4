// A part of the frame that may fail by itself: when it cannot be fetched or drawn, the rest of the page goes on.
import { Component, type ReactNode, Suspense } from "react";

type ApartProps = {
  children: ReactNode;
  /** Shown while it is on its way, and once it has failed. */
  instead?: ReactNode;
  /** Called when it failed, to leave it. */
  onFailed?: () => void;
};

export class Apart extends Component<ApartProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    this.props.onFailed?.();
  }

  override render(): ReactNode {
    const { children, instead = null } = this.props;
    return this.state.hasFailed ? instead : <Suspense fallback={instead}>{children}</Suspense>;
  }
}

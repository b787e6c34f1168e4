// The list of one kind of record.
import { PageHeader } from "../kit/page-header.tsx";

export function ListScreen() {
  return <PageHeader title="" />;
}

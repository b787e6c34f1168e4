// What is set, as chips that can be taken away, such as the filters of a list.
import { Chips } from "./chips.tsx";

export type TagListProps<Id extends string> = {
  label: string;
  tags: readonly { id: Id; title: string }[];
  onRemove: (id: Id) => void;
  /** Where the focus goes once the last is removed. */
  onEmpty?: () => void;
};

export function TagList<Id extends string>({ label, tags, onRemove, onEmpty }: TagListProps<Id>) {
  return (
    <Chips
      label={label}
      chips={tags}
      onChange={(left) => {
        const removed = tags.find(({ id }) => !left.some((tag) => tag.id === id));
        if (removed !== undefined) onRemove(removed.id);
      }}
      {...(onEmpty ? { onEmpty } : {})}
    />
  );
}

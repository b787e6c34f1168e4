// Convivio's mark: two plates, and where they overlap, a meeting. The same drawing as the dashboard's.
export function Mark() {
  return (
    <svg
      class="mark"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      aria-hidden="true"
    >
      <circle cx="11.5" cy="16" r="9" />
      <circle cx="20.5" cy="16" r="9" />
      <path d="M16 8.2a9 9 0 0 1 0 15.6 9 9 0 0 1 0-15.6z" fill="currentColor" stroke="none" />
    </svg>
  );
}

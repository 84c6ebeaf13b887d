/** Careside's own mark: somebody at the side of a page. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b615e" />
      <path
        d="M20.6 9.4a8.6 8.6 0 1 0 0 13.2"
        fill="none"
        stroke="#ffffff"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <circle cx="23.4" cy="16" r="3" fill="#ffc66d" />
    </svg>
  );
}

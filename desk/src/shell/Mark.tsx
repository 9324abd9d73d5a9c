/** The product's mark: a certificate with a tick. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="6" fill="#0958d9" />
      <path d="M8 9h16v14H8z" fill="none" stroke="#fff" strokeWidth="2" />
      <path d="m12 16 3 3 5-6" fill="none" stroke="#fff" strokeWidth="2.5" />
    </svg>
  )
}

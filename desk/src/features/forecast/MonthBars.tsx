/** Months as bars; a picture of the table beneath it, which says the same in words. */
export interface Bar {
  readonly month: string
  /** Parts from the bottom up, each with its class. */
  readonly parts: readonly { readonly size: number; readonly look: string }[]
  readonly low?: number
  readonly high?: number
}

export function MonthBars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ parts, high }) => Math.max(high ?? 0, sizeOf(parts))))
  const firstYear = bars.findIndex(({ month }) => month.endsWith('-01'))
  const y = (value: number): number => 100 - (100 * value) / most
  return (
    <figure className="bars" aria-label={label}>
      <div className="bars__most number" aria-hidden="true">
        {Math.round(most)}
      </div>
      <svg viewBox={`0 0 ${bars.length} 100`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ month, parts, low, high }, at) => {
          let below = 0
          return (
            <g key={month}>
              {parts.map(({ size, look }) => {
                const top = y(below + size)
                const height = (100 * size) / most
                below += size
                return <rect key={look} className={look} x={at + 0.15} width={0.7} y={top} height={height} />
              })}
              {low === undefined || high === undefined ? null : (
                <line className="bars__interval" x1={at + 0.5} x2={at + 0.5} y1={y(low)} y2={y(high)} />
              )}
            </g>
          )
        })}
      </svg>
      <ol
        className="bars__months quiet"
        aria-hidden="true"
        style={{ gridTemplateColumns: `repeat(${bars.length}, minmax(0, 1fr))` }}
      >
        {bars.map(({ month }, at) => (
          <li key={month}>
            {month.endsWith('-01') ? <span>{month.slice(0, 4)}</span> : null}
            {at === 0 && firstYear > roomOfMonth ? <span>{month}</span> : null}
          </li>
        ))}
      </ol>
    </figure>
  )
}

/** So many bars are as wide as a month's name on a phone. */
const roomOfMonth = 7

const sizeOf = (parts: Bar['parts']): number => parts.reduce((sum, { size }) => sum + size, 0)

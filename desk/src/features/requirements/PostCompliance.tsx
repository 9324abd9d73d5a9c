/** The second rate of the overview: people who meet their post's requirement. Asked for by itself, so that the overview does not wait. */
import { useQuery } from '@tanstack/react-query'
import { requirementQueries } from '../../api/requirement-queries.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { Link } from '../../ui/Link.tsx'

/** Working it out reads everybody on a post, and it moves little within a few minutes. */
const staleMs = 5 * 60_000

/** As the figures beside it stand: a label, the figure, a quiet line. */
export function PostCompliance() {
  const t = useTexts()
  const words = t.requirements
  const { data } = useQuery({ ...requirementQueries.compliance(undefined), staleTime: staleMs })
  const rate = data?.rate ?? null
  return (
    <div className="total">
      <div className="quiet">{words.rate}</div>
      <div className="total__count number">
        {rate === null ? '–' : <Link href={paths.posts()}>{`${rate.toFixed(1)}%`}</Link>}
      </div>
      <div className="quiet total__hint">{data && rate === null ? words.rateNone : words.rateHint}</div>
    </div>
  )
}

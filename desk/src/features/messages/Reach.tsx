/** By which ways somebody is told today, in their order, and why not by the others; changed in a dialog. */
import type { AddressKind, ReachRecord } from '@chizheng/contract'
import { messageScreens } from '@chizheng/texts/message-screens'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { useLanguage } from '../../language.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { useToast } from '../../ui/Toast.tsx'
import type { ReachProps } from './reach-values.ts'
import { useSettingWords } from './words.ts'
import './messages.css'

const ReachDialog = lazy(() => import('./ReachDialog.tsx'))

export function Reach({ reach, error, name, send, tryAgain, onRetry }: ReachProps) {
  const words = useSettingWords()
  const [isOpen, setOpen] = useState(false)
  const title = name === null ? words.changeOwnTitle : words.reach
  return (
    <Panel
      title={title}
      extra={
        reach?.can.change ? (
          <Button size="small" aria-label={`${words.change} ${title}`} onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        ) : null
      }
    >
      <ProblemAlert problem={error} onRetry={onRetry} />
      {reach ? <Ways reach={reach} /> : null}
      {reach?.wrongAddresses.length ? <Refused reach={reach} tryAgain={tryAgain} /> : null}
      <Suspense>
        {isOpen && reach ? <ReachDialog reach={reach} name={name} send={send} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </Panel>
  )
}

function Ways({ reach: { each, ways, language, company } }: { reach: ReachRecord }) {
  const words = useSettingWords()
  const names = messageScreens[useLanguage().language].ways
  const isSilent = each.every(({ fault }) => fault !== null)
  return (
    <>
      {isSilent ? (
        <p className="reach__none" role="status">
          {words.nobodyReached}
        </p>
      ) : (
        <p className="quiet">{words.reachHint}</p>
      )}
      <ol className="reach">
        {each.map(({ way, channel, isPaused, fault }) => (
          <li key={way}>
            <span>{names[way]}</span>
            {fault === null ? (
              <StatusTag tone={isPaused ? 'soon' : 'good'}>{isPaused ? words.paused : words.works}</StatusTag>
            ) : (
              <StatusTag tone="calm">
                {fault === 'no_address' ? words.noAddress[way] : words.reachFaults[fault]}
              </StatusTag>
            )}
            {channel === null ? null : <span className="quiet">{words.viaChannel(channel)}</span>}
          </li>
        ))}
      </ol>
      <p className="quiet">
        {ways === null ? words.asCompany : words.ownOrder} · {words.languages[language ?? company.language]}
      </p>
    </>
  )
}

/** Addresses that a vendor refused for good, in its words. */
function Refused({ reach: { wrongAddresses }, tryAgain }: { reach: ReachRecord; tryAgain: ReachProps['tryAgain'] }) {
  const words = useSettingWords()
  const toast = useToast()
  const again = useChange(
    async (kind: AddressKind) => {
      await tryAgain?.(kind)
      return true
    },
    ['people', 'due'],
  )
  return (
    <>
      <h3 className="reach__refused">{words.refused}</h3>
      <ProblemAlert problem={again.problem} />
      <ul className="reach">
        {wrongAddresses.map(({ kind, foundAt, channel, code, reason }) => (
          <li key={kind}>
            <span>{words.addresses[kind]}</span>
            <span className="reach__reason">{words.refusedBy(code, reason)}</span>
            <span className="quiet">
              {channel} <InstantText at={foundAt} />
            </span>
            {tryAgain ? (
              <Button
                size="small"
                loading={again.busy}
                aria-label={`${words.tryAgain} ${words.addresses[kind]}`}
                onClick={async () => {
                  if (await again.send(kind)) toast.done(words.tryAgainDone)
                }}
              >
                {words.tryAgain}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

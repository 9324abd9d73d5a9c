/** `/settings/channels`: the channels by which messages leave: what state each is in, its form, a trial, its place in the order. */
import { ArrowDownOutlined, ArrowUpOutlined, PlusOutlined } from '@ant-design/icons'
import { type ChannelRecord, type ConfiguredKind, configuredKinds } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Dropdown, Switch } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useChange } from '../../api/changes.ts'
import { answered, client } from '../../api/client.ts'
import { queries } from '../../api/queries.ts'
import { useMayEverywhere } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { paths } from '../../paths.ts'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { InstantText } from '../../ui/DayText.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Facts, PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { StatusTag, type Tone } from '../../ui/StatusTag.tsx'
import { useToast } from '../../ui/Toast.tsx'
import { useWords } from './words.ts'
import './channels.css'

// Most look at the list and change nothing.
const ChannelForm = lazy(() => import('./ChannelForm.tsx'))
const TestDialog = lazy(() => import('./TestDialog.tsx'))
const RemoveDialog = lazy(() => import('./RemoveDialog.tsx'))

type Open =
  | { readonly what: 'add'; readonly kind: ConfiguredKind }
  | { readonly what: 'edit' | 'test' | 'remove'; readonly id: string }
  | null

export function ChannelsScreen() {
  return useMayEverywhere('channels.manage') ? <Channels /> : <ForbiddenScreen needs="channels.manage" />
}

function Channels() {
  const t = useTexts()
  const words = useWords()
  const [open, setOpen] = useState<Open>(null)
  const { data, error, refetch } = useQuery(queries.channels())
  const channels = data?.rows as readonly ChannelRecord[] | undefined
  const add = <AddButton onAdd={(kind) => setOpen({ what: 'add', kind })} />
  return (
    <PageShell
      title={words.title}
      lead={words.lead}
      back={{ href: paths.settings(), label: t.settings.title }}
      actions={channels?.length ? add : null}
    >
      <ProblemAlert problem={error} onRetry={() => refetch()} />
      {channels?.length === 0 ? (
        <EmptyState title={words.emptyTitle} hint={words.emptyHint}>
          {add}
        </EmptyState>
      ) : null}
      {channels?.length ? <ChannelList channels={channels} onOpen={setOpen} /> : null}
      <Suspense>{open ? <Opened open={open} channels={channels ?? []} onOpen={setOpen} /> : null}</Suspense>
    </PageShell>
  )
}

function AddButton({ onAdd }: { onAdd(kind: ConfiguredKind): void }) {
  const words = useWords()
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: configuredKinds.map((kind) => ({ key: kind, label: words.kinds[kind] })),
        onClick: ({ key }) => onAdd(key as ConfiguredKind),
      }}
    >
      <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} aria-haspopup="menu">
        {words.add}
      </Button>
    </Dropdown>
  )
}

function Opened({
  open,
  channels,
  onOpen,
}: {
  open: NonNullable<Open>
  channels: readonly ChannelRecord[]
  onOpen(next: Open): void
}) {
  const onClose = () => onOpen(null)
  if (open.what === 'add') {
    return <ChannelForm kind={open.kind} channel={null} onClose={onClose} />
  }
  const channel = channels.find(({ id }) => id === open.id)
  if (channel === undefined) return null
  if (open.what === 'edit') return <ChannelForm kind={channel.kind} channel={channel} onClose={onClose} />
  if (open.what === 'test') return <TestDialog channel={channel} onClose={onClose} />
  return <RemoveDialog channel={channel} onClose={onClose} />
}

function ChannelList({ channels, onOpen }: { channels: readonly ChannelRecord[]; onOpen(next: Open): void }) {
  const words = useWords()
  const order = useChange(
    (ids: string[]) => answered(client.PUT('/api/channels/order', { body: { ids } })),
    ['channels'],
    'channels',
  )
  const moved = (index: number, by: -1 | 1) => {
    const ids = channels.map(({ id }) => id)
    const [id] = ids.splice(index, 1)
    ids.splice(index + by, 0, id!)
    void order.send(ids)
  }
  return (
    <>
      <ProblemAlert problem={order.problem} />
      {channels.map((channel, index) => (
        <Panel
          key={channel.id}
          title={channel.name}
          extra={
            channels.length > 1 ? (
              <span className="channel__order">
                <Button
                  type="text"
                  icon={<ArrowUpOutlined aria-hidden="true" />}
                  aria-label={words.up(channel.name)}
                  disabled={index === 0 || order.busy}
                  onClick={() => moved(index, -1)}
                />
                <Button
                  type="text"
                  icon={<ArrowDownOutlined aria-hidden="true" />}
                  aria-label={words.down(channel.name)}
                  disabled={index === channels.length - 1 || order.busy}
                  onClick={() => moved(index, 1)}
                />
              </span>
            ) : null
          }
        >
          <Channel channel={channel} onOpen={onOpen} />
        </Panel>
      ))}
      {channels.length > 1 ? <p className="quiet">{words.orderHint}</p> : null}
    </>
  )
}

type State = 'on' | 'untested' | 'failed' | 'paused' | 'off'

const tones: Readonly<Record<State, Tone>> = { on: 'good', untested: 'soon', failed: 'bad', paused: 'bad', off: 'calm' }

function stateOf({ enabled, paused, test }: ChannelRecord): State {
  if (!enabled) return 'off'
  if (paused) return 'paused'
  if (test === null) return 'untested'
  return test.accepted ? 'on' : 'failed'
}

function Channel({ channel, onOpen }: { channel: ChannelRecord; onOpen(next: Open): void }) {
  const words = useWords()
  const toast = useToast()
  const { id, version, kind, enabled, paused } = channel
  const state = stateOf(channel)
  const enabling = useChange(
    (next: boolean) =>
      answered(
        client.PATCH('/api/channels/{id}', { params: { path: { id } }, body: { kind, version, enabled: next } }),
      ),
    ['channels'],
  )
  const resuming = useChange(
    () => answered(client.POST('/api/channels/{id}/resume', { params: { path: { id } } })),
    ['channels'],
  )
  const resume = async () => {
    if (await resuming.send(undefined)) toast.done(words.resumed)
  }
  return (
    <div className="channel">
      <div className="channel__state">
        <span>{words.kinds[kind]}</span>
        <StatusTag tone={tones[state]}>{words.state[state]}</StatusTag>
        <Switch
          checked={enabled}
          loading={enabling.busy}
          aria-label={`${channel.name} ${words.enabled}`}
          onChange={(next) => void enabling.send(next)}
        />
      </div>
      <ProblemAlert problem={enabling.problem ?? resuming.problem} />
      {paused ? (
        <Alert
          type="warning"
          showIcon
          title={words.pausedBecause(paused.reason)}
          description={
            paused.resumesAt ? (
              <>
                {words.resumesItself} <InstantText at={paused.resumesAt} />
              </>
            ) : (
              words.pausedHint
            )
          }
          action={
            <Button size="small" loading={resuming.busy} onClick={() => void resume()}>
              {words.resume}
            </Button>
          }
        />
      ) : null}
      <LastWords channel={channel} />
      <div className="channel__acts">
        <Button onClick={() => onOpen({ what: 'test', id })}>{words.test}</Button>
        <Button onClick={() => onOpen({ what: 'edit', id })}>{words.edit}</Button>
        <Button danger onClick={() => onOpen({ what: 'remove', id })}>
          {words.remove}
        </Button>
      </div>
    </div>
  )
}

/** What the vendor said last. */
function LastWords({ channel: { test, lastError } }: { channel: ChannelRecord }) {
  const words = useWords()
  if (test === null && lastError === null) return null
  // A refused test is the last error as well: said once.
  const later = lastError?.at === test?.at ? null : lastError
  const said = test?.accepted ? words.testAccepted : test ? words.refusedBy(test.code, test.reason) : null
  return (
    <Facts
      items={[
        {
          label: words.lastTest,
          optional: true,
          wide: true,
          value: test ? (
            <>
              <InstantText at={test.at} /> {said}
            </>
          ) : null,
        },
        {
          label: words.lastError,
          optional: true,
          wide: true,
          value: later ? (
            <>
              <InstantText at={later.at} /> {later.reason}
            </>
          ) : null,
        },
      ]}
    />
  )
}

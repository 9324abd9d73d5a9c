/**
 * `/posts`: what posts ask for, how many people meet it, and who does not. `on`, `post`, `unit`, `unitScope` stand in the address;
 * `add=requirement` begins a new one.
 */
import type { Post, StoredRequirement } from '@chizheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { requirementQueries } from '../../api/requirement-queries.ts'
import { useMay } from '../../api/session.ts'
import { useTexts } from '../../language.tsx'
import { ForbiddenScreen } from '../../shell/LostScreens.tsx'
import { DayInput } from '../../ui/DayInput.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageShell, Panel } from '../../ui/PageShell.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useListState } from '../../ui/useListState.ts'
import { ComplianceFigures } from './Compliance.tsx'
import { Gaps } from './Gaps.tsx'
import { useSayings } from './names.ts'
import './requirements.css'

const PostDialog = lazy(() => import('./PostDialog.tsx'))
const RequirementDialog = lazy(() => import('./RequirementDialog.tsx'))
const RemoveDialog = lazy(() => import('./RemoveDialog.tsx'))

export function PostsScreen() {
  return useMay('requirements.read') ? <Posts /> : <ForbiddenScreen needs="requirements.read" />
}

type Opened =
  | { readonly kind: 'post'; readonly post: Post | null; readonly name: string }
  | { readonly kind: 'requirement'; readonly kept: StoredRequirement | null }
  | { readonly kind: 'remove'; readonly what: 'post' | 'requirement'; readonly one: Post | StoredRequirement }

function Posts() {
  const t = useTexts()
  const words = t.requirements
  const list = useListState()
  const { data: posts, error, refetch } = useQuery(requirementQueries.posts())
  const { data: kept, error: keptError } = useQuery(requirementQueries.requirements())
  const [opened, setOpened] = useState<Opened | null>(() =>
    list.search.add === 'requirement' ? { kind: 'requirement', kept: null } : null,
  )
  const requirements = (kept?.rows ?? []) as StoredRequirement[]
  const close = () => {
    setOpened(null)
    if (list.search.add) list.change({ add: undefined }, { replace: true })
  }
  if (error || keptError) {
    return (
      <PageShell title={words.title}>
        <ProblemAlert problem={error ?? keptError} onRetry={() => refetch()} />
      </PageShell>
    )
  }
  return (
    <PageShell
      title={words.title}
      lead={words.lead}
      actions={
        kept?.can.change ? (
          <Button type="primary" onClick={() => setOpened({ kind: 'requirement', kept: null })}>
            {words.add}
          </Button>
        ) : null
      }
    >
      {posts === undefined || kept === undefined ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {posts && kept ? (
        <>
          {posts.rows.length > 0 ? (
            <>
              <div className="filters">
                <div className="filters__field">
                  <span>{words.on}</span>
                  <DayInput
                    label={words.on}
                    value={list.search.on ?? null}
                    onChange={(on) => list.change({ on: on ?? undefined })}
                  />
                </div>
              </div>
              <ComplianceFigures list={list} />
            </>
          ) : null}
          <PostList
            posts={posts.rows}
            without={posts.without}
            requirements={requirements}
            mayChange={posts.can.change && requirements.length > 0}
            onOpen={setOpened}
          />
          <Library requirements={requirements} mayChange={kept.can.change} onOpen={setOpened} />
          {posts.rows.length > 0 ? <Gaps list={list} posts={posts.rows} /> : null}
        </>
      ) : null}
      <Suspense>
        {opened?.kind === 'post' ? (
          <PostDialog post={opened.post} name={opened.name} requirements={requirements} onClose={close} />
        ) : null}
        {opened?.kind === 'requirement' && kept?.can.change ? (
          <RequirementDialog kept={opened.kept} onClose={close} />
        ) : null}
        {opened?.kind === 'remove' ? <RemoveDialog what={opened.what} one={opened.one} onClose={close} /> : null}
      </Suspense>
    </PageShell>
  )
}

interface PostListProps {
  readonly posts: readonly Post[]
  readonly without: readonly { readonly name: string; readonly people: number }[]
  readonly requirements: readonly StoredRequirement[]
  readonly mayChange: boolean
  onOpen(opened: Opened): void
}

function PostList({ posts, without, requirements, mayChange, onOpen }: PostListProps) {
  const t = useTexts()
  const words = t.requirements
  const says = useSayings()
  const sentences = new Map(requirements.map(({ id, requirement }) => [id, says.requirement(requirement)]))
  const add = () => onOpen({ kind: 'post', post: null, name: '' })
  return (
    <Panel title={words.posts} extra={mayChange ? <Button onClick={add}>{words.addPost}</Button> : null}>
      {posts.length === 0 ? <EmptyState title={words.postsNone} hint={words.postsNoneHint} /> : null}
      <ul className="kept" aria-label={words.posts}>
        {posts.map((post) => (
          <li key={post.id}>
            <div>
              <strong>{post.name}</strong> <span className="quiet">{post.requirementName}</span>
              <p className="kept__sentence">{sentences.get(post.requirementId)}</p>
            </div>
            {mayChange ? (
              <Acts
                name={post.name}
                onEdit={() => onOpen({ kind: 'post', post, name: post.name })}
                onRemove={() => onOpen({ kind: 'remove', what: 'post', one: post })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {without.length > 0 ? (
        <div className="without">
          <span className="quiet">{words.without}</span>
          {without.map(({ name, people }) =>
            mayChange ? (
              <Button key={name} size="small" onClick={() => onOpen({ kind: 'post', post: null, name })}>
                {words.withoutOf(name, people)}
              </Button>
            ) : (
              <span key={name}>{words.withoutOf(name, people)}</span>
            ),
          )}
        </div>
      ) : null}
    </Panel>
  )
}

function Library(props: {
  readonly requirements: readonly StoredRequirement[]
  readonly mayChange: boolean
  onOpen(opened: Opened): void
}) {
  const t = useTexts()
  const words = t.requirements
  const says = useSayings()
  return (
    <Panel title={words.library}>
      {props.requirements.length === 0 ? <EmptyState title={words.libraryNone} /> : null}
      <ul className="kept" aria-label={words.library}>
        {props.requirements.map((kept) => (
          <li key={kept.id}>
            <div>
              <strong>{kept.name}</strong> <span className="quiet">{words.usedBy(kept.posts)}</span>
              <p className="kept__sentence">{says.requirement(kept.requirement)}</p>
            </div>
            {props.mayChange ? (
              <Acts
                name={kept.name}
                onEdit={() => props.onOpen({ kind: 'requirement', kept })}
                {...(kept.posts === 0
                  ? { onRemove: () => props.onOpen({ kind: 'remove', what: 'requirement', one: kept }) }
                  : {})}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Acts({ name, onEdit, onRemove }: { name: string; onEdit(): void; onRemove?: () => void }) {
  const words = useTexts().requirements
  return (
    <div className="kept__acts">
      <Button size="small" aria-label={words.editOf(name)} onClick={onEdit}>
        {words.edit}
      </Button>
      {onRemove ? (
        <Button size="small" aria-label={words.removeOf(name)} onClick={onRemove}>
          {words.remove}
        </Button>
      ) : null}
    </div>
  )
}

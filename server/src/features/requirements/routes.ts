import { requirementRoutes } from '@chizheng/contract'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import {
  changePost,
  changeRequirement,
  createPost,
  createRequirement,
  listPosts,
  listRequirements,
  removePost,
  removeRequirement,
} from './actions/kept.ts'
import { postCompliance, postGaps } from './actions/posts.ts'
import { holdQualification, listQualifications, qualificationStanding } from './actions/qualifications.ts'

const done = { ok: true } as const

export function routes(app: App, context: Context): void {
  serve(app, requirementRoutes.listRequirements, ({ actor }) => listRequirements(context, actor))
  serve(app, requirementRoutes.createRequirement, ({ body, actor }) => createRequirement(context, actor, body))
  serve(app, requirementRoutes.changeRequirement, ({ params, body, actor }) =>
    changeRequirement(context, actor, params.id, body),
  )
  serve(app, requirementRoutes.removeRequirement, async ({ params, query, actor }) => {
    await removeRequirement(context, actor, params.id, query.version)
    return done
  })
  serve(app, requirementRoutes.listPosts, ({ actor }) => listPosts(context, actor))
  serve(app, requirementRoutes.createPost, ({ body, actor }) => createPost(context, actor, body))
  serve(app, requirementRoutes.changePost, ({ params, body, actor }) => changePost(context, actor, params.id, body))
  serve(app, requirementRoutes.removePost, async ({ params, query, actor }) => {
    await removePost(context, actor, params.id, query.version)
    return done
  })
  serve(app, requirementRoutes.postCompliance, ({ query, actor }) => postCompliance(context, actor, query))
  serve(app, requirementRoutes.listPostGaps, ({ query, actor }) => postGaps(context, actor, query))
  serve(app, requirementRoutes.listQualifications, ({ actor }) => listQualifications(context, actor))
  serve(app, requirementRoutes.holdQualification, async ({ body, actor }) => {
    await holdQualification(context, actor, body)
    return done
  })
  serve(app, requirementRoutes.qualificationStanding, ({ query }) => qualificationStanding(context, query))
}

import { companyRoutes, peopleRoutes } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { changeCompany } from './actions/company.ts'
import { exportPeople } from './actions/export.ts'
import { peoplePage } from './actions/list.ts'
import { changeOrgUnit, createOrgUnit, removeOrgUnit } from './actions/org-units.ts'
import { changePerson, createPerson } from './actions/persons.ts'
import { companyRecord, personRecord, personTimeline, unitRecords } from './actions/records.ts'
import { revealPerson } from './actions/reveal.ts'
import type { PeopleSeams } from './people-listener.ts'

export function routes(app: App, context: Context, seams: PeopleSeams): void {
  const { db } = context

  serve(app, peopleRoutes.listPeople, ({ query, actor }) => peoplePage(context, seams, actor, query))
  serve(app, peopleRoutes.exportPeople, ({ body, actor, request }) =>
    exportPeople(context, seams, actor, body, preferredLanguage(request.headers['accept-language'])),
  )
  serve(app, peopleRoutes.readPerson, ({ params, actor }) => personRecord(db, seams, actor, params.id))
  serve(app, peopleRoutes.createPerson, ({ body, actor }) => createPerson(context, seams, actor, body))
  serve(app, peopleRoutes.changePerson, ({ params, body, actor }) =>
    changePerson(context, seams, actor, params.id, body),
  )
  serve(app, peopleRoutes.revealPerson, ({ params, body, actor }) => revealPerson(context, actor, params.id, body))
  serve(app, peopleRoutes.personTimeline, ({ params, query, actor }) => personTimeline(db, actor, params.id, query))

  serve(app, companyRoutes.readCompany, ({ actor }) => companyRecord(context, db, actor))
  serve(app, companyRoutes.changeCompany, ({ body, actor }) => changeCompany(context, seams, actor, body))
  serve(app, companyRoutes.listOrgUnits, async ({ actor }) => ({ rows: await unitRecords(db, actor) }))
  serve(app, companyRoutes.createOrgUnit, ({ body, actor }) => createOrgUnit(context, seams.listener, actor, body))
  serve(app, companyRoutes.changeOrgUnit, ({ params, body, actor }) =>
    changeOrgUnit(context, seams.listener, actor, params.id, body),
  )
  serve(app, companyRoutes.removeOrgUnit, ({ params, actor }) => removeOrgUnit(context, actor, params.id))
}

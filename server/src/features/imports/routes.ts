import { importRoutes, type ResponseOf } from '@chizheng/contract'
import { preferredLanguage } from '@chizheng/texts'
import type { Actor } from '../../kernel/actor.ts'
import type { Context } from '../../platform/context/index.ts'
import { type App, serve } from '../../platform/http/index.ts'
import { effectiveTypes } from '../credentials/index.ts'
import { confirmImport } from './actions/apply.ts'
import { loadDemo } from './actions/demo.ts'
import { importFile, importTemplate } from './actions/downloads.ts'
import {
  decideImportRows,
  type Edited,
  editImportRows,
  fixEqualValues,
  mapImportColumns,
  planImportAgain,
} from './actions/edit.ts'
import { failedRows } from './actions/failed-rows.ts'
import { importRows } from './actions/preview.ts'
import { importProblems } from './actions/problems.ts'
import { cancelImport, receiveImport } from './actions/receive.ts'
import { read } from './actions/records.ts'
import { presentImport, type Reader } from './present.ts'
import { newest } from './store/imports.ts'

type Request = { readonly actor: Actor; readonly request: { headers: { 'accept-language'?: string | undefined } } }

const languageOf = ({ request }: Request) => preferredLanguage(request.headers['accept-language'])
const readerOf = (input: Request): Reader => ({ actor: input.actor, language: languageOf(input) })

export function routes(app: App, context: Context): void {
  const route = importRoutes
  const { db } = context

  const edited = (input: Request, result: Edited): ResponseOf<typeof route.editImportRows> => ({
    changed: result.changed,
    import: presentImport(result.import, readerOf(input)),
  })

  serve(app, route.importTemplate, async (input) => importTemplate(await effectiveTypes(db), languageOf(input)))
  serve(app, route.receiveImport, async (input) =>
    presentImport(await receiveImport(context, input.actor, input.upload), readerOf(input)),
  )
  serve(app, route.loadDemo, async (input) => presentImport(await loadDemo(context, input.actor), readerOf(input)))
  serve(app, route.listImports, async (input) => {
    const { page, size } = input.query
    const { rows, total } = await newest(db, { limit: size, offset: (page - 1) * size })
    return { rows: rows.map((found) => presentImport(found, readerOf(input))), total }
  })
  serve(app, route.readImport, async (input) => presentImport(await read(db, input.params.id), readerOf(input)))
  serve(app, route.importRows, (input) => importRows(context, readerOf(input), input.params.id, input.query))
  serve(app, route.importProblems, ({ params }) => importProblems(context, params.id))
  serve(app, route.editImportRows, async (input) =>
    edited(input, await editImportRows(context, readerOf(input), input.params.id, input.body.edits)),
  )
  serve(app, route.fixEqualValues, async (input) =>
    edited(input, await fixEqualValues(context, input.actor, input.params.id, input.body)),
  )
  serve(app, route.decideImportRows, async (input) => {
    const { rows, ...decision } = input.body
    return edited(input, await decideImportRows(context, readerOf(input), input.params.id, rows, decision))
  })
  serve(app, route.mapImportColumns, async (input) => {
    const { sheet, ...correction } = input.body
    return presentImport(
      await mapImportColumns(context, input.actor, input.params.id, sheet, correction),
      readerOf(input),
    )
  })
  serve(app, route.planImportAgain, async (input) =>
    presentImport(await planImportAgain(context, input.actor, input.params.id), readerOf(input)),
  )
  serve(app, route.applyImport, async (input) =>
    presentImport(await confirmImport(context, input.actor, input.params.id, input.body.version), readerOf(input)),
  )
  serve(app, route.cancelImport, async (input) =>
    presentImport(await cancelImport(context, input.actor, input.params.id), readerOf(input)),
  )
  serve(app, route.failedRows, (input) => failedRows(context, input.actor, input.params.id, languageOf(input)))
  serve(app, route.importFile, ({ params, actor }) => importFile(context, actor, params.id))
}

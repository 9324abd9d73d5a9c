// The import rules. Each is one sentence of ARCHITECTURE.md; the comment is what a failing check prints.
const feature = '^server/src/features/([^/]+)/'
const pure = `${feature}(rules|policy)(/|\\.ts$)`
const test = '(\\.test\\.tsx?$|\\.contract\\.ts$)'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files need each other: move the shared part down, or wire it in wiring.ts.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-feature-cycles',
      scope: 'folder',
      severity: 'error',
      comment: 'Two features need each other: one must be told through wiring.ts.',
      from: { path: '^server/src/features/[^/]+$' },
      to: { circular: true },
    },
    {
      name: 'contract-stands-alone',
      severity: 'error',
      comment: 'The contract may use zod and itself, nothing else.',
      from: { path: '^contract/src/', pathNot: test },
      to: { pathNot: ['^contract/src/', 'node_modules/zod'] },
    },
    {
      name: 'texts-import-nothing',
      severity: 'error',
      comment: 'Texts are words; they import nothing.',
      from: { path: '^texts/src/', pathNot: test },
      to: { pathNot: ['^texts/src/'] },
    },
    {
      name: 'catalogue-is-data',
      severity: 'error',
      comment: 'The catalogue is data with its schema: zod and itself only.',
      from: { path: '^catalogue/src/', pathNot: test },
      to: { pathNot: ['^catalogue/src/', 'node_modules/zod'] },
    },
    {
      name: 'desk-knows-only-the-contract',
      severity: 'error',
      comment: 'The web speaks to the server through the contract.',
      from: { path: '^desk/' },
      to: { path: ['^server/', '^catalogue/'] },
    },
    {
      name: 'phone-is-small',
      severity: 'error',
      comment:
        'The phone knows words, and of the contract types and the few files that load no schema; never antd, the desk, the server.',
      from: { path: '^phone/src/', pathNot: test },
      to: {
        path: ['^(server|catalogue|desk)/', 'node_modules/(antd|zod|@ant-design)/', '^contract/src/', '^texts/src/'],
        pathNot: [
          '^contract/src/(label|document-limits)\\.ts$',
          '^texts/src/(phone|approval-screens|counting|phone-loans|phone-custody|deposit-agreement)\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-never-imports-screens',
      severity: 'error',
      comment: 'The server does not know its screens.',
      from: { path: '^server/' },
      to: { path: '^(desk|phone)/' },
    },
    {
      name: 'desk-and-phone-are-two',
      severity: 'error',
      comment: 'What both screens need is in contract/ or texts/.',
      from: { path: '^(desk|phone)/' },
      to: { path: '^(desk|phone)/', pathNot: '^$1/' },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      comment: 'kernel/ is vocabulary: contract types and itself only.',
      from: { path: '^server/src/kernel/', pathNot: test },
      to: { pathNot: ['^server/src/kernel/', '^contract/src/'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'Rules decide; they never read, write or import a package.',
      from: { path: pure, pathNot: test },
      to: {
        pathNot: [
          '^server/src/kernel/',
          '^server/src/features/$1/(rules|policy)(/|\\.ts$)',
          '^server/src/features/[^/]+/index\\.ts$',
          '^contract/src/',
          '^catalogue/src/',
        ],
      },
    },
    {
      name: 'rules-import-types-only-from-other-features',
      severity: 'error',
      comment: "A rule may name another feature's type, never call its code.",
      from: { path: pure, pathNot: test },
      to: { path: '^server/src/features/[^/]+/index\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-by-the-front-door',
      severity: 'error',
      comment: 'Another feature is used through its index.ts only.',
      from: { path: feature, pathNot: test },
      to: { path: '^server/src/features/([^/]+)/(?!index\\.ts$)', pathNot: '^server/src/features/$1/' },
    },
    {
      name: 'stores-hold-the-sql',
      severity: 'error',
      comment: 'SQL lives in store.ts (and platform/).',
      from: { path: '^server/src/', pathNot: ['^server/src/platform/', `${feature}store(/|\\.ts$)`, test] },
      to: { path: 'node_modules/(kysely|pg|pg-copy-streams|pg-query-stream|graphile-worker)/' },
    },
    {
      name: 'stores-decide-nothing',
      severity: 'error',
      comment: "store.ts may use its own rules' types, the database and the kernel.",
      from: { path: `${feature}store(/|\\.ts$)`, pathNot: test },
      to: {
        pathNot: [
          '^server/src/(kernel|platform/db)/',
          '^server/src/features/$1/(rules|store)(/|\\.ts$)',
          '^contract/src/',
          'node_modules/kysely',
        ],
      },
    },
    {
      name: 'platform-knows-no-business',
      severity: 'error',
      comment: 'platform/ is machinery without a business word.',
      from: { path: '^server/src/platform/', pathNot: test },
      to: { path: '^server/src/(features|connectors|wiring|main|cli)' },
    },
    {
      name: 'only-wiring-meets-connectors',
      severity: 'error',
      comment: 'Features see the seam, never the vendor.',
      from: { path: '^server/src/', pathNot: ['^server/src/connectors/', '^server/src/wiring\\.ts$', test] },
      to: { path: '^server/src/connectors/' },
    },
    {
      name: 'connectors-see-front-doors-only',
      severity: 'error',
      comment: 'A connector imports seam types from a front door, and its own folder.',
      from: { path: '^server/src/connectors/([^/]+)/', pathNot: test },
      to: {
        path: '^server/src/',
        pathNot: [
          '^server/src/connectors/$1/',
          '^server/src/kernel/',
          '^server/src/(features|platform)/[^/]+/index\\.ts$',
        ],
      },
    },
    {
      name: 'edges-are-leaves',
      severity: 'error',
      comment: 'routes.ts and worker.ts are entry points: only the front door names them.',
      from: { path: '^server/src/', pathNot: ['/index\\.ts$', test] },
      to: { path: '^server/src/features/[^/]+/(routes|worker)\\.ts$' },
    },
    {
      name: 'jobs-are-data',
      severity: 'error',
      comment: 'jobs.ts names jobs and payloads; worker.ts binds them to actions.',
      from: { path: `${feature}jobs\\.ts$` },
      to: { pathNot: ['^server/src/platform/jobs/', '^server/src/kernel/', 'node_modules/zod', '^contract/src/'] },
    },
    {
      name: 'desk-features-by-the-front-door',
      severity: 'error',
      comment: 'Another screen is used through its index only.',
      from: { path: '^desk/src/features/([^/]+)/', pathNot: test },
      to: { path: '^desk/src/features/([^/]+)/(?!index\\.tsx?$)', pathNot: '^desk/src/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      comment: 'desk/src/ui is parts: no screen, no API, no routes.',
      from: { path: '^desk/src/ui/', pathNot: test },
      to: { path: ['^desk/src/(features|api|routes|paths)', '^contract/'] },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      comment: 'Product code never imports test code.',
      from: { pathNot: [test, '/testing/', '^e2e/', '^bench/'] },
      to: { path: ['\\.test\\.tsx?$', '/testing/'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(server|desk|phone)/dist/', '\\.gen\\.'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
}

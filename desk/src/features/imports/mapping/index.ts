/** The column mapping, loaded when somebody opens it. */
import { lazy } from 'react'

export const MappingDrawer = lazy(() =>
  import('./MappingDrawer.tsx').then((mapping) => ({ default: mapping.MappingDrawer })),
)

/**
 * What every page stands on, as a file of the build that runs by itself when it is there (`vite.config.ts`): the page's own code then has
 * less to do in one go.
 */
export { createRoot } from 'react-dom/client'

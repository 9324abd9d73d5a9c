export { RemindersScreen } from './RemindersScreen.tsx'

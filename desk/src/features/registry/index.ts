export { RegistryScreen } from './RegistryScreen.tsx'

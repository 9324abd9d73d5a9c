export { NewPersonScreen } from './NewPersonScreen.tsx'
export { PeopleScreen } from './PeopleScreen.tsx'
export { PersonScreen } from './PersonScreen.tsx'

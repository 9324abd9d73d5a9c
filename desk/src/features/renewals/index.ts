export { HoursOfPerson } from './HoursOfPerson.tsx'

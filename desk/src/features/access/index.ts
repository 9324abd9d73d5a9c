/** Getting in: what other screens show of it. The sign-in and set-up pages are in the table of routes. */
export { ChangePassword } from './ChangePassword.tsx'
export { PasswordStrength } from './PasswordStrength.tsx'
export { SignInAgain } from './SignInAgain.tsx'
export { StartChoice } from './StartChoice.tsx'

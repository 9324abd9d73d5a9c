/** Getting in: sign-in, first run, signing in again over a page, changing one's password. */
export { ChangePassword } from './ChangePassword.tsx'
export { PasswordStrength } from './PasswordStrength.tsx'
export { SetUpScreen } from './SetUpScreen.tsx'
export { SignInAgain } from './SignInAgain.tsx'
export { SignInScreen } from './SignInScreen.tsx'
export { StartChoice } from './StartChoice.tsx'

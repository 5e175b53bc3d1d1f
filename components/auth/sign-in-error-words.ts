const WORDS: Record<string, string> = {
  CredentialsSignin: 'The e-mail address or the password is not right.',
  TooManyAttempts: 'Too many attempts. Wait a quarter of an hour, then try again.',
  AccessDenied:
    'You may not sign in here. Your provider has to confirm your e-mail address, and your account must be active.',
  SessionRequired: 'Sign in to see that page.',
  Unreachable: 'The server cannot be reached. Check your connection and try again.',
  Configuration: 'Sign-in is not set up correctly. Tell an administrator.',
}

/** A sentence for an error code of the sign-in; unknown ones get a general one. */
export function signInErrorWords(code: string): string {
  return WORDS[code] ?? 'The sign-in did not work. Try again.'
}

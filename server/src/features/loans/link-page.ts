import type { Language } from '@chizheng/texts'
import { loanLinkTexts } from '@chizheng/texts/loan-links'
import type { Day } from '../../kernel/day.ts'
import { escapeHtml } from '../../kernel/html.ts'
import type { Refusal } from '../../kernel/refusal.ts'

interface CopyFacts {
  /** Looked at: it has the form of a token. */
  readonly token: string
  readonly company: string
  readonly certificate: string
  readonly purpose: string
  readonly recipient: string
  readonly until: Day
}

const style = `:root{color-scheme:light dark}
body{margin:0;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1c2024;background:#f6f7f8}
main{max-width:34rem;margin:0 auto;padding:2.5rem 1.25rem;overflow-wrap:anywhere}
h1{font-size:1.4rem;margin:0 0 1.25rem}
dl{margin:0 0 1.5rem;display:grid;grid-template-columns:max-content 1fr;gap:.5rem 1.25rem}
dt{color:#596068}
dd{margin:0}
a{display:inline-block;padding:.6rem 1.1rem;border-radius:6px;background:#0b5cad;color:#fff;text-decoration:none}
a:focus-visible{outline:3px solid #f5a524;outline-offset:2px}
@media (prefers-color-scheme:dark){body{color:#e8eaed;background:#16181b}dt{color:#a4abb3}}`

/** A page without script, and without anything that is loaded from elsewhere. */
function pageOf(language: Language, title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>
`
}

/** What the copy is, what for, for whom and until when, and where it is downloaded. Whose it is says the copy alone. */
export function copyPage(facts: CopyFacts, language: Language): string {
  const words = loanLinkTexts[language].page
  const lines = [
    [words.certificate, facts.certificate],
    [words.purpose, facts.purpose],
    [words.recipient, facts.recipient],
    [words.until, facts.until],
  ]
  const items = lines.map(([term, text]) => `<dt>${escapeHtml(term!)}</dt><dd>${escapeHtml(text!)}</dd>`).join('\n')
  const content = `<dl>
${items}
</dl>
<p>${escapeHtml(words.notice)}</p>
<p><a href="${facts.token}/file" rel="nofollow">${escapeHtml(words.open)}</a></p>`
  return pageOf(language, `${facts.company} · ${words.title}`, content)
}

/** The same page for a link that never was, is over, or was ended; another one when it is only too early to try again. */
export function refusedPage(refusal: Refusal, language: Language): string {
  const words = loanLinkTexts[language].page
  const isGone = refusal.code === 'not_found'
  return pageOf(
    language,
    isGone ? words.goneTitle : words.laterTitle,
    `<p>${escapeHtml(isGone ? words.gone : words.later)}</p>`,
  )
}

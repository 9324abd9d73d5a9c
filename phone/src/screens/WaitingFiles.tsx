/** Files that were not sent yet, each with its fate; all are sent by themselves as soon as they can be. */
import { useTexts } from '../language.tsx'
import { sentenceOf } from '../problem.ts'
import { sizeText } from '../ui/days.ts'
import { Icon } from '../ui/icons.tsx'
import { Empty, Screen } from '../ui/parts.tsx'
import { useWaiting, type WaitingFile, waiting } from '../waiting/index.ts'

export function WaitingFiles() {
  const t = useTexts()
  const words = t.phone.waiting
  const { files, sending, isKept } = useWaiting()
  const discard = (file: WaitingFile) => {
    if (confirm(words.discardAsk)) void waiting.discard(file.id)
  }
  const stateOf = (file: WaitingFile): string => {
    if (file.refused) return sentenceOf(file.refused, t)
    if (sending?.id !== file.id) return words.kept
    return sending.share < 1 ? words.sending(Math.floor(sending.share * 100)) : words.checking
  }
  return (
    <Screen title={words.title} backFrom={{ name: 'waiting' }}>
      {files.length === 0 ? (
        <Empty title={words.none} hint={words.noneHint} />
      ) : (
        <>
          <p className={isKept ? 'quiet' : 'fault'}>{isKept ? words.hint : words.notKept}</p>
          <ul className="rows panel">
            {files.map((file) => (
              <li key={file.id} className="row">
                <span className="row__text">
                  <span className="anywhere">{file.name}</span>
                  <span className="quiet block">
                    {file.credentialName} · {t.documentKind[file.kind]} · {sizeText(file.bytes.byteLength)}
                  </span>
                  <span className={file.refused ? 'fault block' : 'block'}>{stateOf(file)}</span>
                  {file.form && file.refused ? (
                    <a className="link" href={file.form.screen}>
                      {t.phone.renewal.mend}
                    </a>
                  ) : null}
                </span>
                <button
                  type="button"
                  className="button button--plain"
                  aria-label={words.discardOf(file.name)}
                  onClick={() => discard(file)}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="button button--main button--wide"
            disabled={sending !== null}
            onClick={() => void waiting.now()}
          >
            {words.now}
          </button>
        </>
      )}
    </Screen>
  )
}

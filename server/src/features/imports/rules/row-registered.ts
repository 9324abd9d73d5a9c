import type { CredentialType } from '@chizheng/catalogue'
import { type Cell, cellText } from '../../../kernel/cell.ts'
import { foldWidth, isNothing, tidy } from '../../../kernel/text.ts'
import type { Note } from './issue.ts'

const yes =
  /^(?:是|√|✓|✔|☑|■|●|对|有|已|Y|YES|T|TRUE|1|V|在册|在注|注册|已注册|注册在?(?:本|我|该)(?:单位|公司|企业|司).*|(?:是|已).*注册.*|初始注册|延续注册|重新注册|变更注册|增项注册|有效|注册有效|REGISTERED|ACTIVE)$/i
const no =
  /^(?:否|非|×|✗|✘|✕|╳|☒|☐|□|X|错|无|未|没有|N|NO|F|FALSE|0|不在册|未在册|未注册|没注册|不注册|非注册|尚未注册|(?:否|未|没).*注册.*|待注册|注销|已注销|注册注销|UNREGISTERED|NOTREGISTERED)$/i

/**
 * Yes, no or no answer, in all the forms people tick a column.
 *
 * A title or a training certificate is not registered anywhere: a `否` behind it says nothing, only an outright yes is
 * kept. For types that are registered, a dash or a blank is no answer, `无` is a no.
 */
export function readRegistered(
  cell: Cell | undefined,
  type: CredentialType | undefined,
  notes: Note[],
): boolean | null {
  const written = tidy(foldWidth(cellText(cell)))
    .replace(/\s/g, '')
    .replace(/^(.+?)\(.*\)$/, '$1')
  if (written === '') return null
  const answer = yes.test(written) ? true : no.test(written) ? false : null
  if (answer === null && !isNothing(written))
    notes.push({ code: 'registered_unclear', field: 'registered', details: { value: written } })
  if (answer === false && type && !type.registrationRequired) return null
  return answer
}

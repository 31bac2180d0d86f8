import { followAnswers } from './asking.ts'
import { focusErrors } from './errors.ts'
import { guardForms } from './forms.ts'
import { startKeys } from './keys.ts'
import { countChosen } from './rows.ts'

focusErrors()
guardForms()
startKeys()
countChosen()
followAnswers()

import { focusErrors } from './errors.ts'
import { guardForms } from './forms.ts'
import { startKeys } from './keys.ts'

focusErrors()
guardForms()
startKeys()

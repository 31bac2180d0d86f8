import { focusErrors } from './errors.ts'
import { guardForms } from './forms.ts'

focusErrors()
guardForms()

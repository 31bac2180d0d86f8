import { supervise } from './supervisor.ts'

const [command] = process.argv.slice(2)
if (command === 'serve' && process.send !== undefined) supervise()
else {
  process.stderr.write('The stand-ins are started by ./khue start.\n')
  process.exitCode = 2
}

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const TOOLS: Readonly<Record<string, string>> = {
  '/usr/bin/chromium': 'chromium',
  '/usr/bin/pdfsig': 'poppler-utils',
  '/usr/bin/openssl': 'openssl',
  '/usr/bin/qpdf': 'qpdf',
}

const missing = (): string[] => [
  ...new Set(
    Object.entries(TOOLS)
      .filter(([path]) => !existsSync(path))
      .map(([, name]) => name),
  ),
]

const apt = (...args: readonly string[]): boolean =>
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0

/** Brings the Debian packages that some tests need, when this user may; otherwise names them. With CI=true a missing one is a failure. */
export const installTestTools = (): void => {
  const wanted = missing()
  if (wanted.length === 0) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`Installing the test tools ${wanted.join(', ')} …\n`)
    if (!apt('install', '-y', '-qq', '--no-install-recommends', ...wanted)) {
      apt('update', '-qq')
      apt('install', '-y', '-qq', '--no-install-recommends', ...wanted)
    }
  }
  const still = missing()
  if (still.length === 0) return
  const command = `apt-get install ${still.join(' ')}`
  if (process.env['CI'] === 'true') throw new Error(`Test tools are missing: ${command}`)
  process.stderr.write(`SKIPPED: tests that need ${still.join(', ')}. Install them by: ${command}\n`)
}

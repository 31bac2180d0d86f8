import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { assetHref, prepareAssets } from './assets.ts'
import { registerAssets } from './web/serve-assets.ts'
import { homeWeightLayout } from './ui/testing/gallery-server.ts'

test('a first visit, page, style and all letters that a Vietnamese page needs, is at most 150 KB', async () => {
  const { files } = await prepareAssets()
  const bytes = (name: string): number => {
    const asset = files.get(assetHref(name).replace('/assets/', ''))
    assert.ok(asset, name)
    return (asset.gzip ?? asset.bytes).length
  }
  const fonts = ['latin', 'latin-ext', 'vietnamese'].flatMap(set =>
    [400, 600].map(weight => `be-vietnam-pro-${set}-${weight}-normal.woff2`),
  )
  const total =
    ['portal.css', 'portal.js', 'emblem.svg', ...fonts].reduce((sum, name) => sum + bytes(name), 0) + gzipSync(homeWeightLayout()).length
  assert.ok(total <= 150_000, `${total} bytes`)
})

test('style sheets ask for nothing but our own files', async () => {
  const { files } = await prepareAssets()
  for (const [name, { type, bytes }] of files) {
    if (!type.startsWith('text/css')) continue
    for (const [, address] of String(bytes).matchAll(/url\(["']?([^"')]+)/g))
      assert.ok(files.has(String(address).replace('/assets/', '')), `${name}: ${address?.slice(0, 60)}`)
  }
})

test('files are served for ever, in the encoding that the browser takes; an unknown one is 404', async t => {
  const app = Fastify()
  t.after(() => app.close())
  await registerAssets(app)
  const plain = await app.inject({ url: assetHref('portal.css') })
  assert.equal(plain.headers['cache-control'], 'public, max-age=31536000, immutable')
  assert.equal(plain.headers['content-type'], 'text/css; charset=utf-8')
  const br = await app.inject({ url: assetHref('portal.css'), headers: { 'accept-encoding': 'gzip, br' } })
  assert.equal(br.headers['content-encoding'], 'br')
  assert.ok(br.rawPayload.length < plain.rawPayload.length / 4)
  assert.equal((await app.inject({ url: '/assets/portal-0000000000.css' })).statusCode, 404)
  assert.equal((await app.inject({ url: '/assets/..%2fpackage.json' })).statusCode, 404)
})

test('an unknown name is a fault of the program', async () => {
  await prepareAssets()
  assert.throws(() => assetHref('nothing.css'), /no file nothing.css/)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Url, attributes, html, jsonIsland, type Fragment } from './html.ts'

test('text and attributes are escaped, nested markup is not', () => {
  const name = `<b>"Thùy" & O'Brien</b>`
  assert.equal(
    String(html`<p title="${name}">${[html`<i>${name}</i>`, 1, null]}</p>`),
    '<p title="&lt;b&gt;&quot;Thùy&quot; &amp; O&#39;Brien&lt;/b&gt;"><i>&lt;b&gt;&quot;Thùy&quot; &amp; O&#39;Brien&lt;/b&gt;</i>1</p>',
  )
})

for (const [what, make] of [
  ['an unquoted attribute', () => html`<p title=${'x'}></p>`],
  // prettier-ignore
  ['a single-quoted attribute', () => html`<p title='${'x'}'></p>`],
  ['a tag, when it is a plain text', () => html`<p ${'onclick=alert(1)'}></p>`],
  ['an event handler', () => html`<p onclick="${'x'}"></p>`],
  ['a style attribute', () => html`<p style="color:${'x'}"></p>`],
  ['a template that has an inline style of its own', () => html`<p style="color: red">${'x'}</p>`],
  [
    'a script',
    () =>
      html`<script>
        ${'x'}
      </script>`,
  ],
  [
    'a style element',
    () =>
      html`<style>
        ${'x'}
      </style>`,
  ],
  ['a comment', () => html`<!-- ${'--><script>'} -->`],
  ['a javascript: address', () => html`<a href="${'javascript:alert(1)'}">x</a>`],
  ['another site', () => html`<a href="${'//evil.example'}">x</a>`],
  ['another site by a backslash', () => html`<a href="${'/\\evil.example'}">x</a>`],
  ['the address of a form', () => html`<button formaction="${'https://evil.example'}">x</button>`],
  ['an attribute, when it is markup', () => html`<p title="${html`<b></b>`}"></p>`],
  ['a number that is none', () => html`<p>${NaN}</p>`],
] as const)
  test(`refuses a value in ${what}`, () => {
    assert.throws(make)
  })

test('attributes may be absent, bare or escaped, and are checked by name', () => {
  assert.equal(
    String(html`<input class="a" ${attributes({ name: 'q"', checked: true, max: 3, disabled: false, id: null })} />`),
    '<input class="a" name="q&quot;" checked max="3" />',
  )
  assert.throws(() => attributes({ onclick: 'x' }))
  assert.throws(() => attributes({ style: 'x' }))
  assert.throws(() => attributes({ 'x y': 'x' }))
  assert.throws(() => attributes({ href: 'javascript:alert(1)' }))
  assert.throws(() => html`<p title="${attributes({ id: 'x' }) as unknown as Fragment}"></p>`)
})

test('a Url carries web, telephone and mail addresses, and no others', () => {
  assert.equal(String(html`<a href="${new Url('tel:02438350199')}">x</a>`), '<a href="tel:02438350199">x</a>')
  assert.equal(
    String(html`<a href="${new Url('https://vi.wikipedia.org/?a=1&b=2')}">x</a>`),
    '<a href="https://vi.wikipedia.org/?a=1&amp;b=2">x</a>',
  )
  assert.throws(() => new Url('javascript:alert(1)'))
})

test('data in an island comes back as it was and cannot leave it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const text = String(jsonIsland('d', value))
      const inside = text.slice(text.indexOf('>') + 1, text.lastIndexOf('</script>'))
      assert.doesNotMatch(inside, /[<>&\u2028\u2029]/)
      assert.deepEqual(JSON.parse(inside), JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('whatever stands in text or in an attribute, it opens no tag and closes no quote', () => {
  fc.assert(
    fc.property(fc.string(), s => {
      const text = String(html`<p title="${s}">${s}</p>`)
      assert.equal((text.match(/[<>"]/g) ?? []).length, 6)
    }),
  )
})

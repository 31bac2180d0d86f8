import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BadXml, parseXml, writeXml, xmlAt, xmlText } from './xml.ts'

test('elements, namespaces, attributes, entities and text marked as such are read', () => {
  const root = parseXml(
    `\uFEFF<?xml version="1.0" encoding="utf-8"?><!-- hello --><s:A xmlns:s="urn:s" xmlns="urn:d" s:x='1 &lt; 2'><B>Nguy&#7877;n &amp; <![CDATA[<con>]]></B><B xmlns=""/></s:A>`,
  )
  assert.equal(root.namespace, 'urn:s')
  assert.deepEqual(root.attributes, { x: '1 < 2' })
  assert.equal(xmlText(root, 'B'), 'Nguyễn & <con>')
  assert.deepEqual(
    root.children.map(child => child.namespace),
    ['urn:d', ''],
  )
  assert.equal(xmlAt(root, 'B', 'C'), undefined)
})

for (const [what, text] of [
  ['a document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
  ['an entity of the sender', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'],
  ['an unknown entity', '<a>&e;</a>'],
  ['an entity named like a property', '<a>&constructor;</a>'],
  ['an instruction', '<?php x ?><a/>'],
  ['a missing end', '<a><b></a>'],
  ['a cut-off document', '<a><b>'],
  ['two documents', '<a/><b/>'],
  ['text around the document', '<a/>x'],
  ['nothing', ''],
  ['an unknown prefix', '<s:a/>'],
  ['an attribute without quotes', '<a b=1/>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['a character that XML forbids', '<a>&#0;</a>'],
  ['a tower', '<a>'.repeat(50) + '</a>'.repeat(50)],
] as const)
  test(`${what} is refused`, () => {
    assert.throws(() => parseXml(text), BadXml)
  })

test('what is written is read back as it was', () => {
  const text = fc
    .string({ unit: 'binary' })
    .filter(t => t.isWellFormed() && /^[\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u.test(t))
  fc.assert(
    fc.property(text, text, (one, two) => {
      const root = parseXml(`<a>${writeXml({ one, none: null, more: { two } })}</a>`)
      assert.equal(xmlAt(root, 'one')?.text, one)
      assert.equal(xmlAt(root, 'more', 'two')?.text, two)
      assert.equal(root.children.length, 2)
    }),
  )
})

test('rubbish never throws anything but BadXml', () => {
  const pieces = fc.array(
    fc.constantFrom('<', '>', '/', 'a', ' ', '"', '=', '&', ';', '<!--', '-->', '<![CDATA[', ']]>', '?', 'xmlns:a', '#1'),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(pieces, parts => {
      try {
        parseXml(parts.join(''))
      } catch (error) {
        assert.ok(error instanceof BadXml)
      }
    }),
  )
})

import { expect, test } from 'vitest'
import { deadLinks } from '../../../src/handwritten/dead-links.ts'

const slides = [
  '<section id="1"><a href="#2">next</a><a href="#missing">x</a><a href="#missing">y</a></section>',
  '<section class="a" id="2"><h2 id="über-uns">Über uns</h2><a href="#%C3%BCber-uns">here</a></section>',
  '<section id="3"><a href="#">top</a><a href="https://example.org/#far">away</a><a class="b" href="#9">z</a></section>',
]

test('Links within a deck lead to its slides and headings; the others are told once each', () => {
  expect(deadLinks(slides)).toEqual(['#missing', '#9'])
  expect(deadLinks(slides.slice(0, 1))).toEqual(['#2', '#missing'])
})

/** The least that a page of the phone's kit can be: a heading and one line. */
import { h, render } from 'preact'

render(h('main', null, h('h1', null, '我的证书'), h('p', null, '持证')), document.getElementById('root')!)

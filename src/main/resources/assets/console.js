// What pages do beyond HTML; every page works without it.
import { initAll } from '/assets/govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()

// On a phone the menu begins folded.
const narrow = window.matchMedia('(max-width: 40em)')
document.querySelectorAll('details[data-fold]').forEach((menu) => {
  menu.open = !narrow.matches
  narrow.addEventListener('change', () => { menu.open = !narrow.matches })
})

// Parts that renew themselves: not while nobody looks, so that a session that nobody uses ends when it should.
const unused = 10 * 60 * 1000
let used = Date.now()
;['pointermove', 'pointerdown', 'keydown', 'scroll'].forEach((act) => {
  window.addEventListener(act, () => { used = Date.now() }, { passive: true })
})
document.body.addEventListener('htmx:beforeRequest', (event) => {
  if (document.hidden || Date.now() - used > unused) event.preventDefault()
})
document.body.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-Requested-With'] = 'XMLHttpRequest'
})

// Where the session has ended, the whole page goes to the sign-in, not a part of it.
document.body.addEventListener('htmx:beforeSwap', (event) => {
  if (new URL(event.detail.xhr.responseURL).pathname.startsWith('/sign-in')) {
    event.preventDefault()
    window.location.reload()
  }
})

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

package org.credit531.testing;

/** What {@link Scrutiny} asks a page; each script answers with a number, a text, or texts that name what is wrong. */
final class Reading {

    /**
     * Keys without words; sentences of Latin letters on a Chinese page; Chinese words by themselves on an English one, where names are
     * said in sentences. Values of records and whatever says its own language is left out.
     */
    static final String STRANGE_WORDS = """
            () => {
              const wrong = [];
              const keys = document.documentElement.innerHTML.match(/\\?\\?[a-z][\\w.-]*\\?\\?/gi) || [];
              wrong.push(...keys);
              const english = document.documentElement.lang === 'en';
              const strange = text => english
                  ? /[\\u4e00-\\u9fff]/.test(text) && !/[A-Za-z]{2}/.test(text)
                  : /[A-Za-z]{2,}(?: [A-Za-z]{2,}){3,}/.test(text);
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const place = node.parentElement;
                if (strange(node.textContent)
                    && !place.closest('script, style, noscript, code, pre, td, dd, option, textarea, [lang]:not(html)')) {
                  wrong.push(node.textContent.trim().slice(0, 80));
                }
              }
              return wrong.slice(0, 5);
            }""";

    /**
     * Remembers everything that the tabulator leads to, in the order of the page; how many there are. A page that begins at a place of its
     * own is gone through from its start.
     */
    static final String COLLECT_STOPS = """
            () => {
              const all = [...document.querySelectorAll(
                  'a[href], button, input, select, textarea, summary, [tabindex]')];
              const group = one => all.filter(other => other.type === 'radio' && other.name === one.name
                  && other.form === one.form);
              const isStop = one => {
                if (one.type !== 'radio') {
                  return true;
                }
                const checked = group(one).find(other => other.checked);
                return checked ? one === checked : one === group(one)[0];
              };
              window.stops = all.filter(one => !one.disabled && one.type !== 'hidden' && one.tabIndex >= 0
                  && one.checkVisibility({visibilityProperty: true}) && isStop(one));
              if (document.querySelector('[autofocus]')) {
                window.stops[0].focus();
              }
              return window.stops.length;
            }""";

    /** Stops that say a place of their own in the order. */
    static final String OUT_OF_ORDER = """
            () => window.stops.filter(one => one.tabIndex > 0).map(one => one.outerHTML.slice(0, 100))""";

    /** The number of the stop where the keyboard is; -1 where that is none of them. */
    static final String STOP_NOW = "() => window.stops.indexOf(document.activeElement)";

    /** A stop by its number. */
    static final String STOP_NUMBERED = "number => window.stops[number].outerHTML.slice(0, 100)";

    /** Stops that cannot be given the focus, or look no different with it. Pictures draw their own. */
    static final String UNSEEN_STOPS = """
            () => {
              const wrong = window.stops.filter(one => {
                one.focus();
                const look = getComputedStyle(one);
                const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2;
                return document.activeElement !== one
                    || !outlined && look.boxShadow === 'none' && !(one instanceof SVGElement);
              });
              return wrong.slice(0, 5).map(one => one.outerHTML.slice(0, 100));
            }""";

    /** What is there to be pressed though nobody can, and what is cut off though nobody can move it. */
    static final String LOST_ON_PAPER = """
            () => {
              const shown = one => one.checkVisibility({visibilityProperty: true});
              const name = one => one.outerHTML.slice(0, 100);
              const pressed = [...document.querySelectorAll('.menu, .tools, .skip, .footer__links, main button, main form')]
                  .filter(shown).map(one => 'can be pressed: ' + name(one));
              const cut = [...document.querySelectorAll('main *')]
                  .filter(one => shown(one) && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
                      && ['hidden', 'clip', 'auto', 'scroll'].includes(getComputedStyle(one).overflowX))
                  .map(one => 'is cut off: ' + name(one));
              return [...pressed, ...cut].slice(0, 5);
            }""";

    private Reading() {}
}

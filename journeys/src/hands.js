// How a visitor finds things: by the words on them, among what can be seen. Used by hands.rs through the browser's
// own console, never served. `find` answers {x, y} in the window, or {offered: [names]} when nothing fits.
(() => {
  const plain = (text) => (text || '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false })
    && element.getClientRects().length > 0;
  const labelled = (element) => {
    const by = (element.getAttribute('aria-labelledby') || '').split(/\s+/).filter(Boolean)
      .map((id) => plain(document.getElementById(id)?.innerText)).join(' ');
    return by || plain(element.getAttribute('aria-label'));
  };
  const name = (element) => labelled(element)
    || plain([...(element.labels || [])].map((label) => label.innerText).join(' '))
    || (element.matches('input[type=submit], input[type=reset]') ? plain(element.value) : '')
    || (element.matches('input, select, textarea') ? '' : plain(element.innerText))
    || plain(element.querySelector?.('img[alt]')?.alt)
    || plain(element.title);
  const kinds = {
    field: 'input:not([type=hidden], [type=submit], [type=reset], [type=checkbox], [type=radio]), textarea, select',
    choice: 'input[type=checkbox], input[type=radio]',
    button: 'button, a[href], summary, input[type=submit], input[type=reset], [role=button]',
  };
  // A choice may be drawn by its label while its own box is out of sight.
  const touched = (element, kind) => (kind === 'choice' && !visible(element) && element.labels?.[0]) || element;
  // The smallest thing around an element that a person takes in as one: a row, a card, a point of a list.
  const around = (element) => plain(element.closest('tr, li, .card, fieldset, section')?.innerText);
  const find = (kind, wanted, beside) => {
    const words = plain(wanted);
    const candidates = [...document.querySelectorAll(kinds[kind])]
      .filter((element) => !element.disabled && visible(touched(element, kind)))
      .filter((element) => !beside || around(element).includes(plain(beside)));
    const fits = [(own) => own === words, (own) => own.startsWith(words), (own) => own.includes(words)];
    for (const fit of fits) {
      const found = candidates.filter((element) => fit(name(element)));
      // Of two things with the same words, the hand takes the one of the form where it has just typed.
      const near = found.find((element) => element.form && element.form === document.activeElement?.form);
      if (found.length > 0) return touched(near || found[0], kind);
    }
    return { offered: candidates.map(name).filter(Boolean) };
  };
  const place = (element) => {
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = element.getClientRects()[0];
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const top = document.elementFromPoint(x, y);
    const reachable = top && (element.contains(top) || top.contains(element) || top.closest('label')?.control === element);
    return reachable ? { x, y } : { covered: top ? top.outerHTML.slice(0, 120) : 'the edge of the window' };
  };
  return {
    // Before a page is whole it may still move under the hand.
    place: (kind, wanted, beside) => {
      if (document.readyState !== 'complete') return { offered: ['a page that is still on its way'] };
      const found = find(kind, wanted, beside);
      return found.offered ? found : place(found);
    },
    choose: (label, option) => {
      const field = find('field', label);
      if (field.offered) return field;
      const chosen = [...(field.options || [])].find((one) => plain(one.text) === plain(option));
      if (!chosen) return { offered: [...(field.options || [])].map((one) => plain(one.text)) };
      field.value = chosen.value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return {};
    },
    stands: (label) => find('field', label) === document.activeElement,
    focus: () => (document.activeElement && document.activeElement !== document.body ? name(document.activeElement) : ''),
    text: () => plain(document.body?.innerText),
  };
})()

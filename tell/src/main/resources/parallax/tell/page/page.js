// Lights the very words that a finding rests on, and walks the differences by key.
// Everything on the page can be read and followed without this script.
(() => {
  'use strict';
  const root = document.documentElement;
  const back = document.querySelector('.back');

  // Text nodes of an article between two offsets into its text, as ranges.
  const ranges = (text, from, to) => {
    const found = [];
    for (const piece of text.querySelectorAll('.t')) {
      let at = Number(piece.dataset.o);
      if (at >= to || at + piece.textContent.length <= from) continue;
      const walk = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const start = Math.max(from, at) - at, end = Math.min(to, at + node.length) - at;
        if (start < end) {
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, end);
          found.push(range);
        }
        at += node.length;
      }
    }
    return found;
  };

  const light = link => {
    const target = document.getElementById(link.getAttribute('href').slice(1));
    const text = target && target.closest('.text');
    const lit = [];
    if (text) for (const words of link.dataset.w.split(' ')) {
      const [from, to] = words.split('-').map(Number);
      lit.push(...ranges(text, from, to));
    }
    if (window.CSS && CSS.highlights) {
      CSS.highlights.set('lit', new Highlight(...lit));
      root.classList.toggle('words-lit', lit.length > 0);
    }
    document.dispatchEvent(new CustomEvent('parallax:lit', {detail: lit.map(String)}));
  };

  const open = element => {
    for (let at = element; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  };

  document.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link) return;
    const target = document.getElementById(link.getAttribute('href').slice(1));
    if (target) open(target);
    if (link.dataset.w) {
      light(link);
      back.hidden = false;
    }
  });
  back.addEventListener('click', event => {
    event.preventDefault();
    back.hidden = true;
    history.back();
  });
  window.addEventListener('popstate', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target) open(target);
  });

  const cards = [...document.querySelectorAll('.differs .card')];
  const current = () => cards.indexOf(document.activeElement && document.activeElement.closest('.card'));
  let last = -1;
  const show = index => {
    if (index < 0 || index >= cards.length) return;
    last = index;
    cards[index].focus({preventScroll: true});
    cards[index].scrollIntoView({block: 'start'});
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea')) return;
    const at = current() >= 0 ? current() : last;
    if (event.key === 'j') show(at + 1);
    else if (event.key === 'k') show(at - 1);
    else if (event.key === 'b') history.back();
    else if (event.key === 'o' && at >= 0) {
      const link = cards[at].querySelector('a[data-w]');
      if (link) link.click();
    }
  });

  // On paper nothing can be opened any more.
  let closed = [];
  window.addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const one of closed) one.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const one of closed) one.open = false;
  });
})();

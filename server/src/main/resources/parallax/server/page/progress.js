// Shows what is being taken in as it happens. Without this script the page says so when it is loaded anew.
(() => {
  'use strict';
  const box = document.getElementById('progress');
  if (box.dataset.ended) return;
  const bar = box.querySelector('progress');
  const words = box.querySelector('[role="status"]');
  const list = document.getElementById('lines');
  const events = new EventSource(location.pathname + '/events?from=' + list.children.length);
  events.addEventListener('state', event => {
    const state = JSON.parse(event.data);
    bar.max = state.steps;
    bar.value = state.step;
    words.textContent = state.words;
    for (const line of state.lines) {
      const item = document.createElement('li');
      if (line.address) {
        const link = document.createElement('a');
        link.href = line.address;
        link.className = 'src';
        link.dir = 'auto';
        link.textContent = line.words;
        item.append(link);
      } else {
        item.textContent = 'Refused: ' + line.words;
      }
      list.append(item);
    }
    if (state.ended) {
      events.close();
      location.reload();
    }
  });
})();

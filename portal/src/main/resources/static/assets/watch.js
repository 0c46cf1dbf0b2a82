// The operators' pages, which work without it: figures of running jobs as they come, filters that send themselves.
(() => {
  'use strict';

  const place = () => document.querySelector('[data-live]');
  const shown = () => Array.from(place().querySelectorAll('[data-run]'), (row) => row.dataset.run).join(' ');

  const fill = (run) => {
    const row = place().querySelector(`[data-run="${run.run}"]`);
    for (const field of ['stage', 'rows', 'rate', 'left']) {
      row.querySelector(`[data-field="${field}"]`).textContent = run[field];
    }
    const bar = row.querySelector('progress');
    if (run.percent === null) {
      bar.removeAttribute('value');
    } else {
      bar.value = run.percent;
    }
  };

  if (place() && window.EventSource) {
    const feed = new EventSource(place().dataset.live);
    let asking = false;
    feed.addEventListener('live', (event) => {
      const only = place().dataset.only;
      const runs = JSON.parse(event.data).filter((run) => !only || String(run.run) === only);
      if (runs.map((run) => String(run.run)).join(' ') === shown()) {
        runs.forEach(fill);
      } else if (only) {
        feed.close();
        window.location.reload();
      } else if (!asking) {
        asking = true;
        window.htmx.ajax('GET', window.location.pathname + window.location.search, { target: '#live', select: '#live', swap: 'outerHTML' })
          .finally(() => { asking = false; });
      }
    });
    feed.addEventListener('over', () => {
      feed.close();
      place().querySelector('[data-over]').hidden = false;
    });
  }
})();

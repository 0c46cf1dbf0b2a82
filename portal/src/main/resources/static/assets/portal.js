// Improves pages that work without it: dropping files and seeing them go, charts drawn from the tables beside them, printing.
(() => {
  'use strict';

  const form = document.getElementById('upload-form');
  if (form) {
    const zone = document.getElementById('zone');
    const input = document.getElementById('files');
    const list = document.getElementById('chosen');
    const sending = document.getElementById('sending');
    const bar = document.getElementById('sent');
    const failed = document.getElementById('failed');
    const text = document.getElementById('sent-text');

    // The browser's own button speaks the browser's language; the label speaks the page's.
    zone.classList.add('labelled');
    const show = () => {
      list.replaceChildren(...Array.from(input.files, (file) => {
        const item = document.createElement('li');
        item.textContent = `${file.name} (${Math.ceil(file.size / 1000).toLocaleString(document.documentElement.lang)} kB)`;
        return item;
      }));
    };
    input.addEventListener('change', show);
    for (const name of ['dragover', 'dragenter']) {
      zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add('over'); });
    }
    for (const name of ['dragleave', 'drop']) {
      zone.addEventListener(name, () => zone.classList.remove('over'));
    }
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      input.files = event.dataTransfer.files;
      show();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (Array.from(input.files).some((file) => file.size > 200 * 1024 * 1024)) {
        failed.hidden = false;
        return;
      }
      const request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.upload.addEventListener('progress', (step) => {
        const percent = step.lengthComputable ? Math.floor(100 * step.loaded / step.total) : 0;
        bar.value = percent;
        text.textContent = `${percent} %`;
      });
      request.addEventListener('load', () => {
        if (request.status < 400 && request.responseURL.includes('/uploads')) {
          window.location.assign(request.responseURL);
        } else {
          sending.hidden = true;
          failed.hidden = false;
        }
      });
      request.addEventListener('error', () => { sending.hidden = true; failed.hidden = false; });
      sending.hidden = false;
      failed.hidden = true;
      request.send(new FormData(form));
    });
  }

  for (const button of document.querySelectorAll('[data-print]')) {
    button.addEventListener('click', () => window.print());
  }

  const draw = (place) => {
    const table = document.getElementById(place.dataset.chart);
    if (!table || !window.echarts || table.tBodies[0].rows.length === 0) {
      return;
    }
    const rows = Array.from(table.tBodies[0].rows);
    const heads = Array.from(table.tHead.rows[0].cells).filter((cell) => cell.dataset.colour);
    place.classList.add('drawn');
    const chart = window.echarts.init(place);
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
      legend: { bottom: 0, type: 'scroll' },
      grid: { left: 8, right: 24, top: 16, bottom: 40, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.cells[0].textContent), axisLabel: { color: '#16252b' } },
      series: heads.map((head, at) => ({
        name: head.textContent,
        type: 'bar',
        stack: 'rows',
        itemStyle: { color: head.dataset.colour },
        data: rows.map((row) => Number(row.querySelectorAll('[data-value]')[at].dataset.value)),
      })),
    });
    window.addEventListener('resize', () => chart.resize());
  };
  document.querySelectorAll('[data-chart]').forEach(draw);
})();

// Runs in a page and returns what is wrong with it, as a list of sentences.
() => {
  const complaints = [];
  const complain = (what, element) =>
    complaints.push(element ? `${what}: ${element.cloneNode().outerHTML}` : what);
  const shown = element => element.checkVisibility({ visibilityProperty: true });
  const all = selector => [...document.querySelectorAll(selector)].filter(shown);

  if (!/^\S.* · Parley$/.test(document.title)) complain(`title "${document.title}"`);
  if (!document.documentElement.lang) complain('no language');
  if (all('h1').length !== 1) complain(`${all('h1').length} main headings`);
  if (all('main').length !== 1) complain(`${all('main').length} main parts`);
  if (/\?\?\?|[#$]\{/.test(document.body.innerText)) complain(`text without a message: ${document.body.innerText}`);

  all('input:not([type=submit]), select, textarea')
    .filter(field => ![...field.labels].some(label => label.innerText.trim()))
    .forEach(field => complain('no label', field));
  all('a, button, summary, input[type=submit], img, svg[role=img]')
    .filter(thing => !(thing.value || thing.alt || thing.innerText || thing.getAttribute('aria-labelledby') || thing.ariaLabel || '').trim())
    .forEach(thing => complain('no name', thing));
  all('th').filter(head => !head.innerText.trim()).forEach(head => complain('nameless column', head));

  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  ids.filter((id, index) => ids.indexOf(id) !== index).forEach(id => complain(`id twice: ${id}`));
  document.querySelectorAll('[style], [onclick]').forEach(element => complain('inline style or script', element));

  // What scrolls in a box of its own may be wider than the screen.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    complain(`wider than ${width} px`);
    all('main *, header *')
      .filter(element => !element.parentElement.closest('.scroll') && element.getBoundingClientRect().right > width + 1)
      .forEach(element => complain(`sticks out of ${width} px`, element));
  }

  // WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to 1.
  const parts = colour => colour.match(/[\d.]+/g).map(Number);
  const luminance = colour => {
    const [red, green, blue] = parts(colour).map(value => value / 255)
      .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = element => {
    const colour = getComputedStyle(element).backgroundColor;
    return parts(colour)[3] !== 0 ? colour : element.parentElement ? ground(element.parentElement) : 'rgb(255, 255, 255)';
  };
  const contrast = element => {
    const [dark, light] = [getComputedStyle(element).color, ground(element)].map(luminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  all('main *, header *')
    .filter(element => element.matches('input[type=submit]')
      || !element.closest('svg') && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
    .filter(element => contrast(element) < 4.5)
    .forEach(element => complain(`contrast of ${contrast(element).toFixed(1)}`, element));

  return complaints;
}

/** Offers the regencies of the chosen province alone. Without JavaScript all stand there, under their provinces. */
class PlaceFields extends HTMLElement {
  connectedCallback() {
    const [province, regency] = this.querySelectorAll('select');
    if (!province || !regency) return;
    const groups = [...regency.querySelectorAll('optgroup')];
    const limit = () => {
      const name = province.selectedOptions[0]?.value ? province.selectedOptions[0].text.trim() : null;
      const offered = groups.filter((group) => name === null || group.label === name);
      const isElsewhere =
        regency.value !== '' && !offered.some((group) => group.contains(regency.selectedOptions[0] ?? null));
      if (isElsewhere) regency.value = '';
      for (const group of groups) group.remove();
      regency.append(...offered);
    };
    limit();
    province.addEventListener('change', limit);
  }
}

customElements.define('place-fields', PlaceFields);

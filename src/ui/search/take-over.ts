/** What of a fetched page stands outside its results: the title, and the links to the same page in the other language. */
export function takeOverFrame(page: Document): void {
  document.title = page.title;
  const fresh = [...page.querySelectorAll('a[hreflang]')];
  document.querySelectorAll('a[hreflang]').forEach((link, index) => {
    link.setAttribute('href', fresh[index]?.getAttribute('href') ?? '/');
  });
}

/** After a release the fetched page may need styles that this one has not. */
export function isSameBuild(page: Document): boolean {
  return stylesOf(page) === stylesOf(document);
}

/** The address that a GET form would be sent to. */
export function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action);
  url.search = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString();
  return url.href;
}

function stylesOf(page: Document): string {
  return [...page.querySelectorAll('link[rel=stylesheet]')].map((link) => link.getAttribute('href')).join();
}

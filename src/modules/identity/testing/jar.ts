/** A browser without scripts over real HTTP: keeps cookies by path, follows redirects when told to, remembers where it is. */
export type Page = { readonly status: number; readonly url: string; readonly text: string; readonly headers: Headers }
export type Jar = {
  get(url: string, options?: { readonly follow?: boolean }): Promise<Page>
  post(url: string, form: Readonly<Record<string, string>>, options?: { readonly follow?: boolean }): Promise<Page>
  /** Names of cookies that would go to this address. */
  cookieNames(url: string): string[]
  copy(): Jar
}

type Cookie = { readonly name: string; readonly value: string; readonly path: string }

export const jar = (cookies: Cookie[] = []): Jar => {
  const sent = (url: URL): Cookie[] =>
    cookies.filter(({ path }) => path === '/' || url.pathname === path || url.pathname.startsWith(`${path}/`))
  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(/;\s*/)
      const name = pair.slice(0, pair.indexOf('='))
      const value = pair.slice(pair.indexOf('=') + 1)
      const attribute = (key: string): string | undefined =>
        rest.find(part => part.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1)
      const path = attribute('path') ?? '/'
      const over = attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '') < Date.now() || value === ''
      const at = cookies.findIndex(cookie => cookie.name === name && cookie.path === path)
      if (at >= 0) cookies.splice(at, 1)
      if (!over) cookies.push({ name, value, path })
    }
  }
  const call = async (url: string, init: RequestInit, follow: boolean): Promise<Page> => {
    const address = new URL(url)
    const cookie = sent(address).map(({ name, value }) => `${name}=${value}`).join('; ') // prettier-ignore
    const answer = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) },
    })
    keep(answer.headers)
    const location = answer.headers.get('location')
    if (follow && location !== null && answer.status >= 300 && answer.status < 400) {
      await answer.arrayBuffer()
      return call(new URL(location, address).href, {}, true)
    }
    return { status: answer.status, url, text: await answer.text(), headers: answer.headers }
  }
  return {
    get: (url, { follow = true } = {}) => call(url, {}, follow),
    post: (url, form, { follow = true } = {}) =>
      call(
        url,
        { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(form).toString() },
        follow,
      ),
    cookieNames: url => sent(new URL(url)).map(cookie => cookie.name),
    copy: () => jar([...cookies]),
  }
}

import type { Plugin } from 'vite'

/**
 * The window's first script only asks its questions and then imports the page. Without this the browser would learn of the
 * page's own script and styles when the first script has run; named in the head, they are fetched and compiled meanwhile.
 */
export function preloadFirstPage(entry: string): Plugin {
  return {
    name: 'preload-first-page',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const page = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.facadeModuleId === entry)
        if (page?.type !== 'chunk') throw new Error(`the page ${entry} is not in the bundle`)
        return [page.fileName, ...page.imports].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}

import type { FastifyInstance } from 'fastify'
import { prepareAssets } from '../assets.ts'

/** Serves /assets/NAME-HASH.ext, for ever cacheable, in the best encoding that the browser takes. */
export const registerAssets = async (app: FastifyInstance): Promise<void> => {
  const { files } = await prepareAssets()
  app.get<{ Params: { file: string } }>('/assets/:file', { logLevel: 'warn' }, async (request, reply) => {
    const asset = files.get(request.params.file)
    if (!asset) return reply.code(404).type('text/plain; charset=utf-8').send('404')
    const accepted = String(request.headers['accept-encoding'] ?? '')
    const encoding = asset.br && /\bbr\b/.test(accepted) ? 'br' : asset.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : null
    void reply.type(asset.type).header('cache-control', 'public, max-age=31536000, immutable')
    if (asset.br) void reply.header('vary', 'accept-encoding')
    if (encoding) void reply.header('content-encoding', encoding)
    return reply.send((encoding && asset[encoding]) || asset.bytes)
  })
}

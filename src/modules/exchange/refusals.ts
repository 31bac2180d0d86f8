import type { RefusalTexts } from '#platform/module.ts'

/** What people are told when an outside system does not answer. */
export const refusals: RefusalTexts = {
  'exchange.population_unavailable': {
    vi: 'Cơ sở dữ liệu dân cư chưa trả lời. Hãy thử lại sau ít phút, hoặc tự điền thông tin.',
    en: 'The population database does not answer. Try again in a few minutes, or fill in the details yourself.',
  },
}

const NAME = /^\p{Lu}\S*( \p{Lu}\S*)+$/u

/**
 * "Đinh Thị Hồng Nhung" → "Đ.T.H. Nhung": whole in a narrow column, and the given name, by which people are called, stays. What is no
 * name of several words stays as it is.
 */
export const withInitials = (name: string): string => {
  if (!NAME.test(name)) return name
  const parts = name.split(' ')
  const given = parts.pop() ?? ''
  return `${parts.map(part => `${[...part][0] ?? ''}.`).join('')} ${given}`
}

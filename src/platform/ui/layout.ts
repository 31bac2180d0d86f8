export { officeLayout } from './office-layout.ts'
export { portalLayout } from './portal-layout.ts'
export type { MenuItem, PortalTab, Shell, View } from './shell.ts'

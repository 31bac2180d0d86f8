/** Door of the module: telling people by e-mail and SMS. */
export { listMessages, notify } from './notify.ts'
export { mobileOf, type Notice } from './message.ts'

/** The part of gas-local that is used here; the package has no types of its own. */
declare module 'gas-local' {
  import type { Context } from 'node:vm';
  const gasLocal: { require(folder: string, globals: Context): Context };
  export default gasLocal;
}

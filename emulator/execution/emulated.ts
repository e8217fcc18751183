/**
 * The type by which an emulated class promises Google's signatures without promising all of them:
 * method names, arguments and plain results are held against @types/google-apps-script, while objects
 * that are themselves emulated in part count as `object`.
 */

type Plain = string | number | boolean | bigint | null | undefined | void | Date;

type Result<R> = unknown extends R
  ? unknown
  : R extends Plain
    ? R
    : R extends readonly (infer E)[]
      ? Result<E>[]
      : object;

type Argument<A> = unknown extends A
  ? unknown
  : A extends Plain
    ? A
    : A extends readonly (infer E)[]
      ? Argument<E>[]
      : never;

type Arguments<A extends readonly unknown[]> = { [I in keyof A]: Argument<A[I]> };

/**
 * What `class X implements Emulated<GoogleAppsScript.Lock.Lock, 'tryLock'>` has to provide. Where Google
 * has overloads, the last one declared is checked.
 */
export type Emulated<T, K extends keyof T> = {
  [M in K]: T[M] extends (...args: infer A) => infer R
    ? (...args: Arguments<A>) => Result<R>
    : object;
};

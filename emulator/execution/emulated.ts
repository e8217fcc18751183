/**
 * The type by which an emulated class promises Google's signatures without promising all of them:
 * method names, arguments and plain results are held against @types/google-apps-script, while objects
 * that are themselves emulated in part count as `object`.
 */

type Plain = string | bigint | boolean | null | undefined | void | Date;

/** Google's enumerations are numbers to TypeScript; here they are objects (EnumValue). */
type IsEnumeration<T> = T extends number ? (Same<T, number> extends true ? false : true) : false;
type Same<A, B> =
  (<G>() => G extends A ? 1 : 2) extends <G>() => G extends B ? 1 : 2 ? true : false;

/** Google's types seldom say where null may come back, so null is always allowed. */
type Result<R> = unknown extends R
  ? unknown
  : IsEnumeration<R> extends true
    ? object
    : R extends Plain | number
      ? R | null
      : R extends readonly (infer E)[]
        ? Result<E>[] | null
        : object | null;

type Argument<A> = unknown extends A
  ? unknown
  : IsEnumeration<A> extends true
    ? never
    : A extends Plain | number
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

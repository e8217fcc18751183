/** Who holds which lock. Locks end with the execution that took them (REF Lock). */

export class LockTable {
  private readonly holders = new Map<string, number>();

  holder(key: string): number | undefined {
    return this.holders.get(key);
  }

  take(key: string, executionId: number): void {
    this.holders.set(key, executionId);
  }

  release(key: string, executionId: number): void {
    if (this.holders.get(key) === executionId) this.holders.delete(key);
  }

  releaseAll(executionId: number): void {
    for (const [key, holder] of this.holders) {
      if (holder === executionId) this.holders.delete(key);
    }
  }
}

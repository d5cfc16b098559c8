/** Objects that office.js keeps by a number of ours: ranges that outlive their batch. */
export class References {
  private readonly byId = new Map<string, object>();
  private readonly ids = new WeakMap<object, string>();
  private next = 1;

  constructor(
    private readonly onKeep: (object: object) => void,
    private readonly onRelease: (object: object) => void,
  ) {}

  keep(object: object): void {
    if (this.idOf(object) !== undefined) return;
    const id = `ref-${this.next++}`;
    this.ids.set(object, id);
    this.byId.set(id, object);
    this.onKeep(object);
  }

  idOf(object: object): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.byId.has(id) ? id : undefined;
  }

  get(id: string): object | undefined {
    return this.byId.get(id);
  }

  release(id: string): void {
    const object = this.byId.get(id);
    if (!object) return;
    this.byId.delete(id);
    this.onRelease(object);
  }

  get count(): number {
    return this.byId.size;
  }
}

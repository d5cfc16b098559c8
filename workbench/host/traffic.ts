/** What went over the wire, as Excel on the web would count it. */
export interface Batch {
  /** excel: the add-in's own. functions: results of custom functions. shell: pane and ribbon. */
  readonly kind: 'excel' | 'functions' | 'shell';
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
}

/** Totals count the add-in's own batches only. */
export interface Traffic {
  readonly batches: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** the newest batches of every kind, oldest first */
  readonly recent: readonly Batch[];
}

const KEPT = 100;

export const noTraffic: Traffic = { batches: 0, requestBytes: 0, responseBytes: 0, recent: [] };

export function counted(traffic: Traffic, batch: Batch): Traffic {
  const recent = [...traffic.recent.slice(1 - KEPT), batch];
  if (batch.kind !== 'excel') return { ...traffic, recent };
  return {
    batches: traffic.batches + 1,
    requestBytes: traffic.requestBytes + batch.requestBytes,
    responseBytes: traffic.responseBytes + batch.responseBytes,
    recent,
  };
}

const encoder = new TextEncoder();
export const bytesOf = (text: string): number => encoder.encode(text).length;

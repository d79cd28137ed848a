// logits: One row of logits per example; a masked class has the logit minus infinity.
export function logSoftmax(logits: number[][]): number[][] {
  return [];
}

/**
 * @param {number[][]} logits One row of logits per example; a masked class has the logit minus infinity.
 * @returns {number[][]}
 */
function logSoftmax(logits) {
  return [];
}

package mhss.gateway.documents.labels;

/**
 * A label where it stands in the flow.
 *
 * @param label its number in the layout
 * @param start of its first letter
 * @param valueStart after it and its colon
 * @param number of a label that is printed several times; else 0
 */
record Mention(int label, int start, int valueStart, int number) {

  Slot slot() {
    return new Slot(label, number);
  }
}

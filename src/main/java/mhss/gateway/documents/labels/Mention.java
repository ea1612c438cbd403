package mhss.gateway.documents.labels;

/**
 * A label where it stands in the flow.
 *
 * @param label its number in the layout
 * @param start of its first letter
 * @param valueStart after it and its colon
 */
record Mention(int label, int start, int valueStart) {}

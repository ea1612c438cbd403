package mhss.gateway.documents.labels;

import java.util.Comparator;
import mhss.gateway.documents.FormLayout;

/**
 * What a value belongs to.
 *
 * @param label its number in the layout
 * @param number of a label that is printed several times; else 0
 */
record Slot(int label, int number) implements Comparable<Slot> {

  private static final Comparator<Slot> ORDER =
      Comparator.comparingInt(Slot::label).thenComparingInt(Slot::number);

  String key(FormLayout layout) {
    String key = layout.labels().get(label).key();
    return number > 0 ? key + "." + number : key;
  }

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }
}

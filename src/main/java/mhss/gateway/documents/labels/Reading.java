package mhss.gateway.documents.labels;

import java.util.List;
import java.util.stream.Stream;
import mhss.gateway.documents.content.Content;
import mhss.gateway.documents.content.Fragment;

/** One order in which a document can be read, and the labels found in it. */
record Reading(Flow flow, List<Mention> found) {

  /** The order in which the most labels of the form are found is the one its author meant. */
  static Reading best(Content content, LabelFinder finder) {
    Reading printed = of(content.body(), finder);
    boolean complete = printed.labels() == finder.layout().labels().size();
    Reading best =
        complete ? printed : printed.orBetter(TwoColumns.order(content.body(), finder), finder);
    Reading cells = of(SplitRows.join(content.tabled(), finder), finder);
    boolean inCells = cells.labels() > 0 && cells.labelsInCells() * 2 >= cells.labels();
    return inCells && cells.labels() >= best.labels() ? cells : best;
  }

  private Reading orBetter(List<Fragment> otherOrder, LabelFinder finder) {
    Reading other = of(otherOrder, finder);
    return other.labels() > labels() ? other : this;
  }

  private static Reading of(List<Fragment> fragments, LabelFinder finder) {
    Flow flow = new Flow(fragments);
    return new Reading(flow, finder.find(flow));
  }

  private long labels() {
    return distinct(found.stream());
  }

  private long labelsInCells() {
    return distinct(
        found.stream()
            .filter(
                mention -> flow.fragments.get(flow.fragmentAt(mention.start())).cell().inTable()));
  }

  private static long distinct(Stream<Mention> mentions) {
    return mentions.mapToInt(Mention::label).distinct().count();
  }
}

package mhss.gateway.reports.standard;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Looks for slips of spelling and grammar in British English. It is large, so none is on the class
 * path unless an admin asked for it (README, "Spelling and grammar"). Called by one thread only.
 */
public interface Proofreader {

  /**
   * @param paragraph from 0
   * @param from first character of it in the paragraph
   * @param to behind its last
   * @param rule its id; never a word of the text
   * @param kind of the rule, for people: {@code Grammar}
   * @param unknown the word stands in no dictionary
   */
  record Slip(int paragraph, int from, int to, String rule, String kind, boolean unknown) {}

  /**
   * @param enough asked often: once true, what was found so far is all that is wanted
   */
  List<Slip> read(List<String> paragraphs, BooleanSupplier enough);
}

package mhss.gateway.scanner;

/** What the scanner says of one piece of content. */
public sealed interface Verdict {

  record Clean() implements Verdict {}

  /**
   * @param name as the scanner calls it; never content
   */
  record Found(String name) implements Verdict {}

  /**
   * The scanner is there and would not look at all of it.
   *
   * @param why in plain words
   */
  record NotScanned(String why) implements Verdict {}
}

package mhss.gateway.returns;

/** Makes returns of one content; it reads, and stores nothing. */
public interface Maker {

  /** {@code claim}, {@code prap-worksheet}, {@code information} or {@code carried}. */
  String content();

  /** The same assignment gives the same bytes, whenever it is made. */
  Made make(Assignment assignment);
}

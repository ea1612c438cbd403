package mhss.gateway.responses.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a value of a letter may be. */
public enum ValueType {
  /** Identifies the case; may stand in a subject. */
  URN(true, "QQ1"),
  /** As {@code 5 May 2026}; may stand in a subject. */
  DATE(true, "2026-05-05"),
  /** As {@code 05 May 2026}; may stand in a subject. */
  TWO_DIGIT_DATE(true, "2026-05-05"),
  /** Whole; may stand in a subject. */
  NUMBER(true, "2"),
  /** Of letters, digits and hyphens, such as {@code 2018-Q2}; may stand in a subject. */
  CODE(true, "2026-05"),
  LINE(false, "invented"),
  /** Of several lines, or one. */
  TEXT(false, "invented,\nin two lines"),
  LINES(false, List.of("invented", "also invented")),
  /** Each with the same columns. */
  ROWS(false, List.of());

  private final boolean inSubject;
  private final Object invented;

  ValueType(boolean inSubject, Object invented) {
    this.inSubject = inSubject;
    this.invented = invented;
  }

  /** A subject is read by every relay on the way. */
  boolean inSubject() {
    return inSubject;
  }

  Object invented() {
    return invented;
  }

  /** As front matter names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ValueType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(ValueType::word).collect(Collectors.joining(", "));
  }
}

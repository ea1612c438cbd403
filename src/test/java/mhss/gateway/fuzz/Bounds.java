package mhss.gateway.fuzz;

/** What is asked of every reading. Not AssertJ: fuzzing would spend its time in there. */
public final class Bounds {

  private Bounds() {}

  public static void most(long allowed, long found) {
    require(found <= allowed, found + " is more than " + allowed);
  }

  /** A refusal says what to do, in a sentence and not with the content. */
  public static void advice(RuntimeException refused) {
    String message = refused.getMessage();
    require(message != null && !message.isBlank(), "a refusal says nothing");
    most(5_000, message.length());
  }

  public static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}

package mhss.gateway.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a dry run found.
 *
 * @param looked in plain words: at how much it looked
 * @param limits what it could not find out; null for nothing
 * @param effects what would differ, each
 */
public record Trial(String looked, String limits, List<Effect> effects) {

  private static final ObjectMapper JSON = new ObjectMapper();

  Trial(String looked, List<Effect> effects) {
    this(looked, null, effects);
  }

  /**
   * Something that would be otherwise.
   *
   * @param what in plain words
   * @param message id of the message or mail it is about; null for none
   * @param caseFile id of the case it is about; null for none
   * @param before lines as they are now
   * @param after lines as they would be
   */
  public record Effect(
      String what, String message, String caseFile, List<String> before, List<String> after) {

    Effect(String what, String message, List<String> before, List<String> after) {
      this(what, message, null, before, after);
    }
  }

  /** For the history. */
  String outcome() {
    return effects.isEmpty() ? "no-difference" : "differences-" + effects.size();
  }

  byte[] json() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Trial of(byte[] json) {
    try {
      return JSON.readValue(json, Trial.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

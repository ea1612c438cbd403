package mhss.gateway.reports.standard;

/**
 * What a check found.
 *
 * @param place empty for the whole document
 * @param note without content; empty when there is nothing to say
 */
public record Result(Answer answer, String place, String note) {

  public enum Answer {
    MET,
    NOT_MET,
    NEEDS_A_PERSON
  }

  static Result met() {
    return new Result(Answer.MET, "", "");
  }

  static Result met(String place) {
    return new Result(Answer.MET, place, "");
  }

  static Result notMet(String place, String note) {
    return new Result(Answer.NOT_MET, place, note);
  }

  static Result person(String place, String note) {
    return new Result(Answer.NEEDS_A_PERSON, place, note);
  }
}

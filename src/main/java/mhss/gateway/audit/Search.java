package mhss.gateway.audit;

import java.time.LocalDate;

/**
 * What somebody looks for in the history; null or empty stands for anything.
 *
 * @param who an actor; {@code people}: any person
 * @param what a kind of step, or one with its outcome: {@code settled}, {@code settled parked}
 * @param from first day, in London
 * @param until last day, in London
 * @param words a URN, or the id of a case or message; of an id the first 8 characters are enough
 */
public record Search(String who, String what, LocalDate from, LocalDate until, String words) {

  public static final String PEOPLE = "people";

  public static Search everything() {
    return new Search("", "", null, null, "");
  }
}

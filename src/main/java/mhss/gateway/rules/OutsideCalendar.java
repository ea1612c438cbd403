package mhss.gateway.rules;

/**
 * A working day was asked for outside the years of the holiday data: it is refused rather than
 * guessed.
 */
public class OutsideCalendar extends RuntimeException {

  public OutsideCalendar(String message) {
    super(message);
  }
}

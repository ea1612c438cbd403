package mhss.gateway.intake;

/** A message cannot be treated as a person says. */
public class NotTreatable extends RuntimeException {

  NotTreatable(String message) {
    super(message);
  }
}

package mhss.gateway.console.signin;

import java.util.Optional;
import mhss.gateway.access.OwnAccount;
import mhss.gateway.console.web.Problem;

/** The two fields in which a person chooses a password. */
public final class NewPassword {

  private NewPassword() {}

  public static Optional<Problem> problem(
      OwnAccount own, String name, String wanted, String again) {
    Optional<Problem> unfit = own.problem(name, wanted).map(words -> Problem.of("wanted", words));
    return unfit.isPresent() || wanted.equals(again)
        ? unfit
        : Optional.of(
            Problem.of("again", "The two passwords are not the same: type the new one twice"));
  }
}

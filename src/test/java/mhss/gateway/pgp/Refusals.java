package mhss.gateway.pgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mhss.gateway.pgp.Refused.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

final class Refusals {

  private Refusals() {}

  static Refused assertRefused(Reason reason, ThrowingCallable step) {
    Refused refused = assertRefused(step);
    assertThat(refused.reason()).as(refused.getMessage()).isEqualTo(reason);
    return refused;
  }

  /** For any reason, but as a refusal: nothing else may come out of an opening. */
  static Refused assertRefused(ThrowingCallable step) {
    Refused refused = catchThrowableOfType(Refused.class, step);
    assertThat(refused).as("a refusal").isNotNull();
    assertThat(refused.getMessage()).doesNotContain("Referral", "QQ123456C", "@");
    return refused;
  }
}

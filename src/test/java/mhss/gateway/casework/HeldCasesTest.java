package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.Registered.CaseMoved;
import mhss.gateway.casework.Registered.Illegal;
import org.junit.jupiter.api.Test;

class HeldCasesTest {

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void appliesNothingButNotesToAHeldCaseUntilAPersonReleasesIt() {
    desk.register(desk.referral("HC1001"));
    assertThat(hold("HC1001", "own-employee")).isTrue();
    assertThat(hold("HC1001", "sensitive")).isFalse();
    assertThat(desk.file("HC1001").held()).contains("own-employee");

    Registered parked = desk.happens("HC1001", "contact-made");
    assertThat(parked)
        .isInstanceOfSatisfying(
            Illegal.class,
            illegal -> {
              assertThat(illegal.cause()).isEqualTo("case-held");
              assertThat(illegal.advice()).contains("own-employee").contains("release it");
            });
    assertThat(desk.happens("HC1001", "leaving-learned")).isInstanceOf(CaseMoved.class);
    assertThat(desk.attempt("HC1001", NOW, "reached")).isInstanceOf(CaseMoved.class);
    assertThat(desk.state("HC1001")).isEqualTo("REFERRED");

    assertThat(release("HC1001")).isTrue();
    assertThat(release("HC1001")).isFalse();
    assertThat(desk.happens("HC1001", "contact-made")).isInstanceOf(CaseMoved.class);
    assertThat(desk.last("HC1001", "case-released").step().facts())
        .containsEntry("reason", "another employer of that name");
  }

  @Test
  void marksSpecialCasesWithWordsOfAClosedList() {
    desk.register(desk.referral("HC1002"));
    assertThat(mark("HC1002", "mappa")).isTrue();
    assertThat(mark("HC1002", "mappa")).isFalse();
    assertThat(mark("HC1002", "incident")).isTrue();
    assertThat(desk.file("HC1002").special()).containsExactly("mappa", "incident");
    assertThat(catchThrowable(() -> mark("HC1002", "violent"))).isNotNull();
    assertThat(desk.file("HC1002").special()).containsExactly("mappa", "incident");
  }

  @Test
  void takesNoFactThatCouldHoldWhatAPersonWrote() {
    for (Map<String, String> facts :
        List.of(
            Map.of("name", "x"),
            Map.of("submitted-on", "yesterday"),
            Map.of("in-employment", "maybe"),
            Map.of("revision", "first"),
            Map.of("reason-code", "She said: \"no\""))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> desk.happens("HC1003", "contact-made", NOW, facts));
    }
  }

  private static boolean hold(String urn, String code) {
    return desk.in(() -> desk.records.hold(id(urn), code, "gateway"));
  }

  private static boolean release(String urn) {
    return desk.in(() -> desk.records.release(id(urn), "kim", "another employer of that name"));
  }

  private static boolean mark(String urn, String special) {
    return desk.in(() -> desk.records.mark(id(urn), special, "kim"));
  }

  private static UUID id(String urn) {
    return desk.file(urn).id();
  }
}

package mhss.gateway.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mhss.gateway.documents.DocumentRefused;
import org.junit.jupiter.api.Test;

class EffortTest {

  @Test
  void documentsOfOneMailTogetherCostNoMoreThanTheMailMay() {
    Effort mail = Effort.ofSeconds(1);

    assertThatThrownBy(() -> mail.forOne().spentOn(EffortTest::endless))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("more than 1 seconds of work in it and what else is in the mail");
    assertThatThrownBy(() -> mail.forOne().spentOn(() -> "read"))
        .isInstanceOf(DocumentRefused.class);
  }

  @Test
  void aDocumentLeavesTheOthersWhatItDidNotNeed() {
    Effort mail = Effort.ofSeconds(1);

    assertThat(mail.forOne().spentOn(() -> "one")).isEqualTo("one");
    assertThat(mail.forOne().spentOn(() -> "another")).isEqualTo("another");
  }

  private static String endless() {
    while (true) {
      Effort.step();
    }
  }
}

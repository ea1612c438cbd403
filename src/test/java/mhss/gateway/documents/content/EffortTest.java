package mhss.gateway.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.TooMuchWork;
import org.junit.jupiter.api.Test;

class EffortTest {

  @Test
  void documentsOfOneMailTogetherCostNoMoreThanTheMailMay() {
    Effort documents = Effort.ofMail(10).forDocuments(1);

    assertThatThrownBy(() -> documents.forOne().spentOn(EffortTest::endless))
        .isInstanceOf(TooMuchWork.class)
        .hasMessageContaining("more than the 1 seconds of processor time");
    assertThatThrownBy(() -> documents.forOne().spentOn(() -> "read"))
        .isInstanceOf(TooMuchWork.class);
    assertThatThrownBy(documents::requireKept).isInstanceOf(TooMuchWork.class);
  }

  @Test
  void aDocumentLeavesTheOthersWhatItDidNotNeed() {
    Effort documents = Effort.ofMail(10).forDocuments(1);

    assertThat(documents.forOne().spentOn(() -> "one")).isEqualTo("one");
    assertThat(documents.forOne().spentOn(() -> "another")).isEqualTo("another");
    assertThatCode(documents::requireKept).doesNotThrowAnyException();
  }

  @Test
  void whatIsSpentOnADocumentIsSpentOnItsMail() {
    Effort mail = Effort.ofMail(1);
    Effort document = mail.forDocuments(6).forOne();

    assertThatThrownBy(() -> mail.spentOn(() -> document.spentOn(EffortTest::endless)))
        .isInstanceOf(TooMuchWork.class);
    assertThatThrownBy(mail::requireKept).isInstanceOf(TooMuchWork.class);
    assertThatThrownBy(() -> mail.spentOn(() -> "looked")).isInstanceOf(TooMuchWork.class);
  }

  @Test
  void whatADocumentMayCostIsNoMatterOfItsMail() {
    Effort mail = Effort.ofMail(10);
    Effort document = mail.forDocuments(6).forOne();

    assertThatThrownBy(() -> mail.spentOn(() -> document.spentOn(EffortTest::endless)))
        .isInstanceOf(DocumentRefused.class);
    assertThat(mail.spentOn(() -> "looked")).isEqualTo("looked");
    assertThatCode(mail::requireKept).doesNotThrowAnyException();
  }

  private static String endless() {
    while (true) {
      Effort.step();
    }
  }
}

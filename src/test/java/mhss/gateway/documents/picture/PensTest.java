package mhss.gateway.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import mhss.gateway.documents.DocumentRefused;
import org.junit.jupiter.api.Test;

/** A drawing that nothing can end. */
class PensTest {

  private final CountDownLatch end = new CountDownLatch(1);
  private final Pens pens = new Pens(1, 1);

  @Test
  void nobodyWaitsForItForEverNorForItsPlace() {
    assertThatThrownBy(() -> pens.drawn(this::never))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("takes longer than 1 seconds");
    assertThatThrownBy(() -> pens.drawn(() -> new byte[1]))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("Other pages are being drawn");
    end.countDown();
  }

  @Test
  void whatIsRefusedWhileDrawingGivesItsPlaceBack() {
    DocumentRefused refused = new DocumentRefused(DocumentRefused.Reason.DAMAGED, "damaged");
    for (int n = 0; n < 3; n++) {
      assertThatThrownBy(
              () ->
                  pens.drawn(
                      () -> {
                        throw refused;
                      }))
          .isSameAs(refused);
    }
    assertThat(pens.drawn(() -> new byte[3])).hasSize(3);
  }

  private byte[] never() throws InterruptedException {
    end.await();
    return new byte[0];
  }
}

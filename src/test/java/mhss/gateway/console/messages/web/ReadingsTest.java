package mhss.gateway.console.messages.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import mhss.gateway.console.web.WebWorld;
import mhss.gateway.history.History;
import mhss.gateway.operations.ContentAccess;
import mhss.gateway.operations.ContentReading;
import org.junit.jupiter.api.Test;

/** What stands in the history of who has read what. */
class ReadingsTest {

  private static final long MOST = 64L << 20;

  private final ContentAccess access = WebWorld.bean(ContentAccess.class);
  private final UUID message = PdfReferral.id();

  @Test
  void aDocumentIsOpenedOnceForAllItsPages() {
    access.readOn(message, MOST, reading("opener", "shown"));
    access.readOn(message, MOST, reading("opener", "drawn"));
    access.readOn(message, MOST, reading("opener", "drawn"));

    assertThat(readings("opener")).containsExactly("shown");
  }

  @Test
  void aListWithSendersOpensNoDocument() {
    access.listings(List.of(message), reading("lister", "listed"));
    access.readOn(message, MOST, reading("lister", "shown"));

    assertThat(readings("lister")).containsExactly("listed", "shown");
  }

  @Test
  void aDownloadOpensNothingElse() {
    access.read(message, MOST, reading("keeper", "downloaded"));
    access.readOn(message, MOST, reading("keeper", "shown"));

    assertThat(readings("keeper")).containsExactly("downloaded", "shown");
  }

  private static ContentReading reading(String actor, String what) {
    return new ContentReading(actor, what, null, null);
  }

  private List<String> readings(String actor) {
    return WebWorld.bean(History.class).ofMessage(message).stream()
        .map(entry -> entry.step())
        .filter(step -> step.step().equals("content-read") && step.actor().equals(actor))
        .map(step -> step.outcome())
        .toList();
  }
}

package mhss.gateway.console.mailboxes.web;

import java.util.List;
import java.util.Locale;
import mhss.gateway.mail.MailboxCheck.Level;
import mhss.gateway.operations.ConnectionTests.Tested;

/** What a test of a connection found, on a page. */
record ShownTest(String label, boolean works, List<Found> findings) {

  /**
   * @param level {@code ok}, {@code note} or {@code failed}
   * @param words the same for who cannot see its colour
   */
  record Found(String level, String words, String stage, String text) {}

  static ShownTest of(Tested tested) {
    return new ShownTest(
        tested.reading() ? "Reading (IMAP)" : "Sending (SMTP)",
        tested.report().works(),
        tested.report().findings().stream()
            .map(
                finding ->
                    new Found(
                        finding.level().name().toLowerCase(Locale.ROOT),
                        words(finding.level()),
                        finding.stage().words(),
                        finding.text()))
            .toList());
  }

  private static String words(Level level) {
    return switch (level) {
      case OK -> "well";
      case NOTE -> "to be noted";
      case FAILED -> "failed";
    };
  }
}

package mhss.gateway.intake.recognition;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mhss.gateway.documents.FormLayout;
import mhss.gateway.documents.FormLayout.Label;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;

/** The labels of a form as words in a mail, wherever and however they stand there. */
final class PrintedLabels {

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Of a body; a form fills a page or two. */
  private static final int MOST = 100_000;

  /** A few words such as name and date stand in any letter. */
  private static final int FEWEST = 5;

  private final String said;

  PrintedLabels(OpenedMail mail) {
    said =
        mail.parts().stream()
            .filter(part -> !part.attachment())
            .map(OpenedPart::text)
            .map(text -> text.substring(0, Math.min(MOST, text.length())))
            .map(OwnWords::of)
            .map(PrintedLabels::words)
            .collect(Collectors.joining());
  }

  /** Half of them: as many as make a form where they can be read. */
  boolean areOf(FormLayout layout) {
    long keys = layout.labels().stream().filter(label -> !label.key().isEmpty()).count();
    long found =
        layout.labels().stream().filter(label -> !label.key().isEmpty()).filter(this::has).count();
    return found >= FEWEST && found * 2 >= keys;
  }

  private boolean has(Label label) {
    return label.wordings().stream().map(PrintedLabels::words).anyMatch(said::contains);
  }

  /** With a blank before and behind each. */
  private static String words(String text) {
    String plain = SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return " " + plain.replace("advisor", "adviser") + " ";
  }
}

package mhss.gateway.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.mail.MailPart;

/**
 * Knows what must not be held on any electronic system: special customer records (2024 guidance
 * 4.49). Also when the words stand in a denial: a person looks, the gateway keeps nothing.
 */
class Withholding {

  /** Stands in the history instead of everything else. */
  static final String REASON = "SCR_BLOCKED";

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern JOINING = Pattern.compile("[_\\p{Pd}\\p{Z}]");

  private final List<Pattern> markers;

  Withholding(List<String> markers) {
    this.markers =
        markers.stream()
            .map(marker -> Pattern.compile(marker, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();
  }

  boolean concerns(OpenedMail mail) {
    return words(mail).anyMatch(this::marked);
  }

  private Stream<String> words(OpenedMail mail) {
    Stream<String> subjects = Stream.of(mail.head().subject(), mail.subject());
    Stream<String> names =
        Stream.concat(fileNames(mail.mail()), mail.parts().stream().map(part -> part.fileName()));
    Stream<String> texts = mail.parts().stream().map(part -> part.text());
    return Stream.of(subjects, mail.titles().stream(), names, texts).flatMap(stream -> stream);
  }

  private static Stream<String> fileNames(MailPart part) {
    return Stream.concat(
        Stream.of(part.fileName()), part.parts().stream().flatMap(Withholding::fileNames));
  }

  private boolean marked(String words) {
    String plain = plain(words);
    return markers.stream().anyMatch(marker -> marker.matcher(plain).find());
  }

  /** As a person sees it: what joins or parts words in layout and file names hides no marker. */
  private static String plain(String words) {
    String visible =
        INVISIBLE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
    return JOINING.matcher(visible).replaceAll(" ");
  }
}

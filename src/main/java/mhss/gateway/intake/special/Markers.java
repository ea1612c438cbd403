package mhss.gateway.intake.special;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.mail.MailPart;

/** Words that mark a customer or a file, found however they are written. */
public final class Markers {

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern JOINING = Pattern.compile("[_\\p{Pd}\\p{Z}\\s]+");

  private final List<Pattern> markers;

  /**
   * @param markers regular expressions, upper and lower case alike, blanks single
   */
  public Markers(List<String> markers) {
    this.markers =
        markers.stream()
            .map(marker -> Pattern.compile(marker, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .toList();
  }

  public boolean in(String words) {
    String plain = plain(words);
    return markers.stream().anyMatch(marker -> marker.matcher(plain).find());
  }

  public boolean inAny(Stream<String> words) {
    return words.anyMatch(this::in);
  }

  /** What is left when everything marked is taken out. */
  String without(String words) {
    String plain = plain(words);
    for (Pattern marker : markers) {
      plain = marker.matcher(plain).replaceAll(" ");
    }
    return plain;
  }

  /** Everything in a mail that a person might read. */
  public static Stream<String> words(OpenedMail mail) {
    return Stream.concat(
        titles(mail),
        Stream.concat(mail.titles().stream(), mail.parts().stream().map(OpenedPart::text)));
  }

  /** Subjects and names of files. */
  public static Stream<String> titles(OpenedMail mail) {
    Stream<String> subjects = Stream.of(mail.head().subject(), mail.subject());
    Stream<String> names =
        Stream.concat(fileNames(mail.mail()), mail.parts().stream().map(OpenedPart::fileName));
    return Stream.concat(subjects, names);
  }

  private static Stream<String> fileNames(MailPart part) {
    return Stream.concat(
        Stream.of(part.fileName()), part.parts().stream().flatMap(Markers::fileNames));
  }

  /** As a person sees it: what joins or parts words in layout and file names hides no marker. */
  private static String plain(String words) {
    String visible =
        INVISIBLE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
    return JOINING.matcher(visible).replaceAll(" ");
  }
}

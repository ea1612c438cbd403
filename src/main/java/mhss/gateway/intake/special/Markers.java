package mhss.gateway.intake.special;

import java.util.List;
import java.util.stream.Stream;
import mhss.gateway.documents.MailEffort;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.opening.OpenedPart;
import mhss.gateway.mail.MailPart;

/** Words that mark a customer or a file, found however they are written. */
public final class Markers {

  private final List<Marker> markers;

  /**
   * @param markers regular expressions, upper and lower case alike, blanks single
   */
  public Markers(List<String> markers) {
    this.markers = markers.stream().map(Marker::of).toList();
  }

  public boolean in(String words) {
    return in(Seen.of(words));
  }

  boolean in(Seen words) {
    return markers.stream().anyMatch(marker -> marker.in(words.plain()));
  }

  /**
   * @throws mhss.gateway.documents.TooMuchWork when the mail has cost what it may
   */
  public boolean inAny(Stream<Seen> words) {
    return words.anyMatch(this::in);
  }

  /** What is left when everything marked is taken out. */
  Seen without(Seen words) {
    String plain = words.plain();
    for (Marker marker : markers) {
      plain = marker.pattern().matcher(MailEffort.metered(plain)).replaceAll(" ");
    }
    return new Seen(plain);
  }

  /** Everything in a mail that a person might read. */
  public static Stream<Seen> words(OpenedMail mail) {
    return Stream.concat(
        titles(mail),
        Stream.concat(
            mail.titles().stream().map(Seen::of),
            mail.parts().stream().map(part -> part.made(Seen.FORM))));
  }

  /** Subjects and names of files. */
  public static Stream<Seen> titles(OpenedMail mail) {
    Stream<String> subjects = Stream.of(mail.head().subject(), mail.subject());
    Stream<String> names =
        Stream.concat(fileNames(mail.mail()), mail.parts().stream().map(OpenedPart::fileName));
    return Stream.concat(subjects, names).map(Seen::of);
  }

  private static Stream<String> fileNames(MailPart part) {
    return Stream.concat(
        Stream.of(part.fileName()), part.parts().stream().flatMap(Markers::fileNames));
  }
}

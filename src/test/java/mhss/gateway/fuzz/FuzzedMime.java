package mhss.gateway.fuzz;

import java.util.Set;
import java.util.stream.Stream;
import mhss.gateway.mail.AuthenticationResults;
import mhss.gateway.mail.Automatic;
import mhss.gateway.mail.Bounce;
import mhss.gateway.mail.MailHead;
import mhss.gateway.mail.MailPart;
import mhss.gateway.mail.MailTooComplex;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;

/** Any bytes are a mail, or break a limit that is named; what is read of them is bounded. */
public final class FuzzedMime {

  private static final MimeReader READER = new MimeReader(MimeLimits.DEFAULT);

  private FuzzedMime() {}

  public static void fuzzerInitialize() {
    Bounds.warm("mime", FuzzedMime::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    try {
      look(READER.read(data), data.length);
    } catch (MailTooComplex refused) {
      Bounds.advice(refused);
    }
  }

  private static void look(MailPart mail, int size) {
    Bounds.most(MimeLimits.DEFAULT.parts(), parts(mail).count());
    Bounds.most(
        MimeLimits.DEFAULT.decodedSize(), parts(mail).mapToLong(part -> read(part, size)).sum());
    MailHead head = MailHead.of(mail);
    oneLine(head.messageId() + head.subject());
    Automatic.of(mail, "gateway.provider.example");
    Bounce.of(mail);
    AuthenticationResults.of(mail, Set.of("mx.example"));
  }

  private static Stream<MailPart> parts(MailPart part) {
    return Stream.concat(Stream.of(part), part.parts().stream().flatMap(FuzzedMime::parts));
  }

  private static long read(MailPart part, int size) {
    oneLine(part.fileName());
    Bounds.require(!part.fileName().matches(".*[/\\\\].*"), "a name of a file leads elsewhere");
    Bounds.most(2L * part.raw().length, part.canonical().length);
    byte[] content = part.content();
    Bounds.most(content.length + 1L, part.text().length());
    Bounds.most(10L * size, content.length);
    return content.length;
  }

  private static void oneLine(String text) {
    Bounds.require(text.chars().noneMatch(c -> c < ' '), "a head or name has more than one line");
  }
}

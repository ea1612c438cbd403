package mhss.gateway.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.TooMuchWork;
import mhss.gateway.fuzz.Bounds;
import mhss.gateway.fuzz.FuzzRules;
import mhss.gateway.intake.opening.MailOpener;
import mhss.gateway.intake.opening.OpenedMail;
import mhss.gateway.intake.reading.DecisionFacts;
import mhss.gateway.intake.reading.ReferralReader;
import mhss.gateway.intake.recognition.Admission;
import mhss.gateway.intake.recognition.NamedUrns;
import mhss.gateway.intake.recognition.OwnWords;
import mhss.gateway.intake.recognition.Recognised;
import mhss.gateway.intake.recognition.Recogniser;
import mhss.gateway.intake.special.Markers;
import mhss.gateway.intake.special.OwnEmployees;
import mhss.gateway.intake.special.SpecialHandling;
import mhss.gateway.mail.MailTooComplex;
import mhss.gateway.mail.MimeLimits;
import mhss.gateway.mail.MimeReader;
import mhss.gateway.partners.Partners;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;

/**
 * Any bytes are a mail whose kind is known or not, whatever stands in it: all steps before the
 * first that asks the database. With the first byte odd, the rest is a subject and a text.
 */
public final class FuzzedMails {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Set<String> HOPS = Set.of("mx.example");
  private static final MailOpener OPENER = opener();
  private static final Recogniser RECOGNISER = new Recogniser(FuzzRules.ALL, HOPS);
  private static final Admission ADMISSION = new Admission(new Partners(List::of), HOPS);
  private static final DecisionFacts DECISIONS = new DecisionFacts(FuzzRules.ALL.calendar());
  private static final SpecialHandling SPECIAL =
      new SpecialHandling(
          new Markers(List.of("\\bm[ .]?a[ .]?p[ .]?p[ .]?a\\.?(?:s|[0-9])?\\b")),
          new Markers(List.of("\\bincident markers?\\b")),
          new Markers(List.of("\\bsensitive (?:customer|case|referral|record)s?\\b")),
          new OwnEmployees(Set.of("Provider")));
  private static final Withholding WITHHOLDING =
      new Withholding(
          new Markers(List.of("\\bs[ .]{0,2}c[ .]{0,2}r'?s?\\b", "\\bspecial ?customer")),
          new Markers(List.of("\\bmappa ?j\\b")));
  private static final ReferralReader REFERRALS =
      new ReferralReader(FuzzRules.ALL, SPECIAL, validator(), CLOCK);

  private FuzzedMails() {}

  public static void fuzzerInitialize() {
    Bounds.warm("recognition", FuzzedMails::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(data, 1, data.length);
    try {
      OpenedMail mail = OPENER.open((data[0] & 1) == 0 ? rest : said(rest));
      mail.effort().spentOn(() -> look(mail));
    } catch (MailTooComplex | TooMuchWork refused) {
      Bounds.advice(refused);
    }
  }

  private static void look(OpenedMail mail) {
    WITHHOLDING.reason(mail);
    SPECIAL.refuse(mail);
    Opening.closed(mail);
    List.of("provider", "adviser").forEach(desk -> recognise(mail, desk));
  }

  private static byte[] said(byte[] text) {
    int end = 0;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    String mail =
        "From: team@atw.example\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\nSubject: %s\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            .formatted(new String(text, 0, end, ISO_8859_1).replace("\r", ""));
    return (mail + new String(text, end, text.length - end, ISO_8859_1)).getBytes(ISO_8859_1);
  }

  private static void recognise(OpenedMail mail, String desk) {
    List<Recognised> found =
        Stream.of(
                RECOGNISER.recognise(mail, desk),
                RECOGNISER.submissions(mail, desk),
                RECOGNISER.referrals(mail, desk),
                RECOGNISER.said(mail, RECOGNISER.kinds(desk, false), "support-plan-accepted"))
            .flatMap(List::stream)
            .toList();
    Bounds.most(10_000, found.size());
    // Of many the gateway looks at one, or at none.
    found.stream().limit(1).forEach(recognised -> look(mail, recognised));
    Bounds.most(10_000, RECOGNISER.tried(mail, desk).nearest().orElse("").length());
  }

  private static void look(OpenedMail mail, Recognised recognised) {
    Bounds.most(10_000, recognised.because().length());
    ADMISSION.refuse(mail, recognised);
    NamedUrns.in(OwnWords.of(recognised.part()), recognised.ruleSet());
    NamedUrns.couldBe(mail.subject(), recognised.ruleSet());
    DECISIONS.of(mail, recognised, Optional.empty(), NOW);
    if (recognised.form().isPresent()) {
      REFERRALS.check(mail, recognised);
    }
  }

  private static MailOpener opener() {
    try {
      Path none = Files.createTempDirectory(Path.of("target"), "fuzz");
      Keyring keys = new Keyring(none.resolve("own"), none.resolve("partners"), CLOCK);
      return new MailOpener(
          new MimeReader(MimeLimits.DEFAULT),
          new OpenPgp(keys, CLOCK),
          new DocumentReader(),
          name -> false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Validator validator() {
    return Validation.byDefaultProvider()
        .configure()
        .clockProvider(() -> CLOCK)
        .buildValidatorFactory()
        .getValidator();
  }
}

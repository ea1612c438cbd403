package mhss.gateway.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.sandbox.annexa.Customer;
import mhss.gateway.sandbox.world.Desks;
import mhss.gateway.sandbox.world.SandboxKeys;

/**
 * What the correspondents of the sandbox write: what arrives on an ordinary day, and what arrives
 * on a bad one.
 */
class Samples {

  private static final String PDF = "application/pdf";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String ODT = "application/vnd.oasis.opendocument.text";

  private final SandboxKeys keys;
  private final Instant now;
  private final LocalDate today;
  private final String round;
  private final List<Sample> samples = new ArrayList<>();

  Samples(SandboxKeys keys, Clock clock) {
    this.keys = keys;
    this.now = clock.instant();
    this.today = LocalDate.ofInstant(now, ZoneId.of("Europe/London"));
    this.round = Long.toString(now.getEpochSecond(), 36).toUpperCase(Locale.ROOT);
  }

  List<Sample> all() {
    referrals();
    doubtful();
    attacks();
    people();
    return List.copyOf(samples);
  }

  private void referrals() {
    referral(
        "pdf-form",
        "referral on a PDF form",
        1,
        v -> file("AnnexA.pdf", PDF, AnnexASamples.pdfForm(v)));
    referral(
        "pdf-flat",
        "referral printed to PDF",
        2,
        v -> file("Referral.pdf", PDF, AnnexASamples.flatPdf(v)));
    referral(
        "word",
        "referral in Word",
        3,
        v -> file("Referral form.docx", WORD, AnnexASamples.docx(v)));
    referral(
        "odt", "referral in LibreOffice", 4, v -> file("Referral.odt", ODT, AnnexASamples.odt(v)));
    referral("text", "referral typed into the mail", 5, v -> Part.text(AnnexASamples.text(v)));
    referral(
        "incomplete",
        "referral without hours and conditions",
        6,
        v -> {
          v.remove("hours");
          v.remove("mh_conditions");
          return file("AnnexA.pdf", PDF, AnnexASamples.pdfForm(v));
        });
    add(
        "sent-again",
        "the first referral, sent again",
        "duplicate",
        "",
        sealed("sent-again", "Referral again", keys.fromAdviser(form(customer(1)))));
  }

  private void doubtful() {
    add(
        "decision",
        "acceptance of a Support Plan that was never submitted",
        "parked",
        "",
        sealed(
            "decision",
            "Standard email – SUPPORT PLAN ACCEPTED",
            keys.fromAdviser(Letter.entity(Part.text(accepted(urn(1)))))));
    add(
        "other-key",
        "referral sealed for a key that is not here",
        "held",
        "",
        sealed("other-key", "Referral", keys.toFormerKey(form(customer(7)))));
    add(
        "no-urn",
        "referral whose URN says only 100",
        "parked",
        "urn-missing",
        sealed("no-urn", "Referral", keys.fromAdviser(form(with(customer(8), "urn", "100")))));
    add(
        "damaged",
        "referral in a PDF that is cut off",
        "parked",
        "",
        sealed(
            "damaged",
            "Referral",
            keys.fromAdviser(Letter.entity(Part.text("Please see the form."), damagedPdf()))));
  }

  private void attacks() {
    add(
        "forgery",
        "referral in the adviser's name under another key",
        "parked",
        "",
        sealed("forgery", "Referral", keys.fromForger(form(customer(9)))));
    add(
        "altered",
        "referral changed on its way",
        "parked",
        "",
        sealed("altered", "Referral", altered(keys.fromAdviser(form(customer(10))))));
    add(
        "open",
        "referral neither encrypted nor signed",
        "parked",
        "not-encrypted",
        letter("Referral")
            .withFiles(
                id("open"),
                Part.text("Please see the form."),
                file("AnnexA.pdf", PDF, AnnexASamples.pdfForm(customer(11)))));
    add(
        "stranger",
        "referral from an address nobody knows",
        "parked",
        "sender-unknown",
        new Letter(Desks.STRANGER, Desks.PROVIDER, "Referral", now)
            .withFiles(
                id("stranger"),
                Part.text("Please see the form."),
                file("AnnexA.pdf", PDF, AnnexASamples.pdfForm(customer(12)))));
  }

  private void people() {
    add("broken", "mail cut off in the middle of a form", "not-ours", "", broken());
    add(
        "out-of-office",
        "automatic reply",
        "not-ours",
        "",
        letter("Automatic reply: Referral")
            .plain(
                id("out-of-office"), "I am away until Monday.", "Auto-Submitted", "auto-replied"));
    add(
        "chat",
        "chat between colleagues",
        "not-ours",
        "",
        new Letter(Desks.COLLEAGUE, Desks.PROVIDER, "Lunch?", now)
            .plain(id("chat"), "Shall we go at half past twelve?"));
    add(
        "not-to-be-held",
        "mail about a special customer record",
        "withheld",
        "",
        letter("Private")
            .plain(id("not-to-be-held"), "This is a Special Customer Record; details by post."));
  }

  private void referral(
      String name, String story, int number, Function<Map<String, String>, Part> write) {
    byte[] entity =
        Letter.entity(Part.text("Please see the referral.\r\n"), write.apply(customer(number)));
    add(name, story, "applied", "", sealed(name, "MHSS referral", keys.fromAdviser(entity)));
  }

  private Map<String, String> customer(int number) {
    return Customer.referred("Pat Example" + (char) ('A' + number), urn(number), today);
  }

  private static Map<String, String> with(Map<String, String> values, String key, String value) {
    Map<String, String> changed = new HashMap<>(values);
    changed.put(key, value);
    return changed;
  }

  private String urn(int number) {
    return "AB%s-%02d".formatted(round, number);
  }

  private String id(String name) {
    return name + "." + round.toLowerCase(Locale.ROOT) + "@atw.example";
  }

  private Letter letter(String subject) {
    return new Letter(Desks.ADVISER, Desks.PROVIDER, subject, now);
  }

  private byte[] sealed(String name, String subject, byte[] armoured) {
    return letter(subject).sealed(id(name), armoured);
  }

  private static byte[] form(Map<String, String> values) {
    return Letter.entity(
        Part.text("Please see the form."), file("AnnexA.pdf", PDF, AnnexASamples.pdfForm(values)));
  }

  private static Part file(String name, String mediaType, byte[] content) {
    return new Part(name, mediaType, content);
  }

  private Part damagedPdf() {
    byte[] whole = AnnexASamples.flatPdf(customer(13));
    return file("AnnexA.pdf", PDF, Arrays.copyOf(whole, 600));
  }

  /** One character of the armoured data, far from its ends. */
  private static byte[] altered(byte[] armoured) {
    byte[] altered = armoured.clone();
    int middle = altered.length / 2;
    while (!Character.isLetter(altered[middle])) {
      middle++;
    }
    altered[middle] = (byte) (altered[middle] == 'A' ? 'B' : 'A');
    return altered;
  }

  private byte[] broken() {
    return ("Message-ID: <"
            + id("broken")
            + ">\r\nFrom: Somebody <"
            + Desks.STRANGER
            + ">\r\nTo "
            + Desks.PROVIDER
            + "\r\nSubject: =?utf-9?Q?broken\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\nContent-Transfer-Encoding: base65\r\n\r\n%%%PDF")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String accepted(String urn) {
    return "Thank you for Support Plan reference "
        + urn
        + ".\r\n\r\n"
        + "I confirm that no changes are required to be made to the Support Plan.  Please implement the plan and report"
        + " any subsequent changes of circumstances or updates to the plan in the support period.\r\n\r\nAlex Adviser\r\n";
  }

  private void add(String name, String story, String expected, String cause, byte[] mail) {
    samples.add(new Sample(name, story, Desks.PROVIDER, id(name), mail, expected, cause));
  }
}

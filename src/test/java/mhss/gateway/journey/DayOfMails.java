package mhss.gateway.journey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mhss.gateway.sandbox.AnnexASamples;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import mhss.gateway.sandbox.annexa.Customer;
import mhss.gateway.sandbox.world.Desks;
import mhss.gateway.sandbox.world.SandboxKeys;

/**
 * Mails of a day whose every name, number and sentence is written down: those of the sandbox, and
 * some that say more about people than those do. All invented.
 */
final class DayOfMails {

  /** Stand in settings and rules as well, or are too short to be told from anything else. */
  private static final Set<String> NOT_PERSONAL =
      Set.of("urn", "referral_date", "hours", "other_health", "adviser_email");

  private static final List<String> SAID_BY_SAMPLES =
      List.of(
          "Please see the referral.",
          "Please see the form.",
          "Referral again",
          "I am away until Monday.",
          "Shall we go at half past twelve?",
          "Lunch?",
          "This is a Special Customer Record; details by post.");

  private final SandboxKeys keys;
  private final Instant now;
  private final List<byte[]> mails = new ArrayList<>();
  private final Set<String> words = new LinkedHashSet<>(SAID_BY_SAMPLES);

  DayOfMails(SandboxKeys keys, Clock clock) {
    this.keys = keys;
    this.now = clock.instant();
    for (char letter = 'A'; letter < 'N'; letter++) {
      remember(customer("Pat Example" + letter, "AB1"));
    }
    referrals();
    spoken();
    strange();
  }

  List<byte[]> mails() {
    return mails;
  }

  /** What must stand nowhere in clear. */
  Set<String> words() {
    return words;
  }

  private void referrals() {
    referral(1, "Zebulon Quillfeather", v -> file("Quillfeather.pdf", AnnexASamples.pdfForm(v)));
    referral(2, "Ottoline Marchbanks", v -> file("Marchbanks.pdf", AnnexASamples.flatPdf(v)));
    referral(3, "Peregrine Tolliver", v -> file("Tolliver.docx", AnnexASamples.docx(v)));
    referral(4, "Dorothea Wimpole", v -> file("Wimpole.odt", AnnexASamples.odt(v)));
    referral(5, "Lysander Pettigrew", v -> file("Pettigrew.rtf", AnnexASamples.rtf(v)));
    referral(6, "Clementine Abernathy", v -> Part.text(AnnexASamples.text(v)));
    referral(7, "Barnaby Thistlewood", v -> file("Thistlewood.html", html(v)));
    // Broken at its end: what its reader says of it must not quote it.
    referral(8, "Wilhelmina Crabtree", v -> file("Crabtree.docx", half(AnnexASamples.docx(v))));
    referral(9, "Ignatius Fothergill", v -> file("Fothergill.html", html(wrongDates(v))));
  }

  private void referral(int number, String name, Function<Map<String, String>, Part> form) {
    Map<String, String> values = customer(name, "QD%04d".formatted(number));
    values.put(
        "mh_conditions", "QQ%06dC has dreaded the lift since the marmalade fire".formatted(number));
    values.put("mh_effects", name + " weeps in the stationery cupboard");
    values.put("employer", "Bandersnatch Foundry of " + name + ", 12 people");
    remember(values);
    say("QQ%06dC".formatted(number));
    String covering = "%s, QQ %02d 00 00 C, asked me to say sorry.".formatted(name, number);
    say(covering);
    say(name.substring(name.indexOf(' ') + 1) + ".");
    byte[] entity = Letter.entity(Part.text(covering + "\r\n"), form.apply(values));
    seal("The case of " + name, id("referral-" + number), keys.fromAdviser(entity));
  }

  private void spoken() {
    String accepted =
        "Thank you for Support Plan reference QD0001.\r\n\r\nMrs Quillfeather sounded relieved on the telephone.";
    say("Mrs Quillfeather sounded relieved on the telephone.");
    seal(
        say("About Quillfeather and the lift"),
        id("spoken"),
        keys.fromAdviser(Letter.entity(Part.text(accepted))));
    seal(
        say("Tolliver is in hospital"),
        id("news"),
        keys.fromAdviser(Letter.entity(Part.text(say("He fell down the stairs of the library.")))));
  }

  private void strange() {
    Letter stranger =
        new Letter(
            say("ermintrude.vole@home.example"),
            Desks.PROVIDER,
            say("My appointment, Ermintrude Vole"),
            now);
    mails.add(stranger.plain(id("stranger"), say("I cannot come, the cat has swallowed my key.")));
    Letter adviser =
        new Letter(Desks.ADVISER, Desks.PROVIDER, say("Forgotten: Ptolemy Grubb"), now);
    mails.add(
        adviser.withFiles(
            id("open"),
            Part.text(say("His number is QQ765432A and his door code is heliotrope.")),
            new Part(
                say("Ptolemy Grubb QQ765432A.pdf"), "application/pdf", new byte[] {'%', 'P'})));
    mails.add(
        ("From: %s <ptolemy@grubb.example>\r\nTo: %s\r\nSubject: %s\r\nMessage-ID: <%s>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=%s\r\nContent-Transfer-Encoding: base65\r\n\r\n<p>%s"
                .formatted(
                    say("Ptolemy the Grubb"),
                    Desks.PROVIDER,
                    say("Broken like my kettle"),
                    id("broken"),
                    say("heliotrope-charset"),
                    say("They took the wallpaper and the canary")))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    byte[] altered = keys.fromAdviser(Letter.entity(Part.text("never readable")));
    altered[altered.length / 2] ^= 1;
    seal(say("An altered word about Grubb"), id("altered"), altered);
  }

  private Map<String, String> customer(String name, String urn) {
    return Customer.referred(name, urn, LocalDate.ofInstant(now, ZoneId.of("Europe/London")));
  }

  private static Map<String, String> wrongDates(Map<String, String> values) {
    values.put("dob", "the 41st of Octember 1987");
    values.put("referral_date", "some day of Smarch");
    return values;
  }

  private void remember(Map<String, String> values) {
    values.forEach(
        (key, value) -> {
          if (!NOT_PERSONAL.contains(key)) {
            value.lines().forEach(this::say);
          }
        });
  }

  private String say(String word) {
    words.add(word);
    return word;
  }

  private static byte[] html(Map<String, String> values) {
    return AnnexASamples.html(values).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] half(byte[] whole) {
    return java.util.Arrays.copyOf(whole, whole.length / 2);
  }

  private Part file(String name, byte[] content) {
    return new Part(say(name), "application/octet-stream", content);
  }

  private void seal(String subject, String id, byte[] armoured) {
    Letter letter = new Letter(Desks.ADVISER, Desks.PROVIDER, say(subject), now);
    mails.add(letter.sealed(id, armoured));
  }

  private static String id(String name) {
    return name + ".day@atw.example";
  }
}

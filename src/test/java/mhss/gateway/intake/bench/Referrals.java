package mhss.gateway.intake.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import mhss.gateway.sandbox.AnnexASamples;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Referrals with the form as a fillable PDF, signed and encrypted, of about 100 KB each. */
final class Referrals {

  /** What a mail grows by when it is sealed and armoured. */
  private static final double ARMOUR = 1.38;

  private final Parties.Sealing sealing;
  private final int bytes;
  private int made;

  Referrals(Parties.Sealing sealing, int bytes) {
    this(sealing, bytes, 0);
  }

  /**
   * @param first number: others have those below it
   */
  Referrals(Parties.Sealing sealing, int bytes, int first) {
    this.sealing = sealing;
    this.bytes = bytes;
    this.made = first;
  }

  /** The next ones: no two of them of one case. */
  List<byte[]> next(int count) {
    int first = made;
    made += count;
    return IntStream.range(first, first + count).parallel().mapToObj(this::mail).toList();
  }

  private byte[] mail(int n) {
    String urn = "%c%c%04d".formatted('K' + n / 260_000, 'A' + n / 10_000 % 26, n % 10_000);
    byte[] entity =
        Letter.entity(
            Part.text("Please find the referral attached.\n"),
            new Part(
                "annex-a.pdf", "application/pdf", grown(AnnexASamples.pdfForm(values(urn)), n)));
    return new Letter(Parties.ADVISER, Parties.PROVIDER, "MHSS referral", Instant.now())
        .sealed("r" + n + "-" + System.nanoTime() + "@atw.example", sealing.seal(entity));
  }

  /** With what does not compress, as a logo or a scanned signature. */
  private byte[] grown(byte[] form, int n) {
    int missing = (int) (bytes / ARMOUR) - form.length;
    if (missing <= 0) {
      return form;
    }
    byte[] logo = new byte[missing];
    new Random(n).nextBytes(logo);
    try (PDDocument document = Loader.loadPDF(form);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      COSStream stream = document.getDocument().createCOSStream();
      try (OutputStream content = stream.createRawOutputStream()) {
        content.write(logo);
      }
      document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Logo"), stream);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> values(String urn) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("customer_name", "Pat Example");
    values.put("urn", urn);
    values.put("dob", "14/02/1987");
    values.put("home_address", "7 Sample Street\nExampleton\nEX1 2MP");
    values.put("phones", "01632 960123");
    values.put("email", "pat@home.example");
    values.put("employer", "Example Tools Ltd, 40 people");
    values.put("job_title_ftpt", "Draughtsperson, full time");
    values.put("hours", "37");
    values.put("mh_conditions", "Anxiety");
    values.put("mh_effects", "Meetings are hard");
    values.put("adviser_name", "Alex Adviser");
    values.put("adviser_email", Parties.ADVISER);
    values.put(
        "referral_date",
        DateTimeFormatter.ofPattern("dd/MM/uuuu")
            .format(LocalDate.now(ZoneId.of("Europe/London"))));
    return values;
  }
}

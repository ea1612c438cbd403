package mhss.gateway.sandbox.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import mhss.gateway.pgp.Keyring;
import mhss.gateway.pgp.OpenPgp;
import mhss.gateway.sandbox.Letter;
import mhss.gateway.sandbox.Letter.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficerDeskTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final Officer OFFICER = Officer.PAYMENTS_TWO;
  private static final byte[] CSV = "urn,amount\r\n".getBytes(StandardCharsets.US_ASCII);

  @TempDir private Path home;
  private OfficerMail mail;
  private OfficerDesk desk;
  private OpenPgp provider;
  private String signer;
  private String officer;

  @BeforeEach
  void exchangeKeys() {
    Keyring ours = new Keyring(home.resolve("ours"), home.resolve("public"), CLOCK);
    Keyring theirs = new Keyring(home.resolve("theirs"), home.resolve("public"), CLOCK);
    signer = ours.generate("Provider <desk@provider.example>");
    officer = theirs.generate(OFFICER.title() + " <" + OFFICER.address() + ">");
    ours.importKey(theirs.exportPublic(officer), false);
    theirs.importKey(ours.exportPublic(signer), false);
    provider = new OpenPgp(ours, CLOCK);
    desk = new OfficerDesk(new OpenPgp(theirs, CLOCK));
    mail = new OfficerMail(home.resolve("mail"));
  }

  @Test
  void opensAMailThatIsSealedAsAWhole() throws IOException {
    byte[] sealed =
        seal(Letter.entity(Part.text("Attached."), new Part("claim.csv", "text/csv", CSV)));
    Path file = arrived(letter().sealed("1@gateway.example", sealed));

    OpenedMail opened = desk.open(file);

    assertThat(opened.text()).isEqualTo("Attached.");
    assertThat(opened.signers()).containsExactly(signer);
    assertThat(opened.recipients()).isEqualTo(1);
    Path saved = OfficerDesk.save(opened, file).get(0);
    assertThat(saved.getFileName()).hasToString("claim.csv");
    assertThat(Files.readAllBytes(saved)).isEqualTo(CSV);
  }

  @Test
  void opensFilesThatAreSealedEachForItself() {
    Path file =
        arrived(
            letter()
                .withFiles(
                    "2@gateway.example",
                    Part.text("Two files."),
                    new Part("claim.csv.pgp", "application/octet-stream", seal(CSV)),
                    new Part("claim.xlsx.pgp", "application/octet-stream", seal(new byte[] {1}))));

    assertThat(desk.open(file).files())
        .extracting(OpenedMail.Attachment::name)
        .containsExactly("claim.csv", "claim.xlsx");
  }

  @Test
  void opensAFileThatWasSavedFromAMail() throws IOException {
    Path file = home.resolve("saved.asc");
    Files.write(file, seal(Letter.entity(new Part("claim.csv", "text/csv", CSV))));

    assertThat(desk.open(file).files()).hasSize(1);
  }

  @Test
  void writesNothingOutsideTheFolderOfTheMail() {
    byte[] sealed = seal(Letter.entity(new Part("../../../evil.csv", "text/csv", CSV)));
    Path file = arrived(letter().sealed("3@gateway.example", sealed));

    Path saved = OfficerDesk.save(desk.open(file), file).get(0);

    assertThat(saved.normalize().getParent().getParent()).isEqualTo(mail.folder(OFFICER));
  }

  @Test
  void refusesAMailInWhichNothingIsSealed() {
    Path file = arrived(letter().plain("4@gateway.example", "Hello"));
    assertThatThrownBy(() -> desk.open(file))
        .isInstanceOf(NothingSealed.class)
        .hasMessageContaining("nothing that is encrypted");
  }

  @Test
  void keepsMailsInTheOrderOfTheirArrival() {
    assertThat(mail.last()).isEmpty();
    Path first = arrived(letter().plain("5@gateway.example", "Hello"));
    Path again = arrived(letter().plain("6@gateway.example", "Hello again"));
    Path later =
        mail.keep(
            Officer.BUSINESS,
            CLOCK.instant().plusSeconds(86_400).atZone(ZoneId.of("Europe/London")),
            "MHSS monthly MI 2017-01",
            new byte[0]);
    assertThat(mail.of(OFFICER)).isEqualTo(List.of(first, again));
    assertThat(mail.last()).contains(later);
  }

  private Path arrived(byte[] bytes) {
    Instant now = Instant.parse("2017-01-31T12:30:00Z");
    return mail.keep(OFFICER, now.atZone(ZoneId.of("Europe/London")), "MHSS claim 2017-01", bytes);
  }

  private byte[] seal(byte[] content) {
    return provider.seal(content, List.of(officer), signer);
  }

  private static Letter letter() {
    return new Letter(
        "desk@provider.example", OFFICER.address(), "MHSS claim 2017-01", CLOCK.instant());
  }
}

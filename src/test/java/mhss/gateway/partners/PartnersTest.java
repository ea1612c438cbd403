package mhss.gateway.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersTest {

  private static final String KEY = "ABCD".repeat(10);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void file() {
    file = folder.resolve("partners.yml");
  }

  @Test
  void knowsAPartnerByAddressInAnyCaseAndNothingElse() throws IOException {
    write(
        "partners: [{id: atw, addresses: [Team@AtW.example], keys: ['%s'], may: [referral]}]"
            .formatted(KEY));

    Partners partners = new Partners(new PartnersFile(file));

    assertThat(partners.byAddress("TEAM@atw.EXAMPLE"))
        .get()
        .extracting(Partner::id)
        .isEqualTo("atw");
    assertThat(partners.byAddress("other@atw.example")).isEmpty();
  }

  @Test
  void demandsSignatureAndEncryptionUnlessToldOtherwise() throws IOException {
    write("partners: [{id: atw, addresses: [a@atw.example], keys: ['%s']}]".formatted(KEY));

    Partner partner = new Partners(new PartnersFile(file)).all().get(0);

    assertThat(partner.mustSign()).isTrue();
    assertThat(partner.mustEncrypt()).isTrue();
    assertThat(partner.maySend("referral")).isFalse();
  }

  @Test
  void readsFingerprintsAsPeopleWriteThem() throws IOException {
    String spaced = "abcd ABCD ABCD ABCD ABCD  ABCD ABCD ABCD ABCD ABCD";
    write("partners: [{id: atw, addresses: [a@atw.example], keys: ['%s']}]".formatted(spaced));

    assertThat(new Partners(new PartnersFile(file)).all().get(0).keys()).containsExactly(KEY);
  }

  @Test
  void refusesAShortKeyId() throws IOException {
    write("partners: [{id: atw, addresses: [a@atw.example], keys: [ABCDABCDABCDABCD]}]");

    assertThatThrownBy(() -> new Partners(new PartnersFile(file)))
        .isInstanceOf(BadPartnersFile.class)
        .hasMessageContaining("atw is not a full fingerprint");
  }

  @Test
  void refusesAPartnerThatMustSignWithoutAKey() throws IOException {
    write("partners: [{id: atw, addresses: [a@atw.example]}]");

    assertThatThrownBy(() -> new Partners(new PartnersFile(file)))
        .hasMessageContaining("must sign, so it needs keys");
  }

  @Test
  void refusesAnAddressThatTwoPartnersShare() throws IOException {
    write(
        """
        partners:
          - {id: one, addresses: [a@atw.example], must-sign: false}
          - {id: two, addresses: [A@ATW.example], must-sign: false}
        """);

    assertThatThrownBy(() -> new Partners(new PartnersFile(file)))
        .hasMessageContaining("one and two share an address");
  }

  @Test
  void followsAnEditAndKeepsTheLastGoodOneOverABadEdit() throws IOException {
    write("partners: [{id: one, addresses: [a@atw.example], must-sign: false}]");
    Partners partners = new Partners(new PartnersFile(file));

    write("partners: [{id: two, addresses: [b@atw.example], must-sign: false}]");
    changedAt(1_000);
    assertThat(partners.byAddress("b@atw.example")).isPresent();

    write("partners: [{id: 'Not An Id', addresses: [c@atw.example]}]");
    changedAt(2_000);
    assertThat(partners.byAddress("b@atw.example")).isPresent();
    assertThat(partners.byAddress("c@atw.example")).isEmpty();
  }

  @Test
  void saysThatABadEditIsNotInForceUntilItIsMended() throws IOException {
    write("partners: [{id: one, addresses: [a@atw.example], must-sign: false}]");
    PartnersFile written = new PartnersFile(file);
    Partners partners = new Partners(written, written::problem);
    assertThat(partners.problem()).isEmpty();

    write("partners: [{id: one, addresses: [a@atw.example], must-sign: true}]");
    changedAt(1_000);
    assertThat(partners.problem()).get().asString().contains("one");

    write("partners: [{id: two, addresses: [b@atw.example], must-sign: false}]");
    changedAt(2_000);
    assertThat(partners.problem()).isEmpty();
  }

  @Test
  void aCommandGoesByThePartnersOfBeforeWhileTheFileIsBadAndSaysSo() throws IOException {
    Path copy = folder.resolve("data").resolve("partners.yml.good");
    write("partners: [{id: one, addresses: [a@atw.example], must-sign: false}]");
    new PartnersFile(file, GoodCopy.keptAs(copy)).get();
    write("partners: [{id: two, addresses: [a@atw.example], must-sign: true}]");

    PartnersFile command = new PartnersFile(file, GoodCopy.usedFrom(copy));

    assertThat(command.get()).extracting(Partner::id).containsExactly("one");
    assertThat(command.problem()).get().asString().contains("two must sign");
  }

  @Test
  void theGatewayStartsWithThePartnersOfBeforeAndKeepsNoCopyOfABadFile() throws IOException {
    Path copy = folder.resolve("partners.yml.good");
    write("partners: [{id: one, addresses: [a@atw.example], must-sign: false}]");
    PartnersFile running = new PartnersFile(file, GoodCopy.keptAs(copy));
    running.get();
    write("partners: [{id: two}]");
    changedAt(1_000);
    running.get();

    assertThat(Files.readString(copy)).contains("id: one");
    PartnersFile again = new PartnersFile(file, GoodCopy.keptAs(copy));
    assertThat(again.get()).extracting(Partner::id).containsExactly("one");
    assertThat(again.problem()).isPresent();
  }

  @Test
  void theGatewayDoesNotStartOnABadFileThatWasNeverGood() throws IOException {
    write("partners: [{id: two}]");
    assertThatThrownBy(() -> new PartnersFile(file, GoodCopy.keptAs(folder.resolve("none"))).get())
        .isInstanceOf(BadPartnersFile.class);
  }

  @Test
  void namesTheLineOfTheFirstThingThatCannotBeUsed() throws IOException {
    String good = "partners:\n  - id: one\n    addresses: [a@atw.example]\n    must-sign: false\n";
    refuses(good + "  - id: two\n    addresses: [b@atw.example]\n", ":5: partner two must sign");
    refuses(good + "    must-sgn: true\n", ":5: there is no setting 'must-sgn'");
    refuses("partner:\n  - id: one\n", ":2: there is no setting 'partner");
    refuses(good + "    must-encrypt: perhaps\n", ":5: 'must-encrypt' cannot be read");
    refuses(good + good.substring(10).replace("a@", "b@"), ":5: another partner has the id one");
    refuses(good + "  - id: [two\n", ":6: ");
  }

  private void refuses(String yaml, String words) {
    assertThatThrownBy(
            () -> PartnersYaml.read("partners.yml", yaml.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadPartnersFile.class)
        .hasMessageContaining("partners.yml" + words);
  }

  @Test
  void takesNoForeignLetterForTheAsciiOneItLooksLike() throws IOException {
    write("partners: [{id: kim, addresses: [kim@atw.example], must-sign: false}]");
    Partners partners = new Partners(new PartnersFile(file));

    assertThat(partners.byAddress("KIM@atw.example")).isPresent();
    assertThat(partners.byAddress("\u212aim@atw.example")).isEmpty();
  }

  private void write(String yaml) throws IOException {
    Files.writeString(file, yaml);
  }

  private void changedAt(long millis) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
  }
}

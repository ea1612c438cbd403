package mhss.gateway.returns.ledger;

import static mhss.gateway.returns.ledger.LedgerWorld.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFigure;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.ReturnRefused;
import mhss.gateway.returns.Returns.AdHocRequest;
import mhss.gateway.returns.Selection;
import mhss.gateway.returns.ledger.LedgerWorld.Node;
import mhss.gateway.returns.rows.ContentRows;
import mhss.gateway.rules.ReturnRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {

  private static final LocalDate FIRST = LocalDate.of(2018, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2018, 4, 30);

  @TempDir private Path home;
  private LedgerWorld world;
  private Node node;

  @BeforeEach
  void open() {
    world = new LedgerWorld(home);
    node = world.nodeOnTheSameBeans(new Asked());
  }

  @AfterEach
  void close() {
    world.close();
  }

  /** Says what was asked for. */
  private static final class Asked implements Maker {

    @Override
    public String content() {
      return "information";
    }

    @Override
    public Made make(Assignment assignment) {
      String asked = String.valueOf(assignment.selection().map(Selection::contract));
      return new Made(
          1,
          OptionalLong.empty(),
          List.of(new MadeFile("mi.csv", "text/csv", asked.getBytes(StandardCharsets.UTF_8))),
          List.of(),
          List.of(),
          List.of(new MadeFigure("asked", "asked", null, null, asked)));
    }
  }

  private static AdHocRequest request(LocalDate on, Selection selection) {
    return new AdHocRequest(RULES, FIRST, LAST, selection, on);
  }

  @Test
  void informationOnRequestIsDueTenWorkingDaysAfterItAndGoesAtOnce() {
    LocalDate today = LocalDate.of(2018, 5, 1);
    Selection chosen = new Selection(Set.of(), Optional.of("OLD"));

    UUID one = node.returns.adHoc(request(today, chosen), "kim");
    UUID two = node.returns.adHoc(request(today, new Selection(Set.of(), Optional.empty())), "kim");

    ReturnEntry first = node.returns.find(one.toString()).orElseThrow();
    assertThat(first.period().id()).isEqualTo("AH-2018-04-01--2018-04-30-1");
    // The early May bank holiday, 7 May, is no working day.
    assertThat(first.plannedOn()).isEqualTo("2018-05-16");
    assertThat(first.state()).isEqualTo("queued");
    assertThat(first.kind()).isEqualTo("V-28");
    assertThat(world.kept(one)).contains("OLD");
    assertThat(world.kept(two)).isEqualTo("Optional.empty");
    assertThat(node.returns.find("ad-hoc/AH-2018-04-01--2018-04-30-2"))
        .map(ReturnEntry::id)
        .contains(two);
    assertThat(node.making.make(node.making.assignment(world.row(two))).files().get(0).content())
        .isEqualTo(world.kept(two).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aRequestWithImpossibleDaysIsRefused() {
    assertThatThrownBy(
            () ->
                node.returns.adHoc(
                    request(LocalDate.of(2018, 5, 2), new Selection(Set.of(), Optional.empty())),
                    "kim"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("day of the request");
  }

  @Test
  void aRequestForDaysThatNoContractHasIsRefusedAndStoresNothing() {
    Selection all = new Selection(Set.of(), Optional.empty());
    LocalDate today = LocalDate.of(2018, 5, 1);
    for (AdHocRequest absurd :
        List.of(
            new AdHocRequest(RULES, LocalDate.of(1, 1, 1), LAST, all, today),
            new AdHocRequest(RULES, FIRST, LocalDate.MAX, all, today))) {
      assertThatThrownBy(() -> node.returns.adHoc(absurd, "kim"))
          .isInstanceOf(ReturnRefused.class)
          .hasMessageContaining("Give days from 2000-01-01 on");
    }
    assertThat(
            world.store.jdbc().sql("select count(*) from return_file").query(Long.class).single())
        .isZero();
  }

  @Test
  void aRequestForAPeriodThatIsNotOverIsRefused() {
    AdHocRequest early =
        new AdHocRequest(
            RULES,
            FIRST,
            LocalDate.of(2018, 5, 2),
            new Selection(Set.of(), Optional.empty()),
            LocalDate.of(2018, 5, 1));

    assertThatThrownBy(() -> node.returns.adHoc(early, "kim"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("2018-05-02")
        .hasMessageContaining("to come");
  }

  @Test
  void aFormFilledByAPersonIsCarriedAndCarriedAgain() {
    Period year = Period.year(2017);
    ReturnRule rule = node.making.rule(node.making.rules(RULES), "yearly");
    Produced unfilled = node.production.produce(RULES, rule, year, world.clock.instant(), false);
    assertThat(unfilled.id()).isNull();
    assertThat(unfilled.state()).isEqualTo("waiting");

    UUID one = node.returns.carry(RULES, "yearly", year, file("first"), "kim");
    UUID two = node.returns.carry(RULES, "yearly", year, file("second"), "kim");

    assertThat(world.kept(one)).isEqualTo("first");
    assertThat(world.kept(two)).isEqualTo("second");
    assertThat(node.returns.versions("yearly/2017"))
        .extracting(ReturnEntry::state)
        .containsExactly("superseded", "queued");
    assertThatThrownBy(() -> node.returns.correct("yearly/2017", "kim", "why not"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("carry");
    assertThatThrownBy(() -> node.returns.carry(RULES, "monthly", year, file("third"), "kim"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("nobody fills it");
  }

  @Test
  void aCarriedFileIsNamedByTheRuleSet() {
    MadeFile given = new MadeFile("CPD of Jo Bloggs.XLSX", "x", new byte[] {1});

    UUID id = node.returns.carry(RULES, "yearly", Period.year(2017), given, "kim");

    assertThat(world.bean(ContentRows.class).proofs(id))
        .singleElement()
        .satisfies(file -> assertThat(file.name()).isEqualTo("MHSS_CPD_PROVIDER_2017_v1.xlsx"))
        .satisfies(file -> assertThat(file.mediaType()).contains("spreadsheetml"));
  }

  @Test
  void whatIsNotTheFormIsNotCarried() {
    MadeFile letter = new MadeFile("summary.docx", "x", new byte[] {1});
    assertThatThrownBy(() -> node.returns.carry(RULES, "yearly", Period.year(2017), letter, "kim"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("xlsx");
    assertThat(world.outbox("due")).isEmpty();
  }

  @Test
  void aRequestAboutAContractThatIsNotThereIsRefused() {
    Selection selection = new Selection(Set.of(), Optional.of("ODL"));
    assertThatThrownBy(
            () -> node.returns.adHoc(request(LocalDate.of(2018, 5, 1), selection), "kim"))
        .isInstanceOf(ReturnRefused.class)
        .hasMessageContaining("there are: OLD");
  }

  private static MadeFile file(String text) {
    return new MadeFile("yearly.xlsx", "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}

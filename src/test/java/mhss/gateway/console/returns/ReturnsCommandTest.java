package mhss.gateway.console.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mhss.gateway.casework.Casework;
import mhss.gateway.casework.Referral;
import mhss.gateway.casework.Registered;
import mhss.gateway.console.TypedCommands;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.TestGateway;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ledger.Production;
import mhss.gateway.rules.ReturnRule;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.WorkingCalendar;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody at the department has a key here: what is made stays due, and says so. */
class ReturnsCommandTest {

  private static final String URN = "AW26-0001";

  private final TestStore store = TestStore.fresh();
  private TypedCommands typed;
  @TempDir private Path home;

  @BeforeEach
  void speakToTheTestDatabase() {
    typed = new TypedCommands(store, home);
    typed.set("gateway.contracts[0].id", "TEST");
    typed.set("gateway.contracts[0].rules", "mhss-v8");
    typed.set("gateway.contracts[0].from", "2012-01-01");
    typed.set("gateway.contracts[0].to", "2028-11-30");
    typed.set("gateway.contracts[0].fee-pence", "123457");
    typed.set("gateway.contracts[0].desks", "provider");
    typed.set("gateway.returns.approve", "monthly");
  }

  @AfterEach
  void speakToNobody() {
    typed.close();
  }

  @Test
  void previewsAReturnOnAnyDayAndNotesWhoReadIt() {
    assertThat(typed.run("returns", "preview", "claim", "--actor", "finance.one"))
        .as(typed.err())
        .isZero();
    assertThat(typed.out()).contains("Monthly claim", "0 rows", "Nothing was stored");
    assertThat(typed.lastEntry().step().step()).isEqualTo("return-previewed");
    assertThat(typed.lastEntry().step().actor()).isEqualTo("finance.one");
    JsonNode data = typed.json("returns", "preview", "V-24", "--period", lastMonth().toString());
    assertThat(data.get("return").asText()).isEqualTo("claim");
    assertThat(data.get("lines").isEmpty()).isTrue();
  }

  @Test
  void namesWhatIsNoReturnAndWhatIsNoPeriod() {
    assertThat(typed.run("returns", "preview", "weekly")).isEqualTo(1);
    assertThat(typed.err()).contains("There is no return weekly", "claim, monthly, quarterly");
    assertThat(typed.run("returns", "preview", "claim", "--period", "2018-13")).isEqualTo(1);
    assertThat(typed.err()).contains("'2018-13' is no period of claim", "2018-05");
    assertThat(typed.run("returns", "preview", "claim", "--rules", "mhss-v9")).isEqualTo(1);
    assertThat(typed.err()).contains("mhss-v9");
    assertThat(typed.run("returns", "show", "claim/1999-01")).isEqualTo(1);
    assertThat(typed.err()).contains("There is no return claim/1999-01", "gateway returns");
    assertThat(typed.run("returns", "proof", "claim")).isEqualTo(4);
    assertThat(typed.err()).contains("claim/2018-05");
  }

  @Test
  void showsWhatKeepsAReturnHereAndProvesWhatWasMade() {
    referred();
    made("claim");
    String ref = "claim/" + lastMonth();

    assertThat(typed.run("returns")).as(typed.err()).isEqualTo(1);
    assertThat(typed.out())
        .contains("PLANNED", ref, "due, late", "! " + ref + ":")
        .contains("gateway.desks.provider.mailbox");
    assertThat(typed.run("returns", "--state", "sent")).isZero();
    assertThat(typed.run("returns", "show", ref, "--content")).isEqualTo(1);
    assertThat(typed.lastEntry().step().step()).isEqualTo("return-read");

    JsonNode proof = typed.json("returns", "proof", ref);
    assertThat(proof.get("files").get(0).get("sha256").asText()).hasSize(64);
    assertThat(proof.get("recipients").isEmpty()).isTrue();
    assertThat(proof.get("history").isEmpty()).isFalse();
    String id = proof.get("id").asText();
    assertThat(typed.run("returns", "proof", id.substring(0, 8))).isZero();
    assertThat(typed.out()).contains(id, "Sealed for", "nobody", "In the history");
  }

  @Test
  void correctsOnlyWhatWouldSaySomethingElse() {
    made("claim");
    String ref = "claim/" + lastMonth();
    assertThat(typed.run("returns", "correct", ref, "--reason", "r", "--dry-run")).isZero();
    assertThat(typed.out()).contains("nothing changes", "Dry run");
    assertThat(typed.run("returns", "correct", ref, "--reason", "r")).isEqualTo(4);
    assertThat(typed.err()).contains("would say the same", "--anyway");
    assertThat(typed.run("returns", "correct", ref, "--reason", " ")).isEqualTo(4);
    assertThat(typed.err()).contains("The reason is empty");
  }

  @Test
  void letsWhatWaitsGoOrTakesItOff() {
    made("monthly");
    String ref = "monthly/" + lastMonth();
    assertThat(typed.run("returns", "--state", "waiting")).isEqualTo(1);
    assertThat(typed.out()).contains(ref, "waiting");
    assertThat(typed.run("returns", "discard", ref, "--reason", "no")).as(typed.err()).isZero();
    assertThat(typed.out()).contains("is discarded");
    assertThat(typed.run("returns", "approve", ref)).isEqualTo(4);
    assertThat(typed.json("returns", "show", ref).get("state").asText()).isEqualTo("discarded");
  }

  @Test
  void explainsAFigureByTheEventsBehindIt() {
    referred();
    made("monthly");
    String ref = "monthly/" + lastMonth();
    JsonNode content = typed.json("returns", "show", ref, "--content").get("content");
    assertThat(content.get("figures").isEmpty()).isFalse();
    String figure = content.get("figures").get(0).get("figure").asText();
    assertThat(typed.run("returns", "explain", ref, figure)).isIn(0, 1);
    assertThat(typed.lastEntry().step().step()).isEqualTo("return-explained");
    assertThat(typed.run("returns", "explain", ref, "no-such-figure")).isNotZero();
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBeginsAndASectionThatIsNone() {
    assertThat(typed.run("returns", "ad-hoc", "--from", "2026-02-01", "--to", "2026-01-01"))
        .isEqualTo(4);
    assertThat(typed.err()).contains("ends before it begins");
    assertThat(
            typed.run(
                "returns",
                "ad-hoc",
                "--from",
                "2026-01-01",
                "--to",
                "2026-02-01",
                "--section",
                "x"))
        .isEqualTo(4);
    assertThat(typed.err()).contains("There is no section x");
    assertThat(typed.run("returns", "ad-hoc", "--from", "soon", "--to", "2026-01-01")).isEqualTo(2);
    assertThat(typed.err()).contains("is no day");
  }

  @Test
  void showsWhatARequestWouldSayAndMakesNothing() {
    referred();
    String last = lastMonth().atEndOfMonth().toString();
    List<String> request =
        List.of(
            "returns",
            "ad-hoc",
            "--from",
            lastMonth().atDay(1).toString(),
            "--to",
            last,
            "--section",
            "referral-rates",
            "--dry-run");

    assertThat(typed.run(request)).as(typed.err()).isZero();
    assertThat(typed.out()).contains("Referrals received", "would be due by", "Dry run");
    assertThat(typed.lastEntry().step().step()).isEqualTo("return-previewed");
    assertThat(store.jdbc().sql("select count(*) from return_file").query(Long.class).single())
        .isZero();
  }

  @Test
  void answersNobodyForAContractThatIsNone() {
    assertThat(
            typed.run(
                "returns",
                "ad-hoc",
                "--from",
                "2026-01-01",
                "--to",
                "2026-02-01",
                "--contract",
                "none"))
        .isEqualTo(4);
    assertThat(typed.err()).contains("There is no contract none under mhss-v8; there are TEST");
  }

  @Test
  void listsNothingForAStateThatIsNoneOrDaysInTheWrongOrder() {
    assertThat(typed.run("returns", "--state", "lost")).isEqualTo(4);
    assertThat(typed.err()).contains("There is no state lost; there are planned, due");
    assertThat(typed.run("returns", "--from", "2026-02-01", "--to", "2026-01-01")).isEqualTo(4);
    assertThat(typed.err()).contains("--to is before --from");
  }

  @Test
  void tellsAReturnThatNobodyFillsFromOneThatDoesNotExist() {
    assertThat(typed.run("returns", "form", "claim")).isEqualTo(1);
    assertThat(typed.err()).contains("none of those that this command is for: yearly of mhss-v8");
    assertThat(typed.run("returns", "form", "weekly")).isEqualTo(1);
    assertThat(typed.err()).contains("There is no return weekly; there are yearly of mhss-v8");
  }

  @Test
  void takesTheEditionInForceWhenAnotherOneHadAReturnOfTheSameName() {
    typed.set("gateway.contracts[1].id", "OVER");
    typed.set("gateway.contracts[1].rules", "mhss-2024");
    typed.set("gateway.contracts[1].from", "2010-12-01");
    typed.set("gateway.contracts[1].to", "2011-12-31");
    typed.set("gateway.contracts[1].returns-until", "2012-02-28");
    typed.set("gateway.contracts[1].fee-pence", "123457");
    typed.set("gateway.contracts[1].desks", "provider");

    assertThat(typed.run("returns", "preview", "monthly", "--period", lastMonth().toString()))
        .as(typed.err())
        .isZero();
    assertThat(typed.lastEntry().step().facts()).containsEntry("rule-set", "mhss-v8");
  }

  @Test
  void carriesTheFormThatAPersonFilled() throws IOException {
    Path form = home.resolve("summary.xlsx");
    assertThat(typed.run("returns", "carry", "yearly", "2025", form.toString())).isEqualTo(1);
    assertThat(typed.err()).contains("There is no file");
    Files.write(form, new byte[] {'P', 'K', 3, 4});
    assertThat(typed.run("returns", "carry", "claim", "2025", form.toString())).isEqualTo(1);
    assertThat(typed.run("returns", "carry", "yearly", "2025", form.toString())).isIn(0, 1);
    assertThat(typed.out()).contains("yearly/2025", "Delete");
  }

  @Test
  void givesTheEmptyFormOfWhatAPersonFills() {
    Path form = home.resolve("form.xlsx");
    assertThat(typed.run("returns", "form", "yearly", "--to", form.toString()))
        .as(typed.err())
        .isZero();
    assertThat(form).isNotEmptyFile();
    assertThat(typed.out()).contains("is the form of", "gateway returns carry yearly");
    assertThat(typed.run("returns", "form", "yearly", "--to", form.toString())).isEqualTo(4);
    assertThat(typed.run("returns", "form", "claim")).isEqualTo(1);
  }

  private YearMonth lastMonth() {
    try (LightGateway gateway = TestGateway.open()) {
      return YearMonth.from(WorkingCalendar.dayOf(gateway.bean(Clock.class).instant()))
          .minusMonths(1);
    }
  }

  private void made(String id) {
    YearMonth month = lastMonth();
    try (LightGateway gateway = TestGateway.open()) {
      RuleSet rules = gateway.bean(RuleSets.class).get("mhss-v8");
      ReturnRule rule =
          rules.returns().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
      Period period = new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
      gateway
          .bean(Production.class)
          .produce(rules.id(), rule, period, WorkingCalendar.endOf(month.atEndOfMonth()), true);
    }
  }

  private void referred() {
    try (LightGateway gateway = TestGateway.open()) {
      Clock clock = gateway.bean(Clock.class);
      LocalDate today = WorkingCalendar.dayOf(clock.instant());
      Registered opened =
          gateway
              .transaction()
              .execute(
                  status ->
                      gateway
                          .bean(Casework.class)
                          .openByHand(
                              new Referral(
                                  null,
                                  "provider",
                                  URN,
                                  "referral",
                                  "mhss-v8",
                                  "TEST",
                                  today,
                                  clock.instant(),
                                  null,
                                  List.of()),
                              "sam",
                              "by telephone",
                              null));
      assertThat(opened).isInstanceOf(Registered.CaseOpened.class);
    }
  }
}

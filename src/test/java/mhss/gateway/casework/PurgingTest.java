package mhss.gateway.casework;

import static mhss.gateway.casework.CaseDesk.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered.CaseOpened;
import mhss.gateway.casework.Registered.Illegal;
import mhss.gateway.vault.ContentDestroyed;
import org.junit.jupiter.api.Test;

class PurgingTest {

  private static final CaseDesk desk = new CaseDesk();

  @Test
  void leavesARowThatNamesNobodyOfACaseThatMustNotBeHeld() {
    Referral referral = desk.referral("PU1001");
    desk.register(referral);
    CaseFile file = desk.file("PU1001");
    desk.store
        .owner()
        .sql("update message set case_id = ? where id = ?")
        .params(file.id(), referral.message())
        .update();
    desk.attempt("PU1001", NOW, "reached");
    desk.happens("PU1001", "plan-submitted", NOW, Map.of("document-sha256", "abcdef0123"));

    purge(file.id());

    assertThat(desk.cases.byId(file.id())).isEmpty();
    assertThat(desk.cases.byUrn("PU1001")).isEmpty();
    assertThat(desk.cases.open("provider")).extracting(CaseFile::id).doesNotContain(file.id());
    assertThatThrownBy(() -> desk.vault.seal(file.key(), new byte[1], "x"))
        .isInstanceOf(ContentDestroyed.class);
    assertThat(desk.messages.byId(referral.message()).orElseThrow().status()).isEqualTo("withheld");
    assertThat(desk.store.jdbc().sql("select count(*) from message_content").query(Long.class))
        .extracting(count -> count.single())
        .isEqualTo(0L);
    assertThat(tablesThatSay("PU1001")).containsExactly("history");
    assertThat(tablesThatSay("abcdef0123")).isSubsetOf("history");
    assertThat(desk.history.ofCase(file.id()))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.step().step()).isEqualTo("case-purged");
              assertThat(entry.step().urn()).isNull();
            });
    assertThat(desk.history.verify().intact()).isTrue();
  }

  @Test
  void knowsNothingOfAPurgedCaseWhenItsUrnComesAgain() {
    desk.register(desk.referral("PU1002"));
    UUID id = desk.file("PU1002").id();
    purge(id);
    assertThat(desk.happens("PU1002", "contact-made")).isInstanceOf(Illegal.class);
    assertThat(desk.register(desk.referral("PU1002"))).isInstanceOf(CaseOpened.class);
    assertThatThrownBy(() -> purge(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void stopsTheClocksOfAPurgedCase() {
    desk.register(desk.referral("PU1003"));
    UUID id = desk.file("PU1003").id();
    purge(id);
    assertThat(desk.cases.clocks(id)).noneMatch(clock -> clock.state().equals("running"));
    assertThat(desk.sweep.due("provider", NOW.plusSeconds(99_999_999)))
        .noneMatch(clock -> clock.caseFile().equals(id));
  }

  private static void purge(UUID caseFile) {
    desk.in(
        () -> {
          desk.records.purge(caseFile, "kim", "told on the phone");
          return null;
        });
  }

  /** Every table in whose rows the text stands. */
  private static List<String> tablesThatSay(String text) {
    List<String> tables =
        desk.store
            .owner()
            .sql("select table_name from information_schema.tables where table_schema = 'public'")
            .query(String.class)
            .list();
    return tables.stream()
        .filter(
            table ->
                desk.store
                        .owner()
                        .sql("select count(*) from " + table + " t where t::text like ?")
                        .param("%" + text + "%")
                        .query(Long.class)
                        .single()
                    > 0)
        .toList();
  }
}

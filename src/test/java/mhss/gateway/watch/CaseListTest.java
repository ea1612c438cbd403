package mhss.gateway.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.watch.CaseFilter.Place;
import mhss.gateway.watch.CaseFilter.Show;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseListTest {

  private WatchedDesk desk;

  @BeforeEach
  void open(@TempDir Path home) {
    desk = new WatchedDesk(home, Map.of());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void showsTheNewestFirstAPageAtATimeAndEachCaseOnce() {
    for (int n = 0; n < 7; n++) {
      desk.referred("QQ/00012" + n); // several at the same moment
    }
    List<String> seen = new ArrayList<>();
    Optional<Place> after = Optional.empty();
    int pages = 0;
    do {
      CaseList.Page page = page(Optional.empty(), Show.ALL, after);
      page.lines().forEach(line -> seen.add(line.urn()));
      after = page.older().flatMap(place -> Place.of(place.toString()));
      pages++;
    } while (after.isPresent());
    assertThat(pages).isEqualTo(4);
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
  }

  @Test
  void findsAUrnByItsBeginningInAnySpellingAndTakesSignsAsTheyAre() {
    desk.referred("QQ/000123");
    desk.referred("QQ/000199");
    assertThat(urns("qq/0001", Show.ALL)).hasSize(2);
    assertThat(urns("qq / 000123", Show.ALL)).containsExactly("QQ/000123");
    assertThat(urns("%", Show.ALL)).isEmpty();
    assertThat(urns("QQ_000123", Show.ALL)).isEmpty();
    assertThat(urns("' or 1=1 --", Show.ALL)).isEmpty();
  }

  @Test
  void tellsWhatIsLateAndWhatWaitsForAPerson() {
    desk.referred(WatchedDesk.URN);
    assertThat(urns("", Show.LATE)).isEmpty();
    assertThat(urns("", Show.WAITING)).isEmpty();
    desk.turnTo("2026-11-13T08:00");
    desk.watch();
    desk.referred("QQ/000777");
    assertThat(urns("", Show.LATE)).containsExactly(WatchedDesk.URN);
    CaseLine line = page(Optional.empty(), Show.WAITING, Optional.empty()).lines().get(0);
    assertThat(line.waits()).containsExactly("notice");
    assertThat(line.next().orElseThrow().late()).isTrue();
    assertThat(line.next().orElseThrow().name()).isEqualTo("First contact with the customer");
  }

  @Test
  void choosesByDeskStateContractAndHold() {
    var file = desk.referred(WatchedDesk.URN);
    assertThat(urns("", Show.OPEN)).hasSize(1);
    assertThat(urns("", Show.CLOSED)).isEmpty();
    assertThat(urns("", Show.HELD)).isEmpty();
    desk.gateway()
        .transaction()
        .execute(status -> desk.bean(CaseRecords.class).hold(file.id(), "own-employee", "kim"));
    assertThat(urns("", Show.HELD)).hasSize(1);
    assertThat(lines("provider", "REFERRED", "OLD")).hasSize(1);
    assertThat(lines("adviser", "REFERRED", "OLD")).isEmpty();
    assertThat(lines("provider", "PAID", "OLD")).isEmpty();
    assertThat(lines("provider", "REFERRED", "NEW")).isEmpty();
  }

  @Test
  void takesNoForgedPlace() {
    assertThat(Place.of("")).isEmpty();
    assertThat(Place.of("yesterday~7")).isEmpty();
    assertThat(Place.of("2026-11-02T10:00:00Z")).isEmpty();
  }

  private List<CaseLine> lines(String of, String state, String contract) {
    return desk.bean(CaseList.class)
        .page(
            new CaseFilter(
                Optional.empty(),
                Optional.of(of),
                Optional.of(state),
                Optional.of(contract),
                Show.ALL,
                Optional.empty()),
            10)
        .lines();
  }

  private List<String> urns(String urn, Show show) {
    Optional<String> wanted = Optional.of(urn).filter(text -> !text.isEmpty());
    return page(wanted, show, Optional.empty()).lines().stream().map(CaseLine::urn).toList();
  }

  private CaseList.Page page(Optional<String> urn, Show show, Optional<Place> after) {
    Optional<String> any = Optional.empty();
    return desk.bean(CaseList.class).page(new CaseFilter(urn, any, any, any, show, after), 2);
  }
}

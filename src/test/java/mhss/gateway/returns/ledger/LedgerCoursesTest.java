package mhss.gateway.returns.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnRefused;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims, corrections and discards in any order. */
class LedgerCoursesTest {

  private static final int MONTHS = 8;

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void everyElementIsClaimedOnceWhateverHappensInBetween(long seed) {
    Random random = new Random(seed);
    TreeSet<String> accepted = new TreeSet<>();
    try (LedgerWorld world = world()) {
      YearMonth month = YearMonth.of(2018, 5);
      for (int n = 0; n < MONTHS; n++, month = month.plusMonths(1)) {
        for (int cases = random.nextInt(3); cases > 0; cases--) {
          String urn = "QQ/%06d".formatted(accepted.size() + 1);
          world.accepted(urn);
          accepted.add(urn);
        }
        world.turnTo(month.atEndOfMonth() + "T23:00");
        UUID made = world.claim(Period.month(month)).id();
        decide(world, random, made);
        nothingIsClaimedTwice(world);
        world.turnTo(month.plusMonths(1).atDay(1) + "T10:00");
      }
      world.turnTo(month.atEndOfMonth() + "T23:00");
      world.claim(Period.month(month));
      assertThat(standing(world)).containsExactlyElementsOf(accepted);
    }
  }

  private LedgerWorld world() {
    return new LedgerWorld(home, Map.of("gateway.returns.approve", "claim"), "nobody");
  }

  private static void decide(LedgerWorld world, Random random, UUID made) {
    String ref = made.toString();
    switch (random.nextInt(4)) {
      case 0 -> world.returns().discard(made, "kim", "no");
      case 1 -> world.returns().correct(ref, "kim", "again");
      case 2 -> {
        UUID second = world.returns().correct(ref, "kim", "again");
        world.returns().discard(second, "kim", "it was right");
      }
      default -> hold(world, random);
    }
  }

  /** A held case drops out of a correction, and is claimed once it is released. */
  private static void hold(LedgerWorld world, Random random) {
    List<String> urns = standing(world);
    if (urns.isEmpty()) {
      return;
    }
    String urn = urns.get(random.nextInt(urns.size()));
    UUID file = world.bean(Cases.class).byUrn("provider", urn).orElseThrow().id();
    held(world, file, "own-employee");
    String ref =
        world.returns().ofCase(file).stream()
            .filter(line -> line.stands())
            .findFirst()
            .orElseThrow()
            .entry()
            .ref();
    try {
      world.returns().correct(ref.replaceAll("/v\\d+$", ""), "kim", "held");
    } catch (ReturnRefused leaving) {
      assertThat(leaving.code()).isEqualTo("leaving");
    }
    held(world, file, null);
  }

  private static void held(LedgerWorld world, UUID file, String code) {
    world
        .store
        .owner()
        .sql(
            "update case_file set held = :code, held_at = case when cast(:code as text) is null then null else now() end where id = :id")
        .param("code", code)
        .param("id", file)
        .update();
  }

  private static void nothingIsClaimedTwice(LedgerWorld world) {
    assertThat(standing(world)).doesNotHaveDuplicates();
  }

  private static List<String> standing(LedgerWorld world) {
    return world
        .store
        .jdbc()
        .sql("select urn from return_claim_line where released_as_of is null order by urn")
        .query(String.class)
        .list();
  }
}

package mhss.gateway.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

class ConfirmedPartnersTest {

  private static final String OLD = "0123456789ABCDEF0123456789ABCDEF01234567";
  private static final String NEW = "89ABCDEF0123456789ABCDEF0123456789ABCDEF";

  private final TestStore store = TestStore.fresh();
  private final Confirmations confirmations =
      new Confirmations(store::jdbc, Clock.systemUTC(), true);
  private final List<Partner> file = List.of(partner("atw"), partner("other"));
  private final Partners partners = new Partners(new ConfirmedPartners(() -> file, confirmations));

  @Test
  void noKeyCountsBeforeTwoPeopleHaveConfirmedItForThatPartner() {
    assertThat(atw().keys()).isEmpty();
    assertThat(atw().unconfirmed()).containsExactlyInAnyOrder(OLD, NEW);
    assertThat(atw().withoutKey()).isFalse();

    confirmations.confirm("atw", OLD, "kim");
    confirmations.confirm("atw", OLD, " KIM ");
    confirmations.confirm("other", OLD, "sam");
    assertThat(atw().keys()).isEmpty();

    confirmations.confirm("atw", OLD, "sam");
    assertThat(atw().keys()).containsExactly(OLD);
    assertThat(atw().unconfirmed()).containsExactly(NEW);
    assertThat(confirmations.people("atw", OLD)).containsExactly("kim", "sam");
    assertThat(partners.byAddress("other@dwp.example").orElseThrow().keys()).isEmpty();
  }

  @Test
  void isTheSameListWhileNothingChanges() {
    assertThat(partners.all()).isSameAs(partners.all());
  }

  private Partner atw() {
    return partners.byAddress("atw@dwp.example").orElseThrow();
  }

  private static Partner partner(String id) {
    return new Partner(
        id, Set.of(id + "@dwp.example"), Set.of(OLD, NEW), Set.of(), Set.of(), true, true, false);
  }
}

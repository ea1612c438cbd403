package mhss.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import mhss.gateway.operations.SavedSearches.SavedSearch;
import mhss.gateway.store.TestStore;
import org.junit.jupiter.api.Test;

class SavedSearchesTest {

  private final SavedSearches searches =
      new SavedSearches(TestStore.fresh().jdbc(), Clock.systemUTC());

  @Test
  void replacesASearchOfTheSameNameAlsoWhenThereAreNoMorePlaces() {
    for (int n = 0; n < 50; n++) {
      searches.save("kim", new SavedSearch("search " + n, "outcome=parked"));
    }

    searches.save("kim", new SavedSearch("search 7", "outcome=held"));

    assertThat(searches.of("kim"))
        .hasSize(50)
        .contains(new SavedSearch("search 7", "outcome=held"));
    assertThatThrownBy(() -> searches.save("kim", new SavedSearch("one more", "outcome=held")))
        .isInstanceOf(SearchRefused.class);
  }
}

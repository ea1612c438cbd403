package mhss.gateway.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mhss.gateway.access.Person;
import mhss.gateway.access.Role;
import mhss.gateway.console.web.Endpoints.Endpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page there is, in a browser: axe finds nothing, no phone scrolls sideways, a picture. */
class EveryPageTest {

  private static final Map<Role, Browser> PEOPLE = new EnumMap<>(Role.class);

  private final Map<String, String> samples = Endpoints.samples();
  private final List<Endpoint> pages = Endpoints.all().stream().filter(Endpoint::isPage).toList();

  @AfterAll
  static void close() {
    PEOPLE.values().forEach(Browser::close);
    PEOPLE.clear();
  }

  @Test
  void everyPageHasASample() {
    assertThat(pages.stream().filter(page -> Endpoints.sample(page, samples).isEmpty()))
        .as("pages without a path in a SamplePaths of the tests, or without a row in its table")
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyPageLooksGood() {
    return pages.stream().filter(page -> !page.pattern().endsWith("/live")).map(this::test);
  }

  private DynamicTest test(Endpoint page) {
    return dynamicTest(
        page.pattern(),
        () -> {
          String path = Endpoints.sample(page, samples).orElseThrow();
          Browser browser = PEOPLE.computeIfAbsent(anybody(page), Browser::as);
          assertThat(browser.status(path)).as("%s", path).isEqualTo(200);
          browser.looksGood("page" + page.pattern().replaceAll("[^a-z]+", "-"));
        });
  }

  /** The one who sees most comes first. */
  private static Role anybody(Endpoint page) {
    return Stream.concat(Stream.of(Role.CASEWORKER, Role.ADMIN), Arrays.stream(Role.values()))
        .filter(role -> page.access().lets(new Person(role.id(), Set.of(role))))
        .findFirst()
        .orElseThrow();
  }
}

package mhss.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final int LONGEST_FILE = 300;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("mhss.gateway");

  @Test
  void packagesImportOnlyWhatTheyDeclare() {
    ApplicationModules.of(GatewayApplication.class).verify();
  }

  @Test
  void readingAndRulesKnowNoSpring() {
    noClasses()
        .that()
        .resideInAnyPackage("..documents..", "..rules..", "..mail.mime..", "..mail.head..")
        .and()
        .haveSimpleNameNotEndingWith("Configuration")
        .and()
        .haveSimpleNameNotEndingWith("Settings")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.beans..",
            "org.springframework.boot..",
            "org.springframework.context..",
            "org.springframework.core..",
            "org.springframework.jdbc..",
            "org.springframework.stereotype..",
            "org.springframework.transaction..")
        .check(CLASSES);
  }

  @Test
  void camelStaysWhereRoutesMeetJava() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "..history..",
            "..vault..",
            "..store..",
            "..partners..",
            "..documents..",
            "..rules..",
            "..casework..",
            "..intake..",
            "..console..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel..")
        .check(CLASSES);
  }

  @Test
  void timeComesFromTheOneClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(Date.class)
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
        .check(CLASSES);
  }

  @Test
  void onlyTheConsoleAndTheSandboxWriteToTheTerminal() {
    assertThat(filesWith("System\\.(out|err)\\b"))
        .allMatch(file -> file.contains("/console/") || file.contains("/sandbox/"));
  }

  @Test
  void onlyCaseworkWritesCases() {
    assertThat(filesWith("(?i)(update|insert into|delete from)\\s+(case_file|clock)\\b"))
        .allMatch(file -> file.contains("/casework/"));
  }

  @Test
  void nobodyChangesTheHistory() {
    assertThat(filesWith("(?i)(update|delete from|truncate)\\s+history\\b")).isEmpty();
  }

  @Test
  void camelsOwnPgpAndMailReadersStayOut() {
    assertThat(filesWith("\\bPGPDataFormat\\b|MimeMultipartDataFormat|JdbcAggregationRepository"))
        .isEmpty();
  }

  @Test
  void filesStayShort() {
    assertThat(sources().filter(file -> lines(file) > LONGEST_FILE)).isEmpty();
  }

  /** Two would keep the gateway from starting. */
  @Test
  void noTwoBeansHaveOneName() {
    assertThat(
            CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Bean.class))
                .map(JavaMethod::getName))
        .doesNotHaveDuplicates();
  }

  private static List<String> filesWith(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return sources()
        .filter(file -> pattern.matcher(read(file)).find())
        .map(file -> file.toString().replace('\\', '/'))
        .toList();
  }

  private static Stream<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long lines(Path file) {
    return read(file).lines().count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

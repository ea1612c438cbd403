package mhss.gateway.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mhss.gateway.responses.Outbox.Acknowledgement;
import mhss.gateway.responses.letters.StandingValues;
import mhss.gateway.responses.templates.LetterTemplates;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.rules.file.CalendarFile;
import org.junit.jupiter.api.Test;

class LetterTrialsTest {

  private static final Path TEMPLATES = Path.of("templates");
  private static final String ACKNOWLEDGED = "referral-acknowledged.txt.ftl";

  private final OutboxWorld world = new OutboxWorld();
  private final LetterTrials trials =
      new LetterTrials(
          world.jdbc,
          world.cases,
          new RuleSets(
              Path.of("config/rules"),
              CalendarFile.read(Path.of("config/holidays/england-and-wales.yaml")),
              List.of()),
          new StandingValues(world.cases, world.clock),
          new LetterTemplates(TEMPLATES));

  @Test
  void composesAcknowledgementsAgainThoughNoRuleSetNamesTheirTemplate() throws IOException {
    String now = Files.readString(TEMPLATES.resolve(ACKNOWLEDGED));
    Acknowledgement referral = world.referral();
    world.acknowledge(referral);

    LetterTrials.Found found = trials.against(ACKNOWLEDGED, now, now + "Thank you.\n", 10);

    assertThat(found.looked()).isEqualTo(1);
    assertThat(found.differences())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.urn()).contains(referral.urn());
              assertThat(one.after()).contains("Thank you.");
            });
  }

  @Test
  void inventsALetterWhereNoneWasWritten() throws IOException {
    String now = Files.readString(TEMPLATES.resolve(ACKNOWLEDGED));
    LetterTrials.Found found = trials.against(ACKNOWLEDGED, now, now + "Thank you.\n", 10);
    assertThat(found.looked()).isZero();
    assertThat(found.differences())
        .singleElement()
        .satisfies(one -> assertThat(one.urn()).isEmpty());
  }
}

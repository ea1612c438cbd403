package mhss.gateway.casework.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Transition;
import mhss.gateway.rules.file.RuleSetFile;
import org.junit.jupiter.api.Test;

class ResumeTest {

  private static final RuleSet rules = RuleSetFile.read(Path.of("config/rules/mhss-2024.yaml"));

  @Test
  void comesBackThroughOneInterruptionUponAnother() {
    Resume resume = new Resume(List.of());
    resume = resume.after(edge("SUSTAINMENT", "disengaged"), "SUSTAINMENT", rules);
    resume = resume.after(edge("DISENGAGED", "error-after-start"), "DISENGAGED", rules);
    assertThat(resume.states()).containsExactly("SUSTAINMENT", "DISENGAGED");

    Transition resolved = edge("ERROR_PENDING", "error-resolved");
    assertThat(resume.target(resolved)).isEqualTo("DISENGAGED");
    resume = resume.after(resolved, "ERROR_PENDING", rules);

    Transition back = edge("DISENGAGED", "re-engaged");
    assertThat(resume.target(back)).isEqualTo("SUSTAINMENT");
    assertThat(resume.after(back, "DISENGAGED", rules).states()).isEmpty();
  }

  @Test
  void forgetsWhereItWasOnceTheCaseGoesOnElsewhere() {
    Resume resume = new Resume(List.of("IN_SUPPORT"));
    assertThat(resume.after(edge("DISENGAGED", "withdrawn"), "DISENGAGED", rules).states())
        .isEmpty();
  }

  @Test
  void refusesToGuessWhereACaseComesBackTo() {
    assertThatThrownBy(() -> new Resume(List.of()).target(edge("DISENGAGED", "re-engaged")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("see its history");
  }

  private static Transition edge(String from, String event) {
    return rules.transition(Optional.of(from), event, "provider").orElseThrow();
  }
}

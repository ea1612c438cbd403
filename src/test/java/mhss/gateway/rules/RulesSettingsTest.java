package mhss.gateway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import mhss.gateway.rules.RuleSets.Contract;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RulesSettingsTest {

  private final ApplicationContextRunner gateway =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(RulesConfiguration.class);

  @Test
  void hasNoContractUntilAnAdminNamesOne() {
    gateway.run(
        context -> {
          RuleSets rules = context.getBean(RuleSets.class);
          assertThat(rules.all()).extracting(RuleSet::id).contains("mhss-v8", "mhss-2024");
          assertThat(rules.contracts("provider")).isEmpty();
        });
  }

  @Test
  void makesAContractOfEachDeskItNames() {
    gateway
        .withPropertyValues(
            "gateway.contracts[0].id=SANDBOX",
            "gateway.contracts[0].rules=mhss-v8",
            "gateway.contracts[0].from=2012-01-01",
            "gateway.contracts[0].to=2028-12-31",
            "gateway.contracts[0].desks=provider, adviser")
        .run(
            context -> {
              RuleSets rules = context.getBean(RuleSets.class);
              assertThat(rules.contracts("provider"))
                  .extracting(Contract::id)
                  .containsOnly("SANDBOX");
              assertThat(rules.contracts("adviser")).hasSize(1);
              assertThat(rules.contract("adviser", "SANDBOX").orElseThrow().capped()).isFalse();
            });
  }

  @Test
  void refusesToStartWithAContractThatIsNotComplete() {
    gateway
        .withPropertyValues(
            "gateway.contracts[0].id=X",
            "gateway.contracts[0].rules=mhss-v8",
            "gateway.contracts[0].from=2012-01-01",
            "gateway.contracts[0].to=2028-12-31",
            "gateway.contracts[0].desks=payments")
        .run(context -> assertThat(context).hasFailed());
  }
}

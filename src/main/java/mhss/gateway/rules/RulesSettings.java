package mhss.gateway.rules;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mhss.gateway.rules.RuleSets.Contract;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param rules where the rule sets and the holidays are
 * @param templates folder of the letters that the rule sets name
 * @param contracts none until an admin names one
 */
@ConfigurationProperties("gateway")
@Validated
record RulesSettings(
    @DefaultValue @Valid FileSettings rules,
    @DefaultValue("templates") Path templates,
    @DefaultValue List<@Valid ContractSettings> contracts) {

  /**
   * @param lookEvery after this time a changed file is in force
   */
  record FileSettings(
      @DefaultValue("config/rules") Path folder,
      @DefaultValue("config/holidays/england-and-wales.yaml") Path holidays,
      @DefaultValue("10s") @DurationMin(seconds = 1) Duration lookEvery) {}

  /**
   * @param from first referral date
   * @param to last referral date
   * @param capped the caps of the rule set hold, for example the last day of support
   */
  record ContractSettings(
      @NotBlank String id,
      @NotBlank String rules,
      @NotNull LocalDate from,
      @NotNull LocalDate to,
      @NotEmpty Set<@Pattern(regexp = "provider|adviser") String> desks,
      boolean capped) {

    Stream<Contract> perDesk() {
      return desks.stream().map(desk -> new Contract(id, desk, rules, from, to, capped));
    }
  }

  List<Contract> allContracts() {
    return contracts.stream().flatMap(ContractSettings::perDesk).toList();
  }
}

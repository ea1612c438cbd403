package mhss.gateway.rules;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
   * @param feePence for one customer; null: not known here, claims carry no amounts
   * @param returnsUntil last day on which returns are made for it; null: as long as there is
   *     something to report
   */
  record ContractSettings(
      @NotBlank String id,
      @NotBlank String rules,
      @NotNull LocalDate from,
      @NotNull LocalDate to,
      @NotEmpty Set<@Pattern(regexp = "provider|adviser") String> desks,
      boolean capped,
      @Min(0) Long feePence,
      LocalDate returnsUntil) {

    Stream<Contract> perDesk() {
      return desks.stream().map(this::at);
    }

    private Contract at(String desk) {
      return new Contract(
          id,
          desk,
          rules,
          from,
          to,
          capped,
          feePence == null ? OptionalLong.empty() : OptionalLong.of(feePence),
          Optional.ofNullable(returnsUntil));
    }
  }

  List<Contract> allContracts() {
    return contracts.stream().flatMap(ContractSettings::perDesk).toList();
  }
}

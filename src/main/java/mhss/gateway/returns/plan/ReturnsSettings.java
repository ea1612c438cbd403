package mhss.gateway.returns.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param provider who we are, in file names and in the returns
 * @param claimAt from when on a claim, or a worksheet, is made on its day, in London; never before
 *     its cut-off
 * @param informationAt from when on management information is made on its day, in London
 * @param year what the year to date begins with
 * @param look how often the route of the returns looks whether one is due: a cron expression of
 *     Quartz, on the clock of the machine
 */
@Validated
@ConfigurationProperties("gateway.returns")
public record ReturnsSettings(
    @DefaultValue("PROVIDER") @Pattern(regexp = "[A-Za-z0-9-]{1,30}") String provider,
    @DefaultValue("12:30") @NotNull LocalTime claimAt,
    @DefaultValue("07:00") @NotNull LocalTime informationAt,
    @DefaultValue("contract") @NotNull Year year,
    @DefaultValue("0 * * * * ?") @NotBlank String look) {

  public enum Year {
    /** The anniversary of the contract of the case. */
    CONTRACT,
    /** 1 April. */
    FINANCIAL,
    /** 1 January. */
    CALENDAR;

    /** The day with which the year of {@code day} began. */
    public LocalDate begin(LocalDate day, LocalDate contractFrom) {
      LocalDate first =
          switch (this) {
            case CONTRACT -> contractFrom;
            case FINANCIAL -> LocalDate.of(contractFrom.getYear() - 1, 4, 1);
            case CALENDAR -> LocalDate.of(contractFrom.getYear() - 1, 1, 1);
          };
      LocalDate begin = first.plusYears((long) day.getYear() - first.getYear());
      return begin.isAfter(day)
          ? first.plusYears((long) day.getYear() - first.getYear() - 1)
          : begin;
    }
  }
}

package mhss.gateway.reports.standard;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the values of a plan or report must look like when they are given (v8 Annex B, Annex D).
 * Components are named like the keys of the forms, but for the period, which editions name
 * differently.
 *
 * @param period_latest last day on which the period of the report may end; null when not known
 * @param referral_date of the case; null when not known
 */
record ReportValues(
    @Size(max = 200, message = "The name is longer than 200 characters: is it the name?")
        @Pattern(
            regexp = "[^0-9]*",
            message = "The name has figures in it: is it the name?",
            flags = Pattern.Flag.DOTALL)
        String customer_name,
    @PastOrPresent(message = "The customer's signature is dated in the future")
        LocalDate customer_signature_date,
    @PastOrPresent(message = "The provider's signature is dated in the future")
        LocalDate provider_signature_date,
    LocalDate period_started,
    LocalDate period_finished,
    LocalDate last_worked,
    LocalDate period_latest,
    LocalDate referral_date) {

  @AssertTrue(message = "The period ends before it starts")
  boolean isPeriod_finished_afterStart() {
    return inOrder(period_started, period_finished);
  }

  @AssertTrue(message = "The period ends later than it may")
  boolean isPeriod_finished_inTime() {
    return inOrder(period_finished, period_latest);
  }

  @AssertTrue(message = "The period starts before the date of the referral")
  boolean isPeriod_started_afterReferral() {
    return inOrder(referral_date, period_started);
  }

  @AssertTrue(message = "The customer was last worked with after the end of the period")
  boolean isLast_worked_inPeriod() {
    return inOrder(last_worked, period_finished);
  }

  @AssertTrue(message = "The customer's signature is dated before the referral")
  boolean isCustomer_signature_date_afterReferral() {
    return inOrder(referral_date, customer_signature_date);
  }

  @AssertTrue(message = "The provider's signature is dated before the referral")
  boolean isProvider_signature_date_afterReferral() {
    return inOrder(referral_date, provider_signature_date);
  }

  /** What is not known is in order. */
  private static boolean inOrder(LocalDate first, LocalDate second) {
    return first == null || second == null || !second.isBefore(first);
  }
}

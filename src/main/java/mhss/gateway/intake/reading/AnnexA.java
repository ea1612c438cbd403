package mhss.gateway.intake.reading;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import mhss.gateway.documents.ReadForm;

/**
 * What a referral form must look like (v8 Annex A; age: 1.6). Required fields are rule-set data;
 * here stands what a value must be when it is given. Components are named like the keys of the
 * form.
 */
record AnnexA(
    @Size(max = 200, message = "The name is longer than 200 characters: is it the name?")
        String customer_name,
    @Past(message = "The date of birth is not in the past") LocalDate dob,
    @Email(message = "The customer's e-mail address is not an address") String email,
    @Pattern(
            regexp = "[0-9+()/,;&\\-.\\sa-zA-Z:]{7,200}",
            message = "The phone numbers have characters that no number has")
        String phones,
    @Email(message = "The line manager's e-mail address is not an address") String lm_email,
    @Email(message = "The adviser's e-mail address is not an address") String adviser_email,
    @PastOrPresent(message = "The date of referral is in the future") LocalDate referral_date,
    LocalDate today) {

  private static final int YOUNGEST = 16;

  static AnnexA of(ReadForm form, LocalDate dob, LocalDate referralDate, LocalDate today) {
    return new AnnexA(
        form.value("customer_name").orElse(null),
        dob,
        form.value("email").map(String::strip).orElse(null),
        form.value("phones").orElse(null),
        form.value("lm_email").map(String::strip).orElse(null),
        form.value("adviser_email").map(String::strip).orElse(null),
        referralDate,
        today);
  }

  @AssertTrue(message = "The customer is younger than 16 (1.6)")
  boolean isDob_oldEnough() {
    return dob == null || !dob.isBefore(today) || !dob.plusYears(YOUNGEST).isAfter(today);
  }
}

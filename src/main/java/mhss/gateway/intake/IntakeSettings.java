package mhss.gateway.intake;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param node name of this process in claims; two nodes on one database need two names
 * @param trustedHops authserv-ids whose Authentication-Results are believed
 * @param withheld regular expressions; a mail with one of them anywhere is never held (requirements
 *     11.1, 2024 4.49)
 * @param claimed for how long a claimed message is left to its node
 * @param tries after so many unfinished tries a message is parked: it stops the gateway
 * @param openedCache opened mails kept in memory between receiving and processing, in bytes
 * @param refusedUnread regular expressions; a mail with one of them in its subject or in the name
 *     of a file is not held either, and the file is not opened (2024 4.55)
 * @param ownNames of the provider: the case of a customer employed by it is held (2024 4.07)
 * @param submissionMailboxes mailboxes into which our own coaches send the reports that are to
 *     leave
 * @param caseWait for how long a message waits for the case it speaks of, before a person is asked
 */
@Validated
@ConfigurationProperties("gateway.intake")
record IntakeSettings(
    @DefaultValue("node-1") String node,
    @DefaultValue Set<String> trustedHops,
    @DefaultValue({"\\bs[ .]{0,2}c[ .]{0,2}r'?s?\\b", "\\bspecial ?customer", "\\bsl ?2\\b"})
        List<String> withheld,
    @DefaultValue("30s") Duration claimed,
    @DefaultValue("8") @Min(2) int tries,
    @DefaultValue("16") @Min(1) @Max(200) int batch,
    @DefaultValue("67108864") long openedCache,
    @DefaultValue("10m") Duration caseWait,
    @DefaultValue("\\bmappa ?j\\b") List<String> refusedUnread,
    @DefaultValue Set<String> ownNames,
    @DefaultValue Special special,
    @DefaultValue Set<String> submissionMailboxes) {

  /**
   * Regular expressions that mark a referral.
   *
   * @param mappa only the minimum is kept (2024 4.56)
   * @param incident only that there is a marker is kept (2024 4.60)
   * @param sensitive no case is opened (2024 4.61)
   */
  record Special(
      @DefaultValue({
            "\\bm[ .]?a[ .]?p[ .]?p[ .]?a\\.?(?:s|[0-9])?\\b",
            "\\bmulti ?agency public protection\\b"
          })
          List<String> mappa,
      @DefaultValue("\\bincident markers?\\b") List<String> incident,
      @DefaultValue({
            "\\bsensitive (?:customer|case|referral|record)s?\\b",
            "\\bcustomer is sensitive\\b"
          })
          List<String> sensitive) {}
}

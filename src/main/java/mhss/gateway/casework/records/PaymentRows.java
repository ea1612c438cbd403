package mhss.gateway.casework.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Cases.Payment;
import mhss.gateway.rules.Urn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was paid for a case. */
public class PaymentRows {

  private final JdbcClient jdbc;

  public PaymentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID caseFile, Payment payment, Instant now) {
    jdbc.sql(
            """
            insert into payment (id, case_id, element, paid_on, actor, noted_at)
            values (gen_random_uuid(), ?, ?, ?, ?, ?)
            """)
        .params(
            caseFile,
            payment.element(),
            payment.paidOn(),
            payment.actor(),
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  public List<Payment> of(UUID caseFile) {
    return jdbc.sql("select * from payment where case_id = ? order by paid_on, noted_at")
        .param(caseFile)
        .query(
            (row, n) ->
                new Payment(
                    row.getString("element"),
                    row.getObject("paid_on", LocalDate.class),
                    row.getString("actor")))
        .list();
  }

  /** The cases of this URN, of whatever generation, for which the element was paid. */
  List<UUID> paid(CaseFile caseFile, String element) {
    return jdbc.sql(
            """
            select case_file.id from payment join case_file on case_file.id = payment.case_id
            where case_file.desk = ? and case_file.urn_key = ? and payment.element = ?
            """)
        .params(caseFile.desk(), Urn.key(caseFile.urn()), element)
        .query(UUID.class)
        .list();
  }
}

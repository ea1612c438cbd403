package mhss.gateway.returns.rows;

import static mhss.gateway.returns.rows.Sql.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.Selection;

/** A row of {@code return_file} and its mail, as {@link ReturnRows} reads them. */
final class ReturnRowMapping {

  private ReturnRowMapping() {}

  static ReturnRow row(ResultSet row, int n) throws SQLException {
    return new ReturnRow(
        row.getObject("id", UUID.class),
        new ReturnRow.Name(
            row.getString("rule_set"), row.getString("return_id"), row.getInt("version")),
        new Period(
            row.getString("period"),
            row.getObject("period_first", LocalDate.class),
            row.getObject("period_last", LocalDate.class)),
        row.getString("kind"),
        row.getString("content_kind"),
        row.getString("state"),
        new ReturnRow.Making(
            instant(row, "planned_at"),
            row.getBoolean("late"),
            instant(row, "cut_off"),
            row.getLong("as_of"),
            instant(row, "made_at"),
            row.getString("made_by")),
        selection(row),
        row.getLong("rows"),
        Sql.optional(row, "total_pence"),
        row.getObject("key_id", UUID.class),
        Optional.ofNullable(row.getObject("corrects", UUID.class)),
        row.getBoolean("superseded"),
        Optional.ofNullable(row.getString("reason")),
        approval(row),
        Optional.ofNullable(row.getString("problem")),
        mail(row));
  }

  private static Optional<Selection> selection(ResultSet row) throws SQLException {
    Set<String> sections = Set.of((String[]) row.getArray("sections").getArray());
    Optional<String> contract = Optional.ofNullable(row.getString("contract"));
    return sections.isEmpty() && contract.isEmpty()
        ? Optional.empty()
        : Optional.of(new Selection(sections, contract));
  }

  private static Optional<ReturnRow.Approval> approval(ResultSet row) throws SQLException {
    String by = row.getString("approved_by");
    return by == null
        ? Optional.empty()
        : Optional.of(new ReturnRow.Approval(by, instant(row, "approved_at")));
  }

  private static ReturnRow.Mail mail(ResultSet row) throws SQLException {
    UUID outbox = row.getObject("outbox", UUID.class);
    return outbox == null
        ? null
        : new ReturnRow.Mail(
            outbox,
            row.getObject("mail", UUID.class),
            row.getString("header_id"),
            row.getString("mail_state"),
            instant(row, "sent_at"),
            row.getString("reply"),
            row.getString("cause"),
            row.getString("advice"),
            row.getString("mail_sha256"));
  }
}

package mhss.gateway.casework.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.CaseEvent;
import mhss.gateway.casework.Cases.Appointment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Appointments, kept as the events say that set and cancel them. */
public class AppointmentRows {

  public static final String SET = "appointment-set";
  public static final String CANCELLED = "appointment-cancelled-by-";

  private final JdbcClient jdbc;

  public AppointmentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what an applied event says about an appointment. */
  public void note(CaseEvent event, UUID caseFile) {
    if (event.event().equals(SET) && event.facts().containsKey("appointment-at")) {
      set(caseFile, event);
    } else if (event.event().startsWith(CANCELLED)) {
      cancel(caseFile, event);
    }
  }

  private void set(UUID caseFile, CaseEvent event) {
    jdbc.sql(
            """
            insert into appointment (id, case_id, at, medium, state, set_by, set_at)
            values (gen_random_uuid(), ?, ?, ?, 'set', ?, ?)
            """)
        .params(
            caseFile,
            Instant.parse(event.facts().get("appointment-at")).atOffset(ZoneOffset.UTC),
            event.facts().getOrDefault("medium", "in-person"),
            event.actor(),
            event.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private void cancel(UUID caseFile, CaseEvent event) {
    jdbc.sql(
            """
            update appointment
            set state = 'cancelled', cancelled_by = :by, reason_code = :code, reason = :reason,
                cancelled_at = :at
            where case_id = :case and state = 'set'
            """)
        .param("by", event.event().substring(CANCELLED.length()))
        .param("code", event.facts().get("reason-code"), Types.VARCHAR)
        .param("reason", event.reason(), Types.VARCHAR)
        .param("at", event.at().atOffset(ZoneOffset.UTC))
        .param("case", caseFile)
        .update();
  }

  /** In the order in which they take place. */
  public List<Appointment> of(UUID caseFile) {
    return jdbc.sql("select * from appointment where case_id = ? order by at, set_at")
        .param(caseFile)
        .query(AppointmentRows::appointment)
        .list();
  }

  private static Appointment appointment(ResultSet row, int n) throws SQLException {
    return new Appointment(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("medium"),
        row.getString("state"),
        Optional.ofNullable(row.getString("cancelled_by")),
        Optional.ofNullable(row.getString("reason_code")),
        Optional.ofNullable(row.getString("reason")));
  }
}

package mhss.gateway.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of anchors. */
class AnchorRows {

  private final JdbcClient jdbc;

  AnchorRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean has(LocalDate day) {
    return jdbc.sql("select exists (select from anchor where day = ?)")
        .param(day)
        .query(Boolean.class)
        .single();
  }

  /**
   * @return false when another node was first
   */
  boolean insert(Anchor anchor) {
    return jdbc.sql(
                """
                insert into anchor (day, seq, hash, made_at, statement, signature, signer)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .param(anchor.day())
            .param(anchor.seq())
            .param(HexFormat.of().parseHex(anchor.hash()))
            .param(anchor.madeAt().atOffset(ZoneOffset.UTC))
            .param(anchor.statement())
            .param(anchor.signature())
            .param(anchor.signer())
            .update()
        == 1;
  }

  void mailed(LocalDate day, UUID outbox) {
    jdbc.sql("update anchor set outbox = ? where day = ?").params(outbox, day).update();
  }

  /** The newest first. */
  List<Anchor> all() {
    return jdbc.sql("select * from anchor order by day desc").query(AnchorRows::anchor).list();
  }

  private static Anchor anchor(ResultSet row, int n) throws SQLException {
    return new Anchor(
        row.getObject("day", LocalDate.class),
        row.getLong("seq"),
        HexFormat.of().formatHex(row.getBytes("hash")),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getBytes("statement"),
        row.getBytes("signature"),
        row.getString("signer"));
  }
}

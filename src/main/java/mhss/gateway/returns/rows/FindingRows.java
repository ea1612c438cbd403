package mhss.gateway.returns.rows;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import mhss.gateway.returns.LeftOut;
import mhss.gateway.returns.MadeFigure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a return says, and what it leaves out. */
public class FindingRows {

  private static final int BATCH = 1000;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;

  public FindingRows(JdbcTemplate batches) {
    this.batches = batches;
    this.jdbc = JdbcClient.create(batches);
  }

  public void leftOut(UUID id, List<LeftOut> all) {
    int[] n = {0};
    batches.batchUpdate(
        """
        insert into return_left_out ("return", n, case_id, urn, element, cause, words)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        all,
        BATCH,
        (insert, one) -> {
          insert.setObject(1, id);
          insert.setInt(2, ++n[0]);
          insert.setObject(3, one.caseFile(), Types.OTHER);
          insert.setString(4, one.urn());
          insert.setString(5, one.element());
          insert.setString(6, one.cause());
          insert.setString(7, one.words());
        });
  }

  public List<LeftOut> leftOut(UUID id) {
    return jdbc.sql("select * from return_left_out where \"return\" = ? order by n")
        .param(id)
        .query(
            (row, n) ->
                new LeftOut(
                    row.getObject("case_id", UUID.class),
                    row.getString("urn"),
                    row.getString("element"),
                    row.getString("cause"),
                    row.getString("words")))
        .list();
  }

  public void figures(UUID id, List<MadeFigure> all) {
    int[] n = {0};
    batches.batchUpdate(
        """
        insert into return_figure ("return", n, id, words, numerator, denominator, shown)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        all,
        BATCH,
        (insert, figure) -> {
          insert.setObject(1, id);
          insert.setInt(2, ++n[0]);
          insert.setString(3, figure.id());
          insert.setString(4, figure.words());
          insert.setObject(5, figure.numerator(), Types.BIGINT);
          insert.setObject(6, figure.denominator(), Types.BIGINT);
          insert.setString(7, figure.shown());
        });
  }

  public List<MadeFigure> figures(UUID id) {
    return jdbc.sql("select * from return_figure where \"return\" = ? order by n")
        .param(id)
        .query(
            (row, n) ->
                new MadeFigure(
                    row.getString("id"),
                    row.getString("words"),
                    row.getObject("numerator", Long.class),
                    row.getObject("denominator", Long.class),
                    row.getString("shown")))
        .list();
  }
}

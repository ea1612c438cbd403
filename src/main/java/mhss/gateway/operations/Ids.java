package mhss.gateway.operations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the row that a person means. */
public class Ids {

  private final JdbcClient sql;

  Ids(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * @throws NoSuchId when there is none, or more than one
   */
  public UUID message(TypedId typed) {
    return only("message", typed, startingWith("message", typed));
  }

  /**
   * @throws NoSuchId when there is none, or more than one
   */
  public UUID outbox(TypedId typed) {
    return only("row of the outbox", typed, startingWith("outbox", typed));
  }

  /**
   * A message, a case or a row of the outbox.
   *
   * @throws NoSuchId when there is more than one
   */
  Optional<UUID> anything(TypedId typed) {
    List<UUID> found =
        Stream.of("message", "case_file", "outbox")
            .flatMap(table -> startingWith(table, typed).stream())
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(only("message, case or mail", typed, found));
  }

  private List<UUID> startingWith(String table, TypedId typed) {
    return sql.sql("select id from " + table + " where id between :first and :last limit 2")
        .param("first", typed.first())
        .param("last", typed.last())
        .query(UUID.class)
        .list();
  }

  private static UUID only(String what, TypedId typed, List<UUID> found) {
    if (found.isEmpty()) {
      throw new NoSuchId("There is no " + what + " " + typed + ": check the id.");
    }
    if (found.size() > 1) {
      throw new NoSuchId("The id of more than one " + what + " begins so: type more of it.");
    }
    return found.get(0);
  }
}

package mhss.gateway.partners;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who has compared the fingerprint of a partner's key with its owner. With {@code
 * gateway.pgp.pin-by-two} a fingerprint of the partners file counts once two people have.
 */
public class Confirmations {

  private static final int PEOPLE = 2;

  private final Supplier<JdbcClient> jdbc;
  private final Clock clock;
  private final boolean required;

  Confirmations(Supplier<JdbcClient> jdbc, Clock clock, boolean required) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.required = required;
  }

  /** A key as the partners file gives it to a partner. */
  record Pin(String partner, String fingerprint) {}

  public boolean required() {
    return required;
  }

  /**
   * In the surrounding transaction.
   *
   * @return false when this person has confirmed it before
   */
  public boolean confirm(String partner, String fingerprint, String actor) {
    return jdbc.get()
            .sql(
                """
                insert into key_confirmation (partner, fingerprint, actor, confirmed_at)
                values (:partner, :fingerprint, :actor, :now) on conflict do nothing
                """)
            .param("partner", partner)
            .param("fingerprint", fingerprint)
            .param("actor", actor.strip().toLowerCase(Locale.ROOT))
            .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Login names, who came first first. */
  public List<String> people(String partner, String fingerprint) {
    return jdbc.get()
        .sql(
            """
            select actor from key_confirmation where partner = :partner and fingerprint = :fingerprint
            order by confirmed_at, actor
            """)
        .param("partner", partner)
        .param("fingerprint", fingerprint)
        .query(String.class)
        .list();
  }

  /** Those that two people have confirmed. */
  Set<Pin> confirmed() {
    return new HashSet<>(
        jdbc.get()
            .sql(
                """
                select partner, fingerprint from key_confirmation
                group by partner, fingerprint having count(*) >= :people
                """)
            .param("people", PEOPLE)
            .query((row, n) -> new Pin(row.getString("partner"), row.getString("fingerprint")))
            .list());
  }
}

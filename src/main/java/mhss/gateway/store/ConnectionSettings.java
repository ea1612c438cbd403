package mhss.gateway.store;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a partner that says nothing counts as gone. A node that is paused in the middle of a
 * transaction (a virtual machine that moves, a long collection of garbage) would otherwise keep the
 * locks of a mailbox, of the history and of the schedules from all other nodes; a database whose
 * machine lost its power would keep a node waiting for as long as TCP tries, a quarter of an hour.
 *
 * @param idleTransaction the database ends a transaction in which its node has said nothing for so
 *     long; what it did is taken back and done again
 * @param silence after this without a word of the database a connection is given up and a new one
 *     made; longer than the longest single query
 */
@Validated
@ConfigurationProperties("gateway.store.connection")
record ConnectionSettings(
    @DefaultValue("20s") @NotNull Duration idleTransaction,
    @DefaultValue("2m") @NotNull Duration silence) {

  /** Executed on each new connection. */
  String introduction() {
    return "set idle_in_transaction_session_timeout = " + idleTransaction.toMillis();
  }
}

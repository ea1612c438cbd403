package mhss.gateway.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.scanner.ScannerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Errors that no step expected. A store that is away, and memory that another mail fills, are
 * waited for; anything else is parked with its cause.
 */
class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final int FRAMES = 12;

  private final WorkQueue queue;
  private final Settlement settlement;
  private final TransactionTemplate transactions;
  private final int tries;

  Failures(WorkQueue queue, Settlement settlement, TransactionTemplate transactions, int tries) {
    this.queue = queue;
    this.settlement = settlement;
    this.transactions = transactions;
    this.tries = tries;
  }

  /**
   * True, and parked, for a message that was begun so often without an end that it must be what
   * stops the process.
   */
  boolean exhausted(InHand inHand, int attempts) {
    if (attempts <= tries) {
      return false;
    }
    park(
        inHand,
        new Outcome.Parked(
            "stops-the-gateway",
            "Processing it never ended, though it was begun or waited for %d times: read it in the mailbox (not if the virus scanner failed on it: its log says); replay it alone after an update"
                .formatted(attempts - 1)));
    return true;
  }

  void handle(InHand inHand, Exception cause) {
    if (cause instanceof AlreadySettled) {
      LOG.info(cause.getMessage());
      return;
    }
    if (cause instanceof Opening.Grown) {
      LOG.info("Message {} grows when it is opened; it is opened alone", inHand.stored().id());
      queue.alone(inHand.stored().id());
      return;
    }
    if (cause instanceof ScannerAway away) {
      waitForScanner(inHand, away);
      return;
    }
    if (passes(cause)) {
      LOG.warn(
          "Message {} waits: the store did not answer, or memory was short; it is tried again ({})",
          inHand.stored().id(),
          types(cause));
      queue.tryAgain(inHand.stored().id(), PAUSE);
      return;
    }
    LOG.error("Message {} is parked after {}", inHand.stored().id(), withoutMessages(cause));
    park(
        inHand,
        new Outcome.Parked(
            "internal-error",
            "The gateway failed on it (%s): handle it in the mailbox, report the log of this moment, replay after an update"
                .formatted(cause.getClass().getSimpleName())));
  }

  /** As long as it takes, unless it may be this very mail that stops the scanner. */
  private void waitForScanner(InHand inHand, ScannerAway away) {
    LOG.warn("Message {} waits for the virus scanner. {}", inHand.stored().id(), away.getMessage());
    if (away.begun()) {
      queue.tryAgain(inHand.stored().id(), PAUSE);
    } else {
      queue.startAgain(inHand.stored().id(), PAUSE);
    }
  }

  private void park(InHand inHand, Outcome.Parked outcome) {
    inHand.settle(outcome);
    try {
      transactions.executeWithoutResult(
          status -> {
            settlement.writeSteps(inHand);
            settlement.write(inHand);
          });
    } catch (AlreadySettled other) {
      LOG.info(other.getMessage());
    }
  }

  /**
   * Memory runs out in whichever message asks next. The one that filled it is claimed alone after
   * some tries, and given up after more.
   */
  private static boolean passes(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof TransientDataAccessException
          || t instanceof NonTransientDataAccessResourceException
          || t instanceof CannotGetJdbcConnectionException
          || t instanceof CannotCreateTransactionException
          || t instanceof TransactionSystemException
          || t instanceof OutOfMemoryError
          || connectionLost(t)) {
        return true;
      }
    }
    return false;
  }

  /**
   * SQLSTATE class 08: connection; 57: the server is stopping; 53: out of disk, memory or
   * connections; 58: its disk does not answer; 25P03: this node was paused in a transaction; 25006:
   * the server is no primary any more.
   */
  private static boolean connectionLost(Throwable t) {
    return t instanceof SQLException sql
        && sql.getSQLState() != null
        && sql.getSQLState().matches("(08|57|53|58|25P03|25006).*");
  }

  private static String types(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .map(t -> t.getClass().getSimpleName())
        .collect(Collectors.joining(", "));
  }

  /** Exception messages may quote what was in the mail: only types and places are logged. */
  private static String withoutMessages(Throwable cause) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = cause; t != null; t = t.getCause()) {
      text.append(t.getClass().getName())
          .append(
              Arrays.stream(t.getStackTrace())
                  .limit(FRAMES)
                  .map(frame -> "\n    at " + frame)
                  .collect(Collectors.joining()))
          .append('\n');
    }
    return text.toString().strip();
  }
}

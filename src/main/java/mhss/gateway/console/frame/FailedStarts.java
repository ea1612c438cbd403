package mhss.gateway.console.frame;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Spring prints a failed start several times with its whole stack; a command tells its cause. */
public final class FailedStarts {

  private static final Logger LOG = LoggerFactory.getLogger(FailedStarts.class);

  private static final List<String> LOUD =
      List.of(
          "org.springframework.boot.SpringApplication",
          "org.springframework.boot.diagnostics",
          "org.springframework.boot.autoconfigure.logging",
          "org.springframework.context.annotation.AnnotationConfigApplicationContext");

  private FailedStarts() {}

  /**
   * Keeps them quiet, also before any setting is read.
   *
   * @return settings that keep them quiet from then on
   */
  public static Map<String, Object> quiet() {
    Map<String, Object> settings = new HashMap<>();
    for (String logger : LOUD) {
      settings.put("logging.level." + logger, "OFF");
      if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
        logging.getLogger(logger).setLevel(Level.OFF);
      }
    }
    return settings;
  }

  /** Into the log file alone. */
  public static void log(Throwable failure) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      var root = logging.getLogger(Logger.ROOT_LOGGER_NAME);
      root.detachAppender("CONSOLE");
      root.detachAppender("console"); // of the time before any setting is read
    }
    LOG.error("The gateway did not start", failure);
  }
}

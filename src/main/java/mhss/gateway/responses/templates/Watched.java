package mhss.gateway.responses.templates;

import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.modulith.NamedInterface;

/** Ends a template that does not end by itself, such as a list of all numbers. */
@NamedInterface("watched")
public final class Watched {

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(Watched::daemon);

  private final Thread writer = Thread.currentThread();
  private boolean ended;
  private boolean stopped;

  private Watched() {}

  /** Before it runs for the first time: lets it be stopped. */
  public static Template prepared(Template template) {
    _CoreAPI.addThreadInterruptedChecks(template);
    return template;
  }

  /**
   * @param template a {@link #prepared} one
   * @return false when it was stopped
   */
  public static boolean write(
      Template template, Map<String, ?> values, Writer out, Duration longest)
      throws TemplateException, IOException {
    return new Watched().run(template, values, out, longest);
  }

  private boolean run(Template template, Map<String, ?> values, Writer out, Duration longest)
      throws TemplateException, IOException {
    ScheduledFuture<?> watch =
        WATCH.schedule(this::stop, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      template.process(values, out);
      return true;
    } catch (TemplateException | RuntimeException failed) {
      if (stopped()) {
        return false;
      }
      throw failed;
    } finally {
      watch.cancel(false);
      end();
    }
  }

  private synchronized void stop() {
    if (!ended) {
      stopped = true;
      writer.interrupt();
    }
  }

  private synchronized boolean stopped() {
    return stopped;
  }

  /** The interruption was meant for the template alone. */
  private synchronized void end() {
    ended = true;
    if (stopped) {
      Thread.interrupted();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "template-bounds");
    thread.setDaemon(true);
    return thread;
  }
}

package mhss.gateway.returns.layout.page;

import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends a page that writes nothing and does not end, such as a list of all numbers. */
final class Watched {

  /** The figures of many years take one. */
  private static final int SECONDS = 15;

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(Watched::daemon);

  private final Thread writer = Thread.currentThread();
  private boolean ended;
  private boolean stopped;

  private Watched() {}

  /**
   * @return false when it was stopped
   */
  static boolean write(Template template, Map<String, ?> model, Writer out)
      throws TemplateException, IOException {
    _CoreAPI.addThreadInterruptedChecks(template);
    return new Watched().run(template, model, out);
  }

  private boolean run(Template template, Map<String, ?> model, Writer out)
      throws TemplateException, IOException {
    ScheduledFuture<?> watch = WATCH.schedule(this::stop, SECONDS, TimeUnit.SECONDS);
    try {
      template.process(model, out);
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

  /** The interruption was meant for the page alone. */
  private synchronized void end() {
    ended = true;
    if (stopped) {
      Thread.interrupted();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "page-bounds");
    thread.setDaemon(true);
    return thread;
  }
}

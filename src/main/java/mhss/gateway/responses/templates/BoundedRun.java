package mhss.gateway.responses.templates;

import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A template that comes to its end: a list without one would stop the gateway. */
final class BoundedRun {

  /** Characters; a letter has a few thousand. */
  private static final int LONGEST = 500_000;

  private static final int SECONDS = 10;
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(BoundedRun::daemon);

  private final Thread writer = Thread.currentThread();
  private boolean ended;
  private boolean stopped;

  /** It does not come to an end. */
  static final class Endless extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Before it runs for the first time: lets it be stopped. */
  static Template prepared(Template template) {
    _CoreAPI.addThreadInterruptedChecks(template);
    return template;
  }

  /**
   * @param template a {@link #prepared} one
   */
  static String of(Template template, Map<String, ?> values) throws TemplateException, IOException {
    return new BoundedRun().run(template, values);
  }

  private String run(Template template, Map<String, ?> values)
      throws TemplateException, IOException {
    ScheduledFuture<?> watch = WATCH.schedule(this::stop, SECONDS, TimeUnit.SECONDS);
    Bounded out = new Bounded();
    try {
      template.process(values, out);
      return out.toString();
    } catch (StackOverflowError deep) {
      throw new Endless();
    } catch (TemplateException | RuntimeException failed) {
      if (out.full() || wasStopped()) {
        throw new Endless();
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

  private synchronized boolean wasStopped() {
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
    Thread thread = new Thread(work, "letter-bounds");
    thread.setDaemon(true);
    return thread;
  }

  private static final class Bounded extends StringWriter {

    @Override
    public void write(String text) {
      super.write(text);
      refuseLong();
    }

    @Override
    public void write(String text, int from, int count) {
      super.write(text, from, count);
      refuseLong();
    }

    @Override
    public void write(char[] text, int from, int count) {
      super.write(text, from, count);
      refuseLong();
    }

    private void refuseLong() {
      if (full()) {
        throw new IllegalStateException("more than a letter holds");
      }
    }

    private boolean full() {
      return getBuffer().length() > LONGEST;
    }
  }
}

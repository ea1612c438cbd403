package mhss.gateway.responses.templates;

import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;

/** A template that comes to its end: a list without one would stop the gateway. */
final class BoundedRun {

  /** Characters; a letter has a few thousand. */
  private static final int LONGEST = 500_000;

  private static final Duration TIME = Duration.ofSeconds(10);

  private BoundedRun() {}

  /** It does not come to an end. */
  static final class Endless extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * @param template a {@linkplain Watched#prepared prepared} one
   */
  static String of(Template template, Map<String, ?> values) throws TemplateException, IOException {
    return of(template, values, TIME);
  }

  static String of(Template template, Map<String, ?> values, Duration longest)
      throws TemplateException, IOException {
    Bounded out = new Bounded();
    try {
      if (!Watched.write(template, values, out, longest)) {
        throw new Endless();
      }
      return out.toString();
    } catch (StackOverflowError deep) {
      throw new Endless();
    } catch (TemplateException | RuntimeException failed) {
      if (out.full()) {
        throw new Endless();
      }
      throw failed;
    }
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

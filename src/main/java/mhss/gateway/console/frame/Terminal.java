package mhss.gateway.console.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Plain text for people, JSON for scripts. */
public final class Terminal {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/London"));
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}&&[^\\t\\r\\n]]|\\r(?!\\n)");

  private final PrintWriter out;

  public Terminal(PrintWriter out) {
    this.out = out;
  }

  public void line(String text, Object... values) {
    print(values.length == 0 ? text : text.formatted(values));
  }

  /** What mails say is shown too: nothing of it steers the terminal. */
  private void print(String text) {
    out.println(STEERING.matcher(text).replaceAll("\uFFFD"));
  }

  /** Columns are as wide as their widest cell; the last one is as wide as it likes. */
  public void table(List<String> head, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>(List.of(head));
    all.addAll(rows);
    int[] widths =
        IntStream.range(0, head.size())
            .map(n -> all.stream().mapToInt(row -> row.get(n).length()).max().orElse(0))
            .toArray();
    for (List<String> row : all) {
      StringBuilder text = new StringBuilder();
      for (int n = 0; n < row.size(); n++) {
        text.append(row.get(n)).append(" ".repeat(widths[n] - row.get(n).length() + 2));
      }
      print(text.toString().stripTrailing());
    }
  }

  /**
   * @param data maps, lists, texts and numbers
   */
  public void json(Object data) {
    try {
      out.println(JSON.writeValueAsString(data));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the time of the programme, to the second. */
  public static String time(Instant at) {
    return at == null ? "-" : TIME.format(at);
  }

  public static String text(Object value) {
    return value == null ? "-" : value.toString();
  }

  public static String age(Instant since, Instant now) {
    if (since == null) {
      return "never";
    }
    Duration age = Duration.between(since, now);
    if (age.toMinutes() < 2) {
      return age.toSeconds() + " s";
    }
    return age.toHours() < 2 ? age.toMinutes() + " min" : age.toHours() + " h";
  }
}

package mhss.gateway.operations.checks;

import java.util.ArrayList;
import java.util.List;

/** What one check found, in its order. */
public final class Findings {

  private final List<Line> lines = new ArrayList<>();

  public record Line(String level, String what, String advice) {}

  public void ok(String what) {
    lines.add(new Line("OK", what, ""));
  }

  public void warn(String what, String advice) {
    lines.add(new Line("WARN", what, advice));
  }

  public void fail(String what, String advice) {
    lines.add(new Line("FAIL", what, advice));
  }

  public List<Line> all() {
    return List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }
}

package mhss.gateway.changes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Two texts, line by line: what went, what came, and a little of what stayed around it. */
public final class Diff {

  /** Compared exactly up to here; beyond, what lies between is shown as replaced. */
  private static final int LONGEST = 3000;

  private static final int AROUND = 3;

  private Diff() {}

  /**
   * @param sign {@code ' '}, {@code '-'}, {@code '+'}; {@code '@'} for lines left out
   * @param before number in the first text; 0 for a line that is new
   * @param after number in the second text; 0 for a line that is gone
   */
  public record Line(char sign, int before, int after, String text) {}

  /** The changed lines with those around them; empty when nothing differs. */
  public static List<Line> of(List<String> before, List<String> after) {
    return shortened(whole(before, after));
  }

  public static List<Line> of(String before, String after) {
    return of(before.lines().toList(), after.lines().toList());
  }

  private static List<Line> whole(List<String> before, List<String> after) {
    int head = 0;
    int most = Math.min(before.size(), after.size());
    while (head < most && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<Line> lines = new ArrayList<>();
    for (int n = 0; n < head; n++) {
      lines.add(new Line(' ', n + 1, n + 1, before.get(n)));
    }
    lines.addAll(middle(before, after, head, tail));
    for (int n = tail; n > 0; n--) {
      int one = before.size() - n;
      lines.add(new Line(' ', one + 1, after.size() - n + 1, before.get(one)));
    }
    return lines;
  }

  private static List<Line> middle(List<String> before, List<String> after, int head, int tail) {
    int i = before.size() - tail;
    int j = after.size() - tail;
    boolean exact = i - head <= LONGEST && j - head <= LONGEST;
    int[][] common = exact ? common(before, after, head, i, j) : null;
    List<Line> lines = new ArrayList<>();
    while (i > head || j > head) {
      boolean same = i > head && j > head && before.get(i - 1).equals(after.get(j - 1));
      if (same && exact) {
        lines.add(new Line(' ', i, j, before.get(i - 1)));
        i--;
        j--;
      } else if (j > head
          && (i == head
              || !exact
              || common[i - head][j - head - 1] >= common[i - head - 1][j - head])) {
        lines.add(new Line('+', 0, j, after.get(j - 1)));
        j--;
      } else {
        lines.add(new Line('-', i, 0, before.get(i - 1)));
        i--;
      }
    }
    Collections.reverse(lines);
    return lines;
  }

  /** Length of the longest common subsequence of the first i and j lines after the head. */
  private static int[][] common(List<String> before, List<String> after, int head, int i, int j) {
    int[][] length = new int[i - head + 1][j - head + 1];
    for (int a = 1; a <= i - head; a++) {
      for (int b = 1; b <= j - head; b++) {
        length[a][b] =
            before.get(head + a - 1).equals(after.get(head + b - 1))
                ? length[a - 1][b - 1] + 1
                : Math.max(length[a - 1][b], length[a][b - 1]);
      }
    }
    return length;
  }

  private static List<Line> shortened(List<Line> whole) {
    boolean[] near = new boolean[whole.size()];
    for (int n = 0; n < whole.size(); n++) {
      if (whole.get(n).sign() != ' ') {
        int last = Math.min(whole.size() - 1, n + AROUND);
        for (int m = Math.max(0, n - AROUND); m <= last; m++) {
          near[m] = true;
        }
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int n = 0; n < whole.size(); n++) {
      if (near[n]) {
        lines.add(whole.get(n));
      } else if (n > 0 && near[n - 1] && whole.size() - n > 0) {
        lines.add(new Line('@', 0, 0, ""));
      }
    }
    boolean changed = lines.stream().anyMatch(line -> line.sign() != ' ' && line.sign() != '@');
    return changed ? withoutLastGap(lines) : List.of();
  }

  private static List<Line> withoutLastGap(List<Line> lines) {
    boolean gap = lines.get(lines.size() - 1).sign() == '@';
    return List.copyOf(gap ? lines.subList(0, lines.size() - 1) : lines);
  }
}

package mhss.gateway.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiffTest {

  @Test
  void nothingDiffersBetweenEqualTexts() {
    assertThat(Diff.of("a\nb\n", "a\nb\n")).isEmpty();
  }

  @Test
  void saysWhichLineWentAndWhichCame() {
    assertThat(signs(Diff.of("a\nb\nc\n", "a\nx\nc\nd\n")))
        .containsExactly(" a", "-b", "+x", " c", "+d");
  }

  @Test
  void numbersTheLinesOfBothTexts() {
    assertThat(Diff.of("a\nb\n", "b\n"))
        .containsExactly(new Diff.Line('-', 1, 0, "a"), new Diff.Line(' ', 2, 1, "b"));
  }

  @Test
  void everythingOfANewTextCame() {
    assertThat(signs(Diff.of("", "a\nb"))).containsExactly("+a", "+b");
  }

  @Test
  void leavesOutWhatIsFarFromAChange() {
    List<String> before = IntStream.range(0, 40).mapToObj(n -> "line " + n).toList();
    List<String> after =
        before.stream().map(line -> line.equals("line 20") ? "other" : line).toList();
    assertThat(signs(Diff.of(before, after)))
        .containsExactly(
            " line 17",
            " line 18",
            " line 19",
            "-line 20",
            "+other",
            " line 21",
            " line 22",
            " line 23");
  }

  @Test
  void twoChangesFarFromEachOtherHaveAGapBetweenThem() {
    List<String> before = IntStream.range(0, 40).mapToObj(n -> "line " + n).toList();
    List<String> after =
        before.stream().map(line -> line.matches("line (5|30)") ? "other" : line).toList();
    assertThat(signs(Diff.of(before, after))).contains("@").hasSize(17);
  }

  private static List<String> signs(List<Diff.Line> lines) {
    return lines.stream().map(line -> line.sign() + line.text()).toList();
  }
}

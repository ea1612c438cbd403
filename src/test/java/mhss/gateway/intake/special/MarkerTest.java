package mhss.gateway.intake.special;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out for speed changes nothing of what is found. */
class MarkerTest {

  private static final List<String> PIECES =
      List.of(
          "s",
          "S",
          "\u017F",
          "c",
          "r",
          "'",
          ".",
          " ",
          "_",
          "special",
          "customer",
          "mappa",
          "J",
          "m.a.p.p.a",
          "3",
          "sl",
          "2",
          "incident",
          "\u0130ncident",
          "\u0131",
          "marker",
          "\u0301",
          "\u00E9",
          "x",
          "|",
          "(a",
          "\uD83D\uDE00",
          "sensitive",
          "case",
          "kase");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\bs[ .]{0,2}c[ .]{0,2}r'?s?\\b",
        "\\bspecial ?customer",
        "\\bsl ?2\\b",
        "\\bmappa ?j\\b",
        "\\bm[ .]?a[ .]?p[ .]?p[ .]?a\\.?(?:s|[0-9])?\\b",
        "\\bincident markers?\\b",
        "\\bsensitive (?:customer|case|referral|record)s?\\b",
        "\\bs|x",
        "\\bs?c",
        "\\bs*c",
        "\\bs\\|x",
        "\\bs(?:c|r)",
        "\\bs[|]x",
        "\\bs\\Q(\\E|a",
        "special",
        "(?:s|c)r"
      })
  void findsWhatItsPatternFinds(String regex) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    Marker marker = Marker.of(regex);
    Random random = new Random(regex.hashCode());
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertThat(marker.in(text.toString())).as("%s", text).isEqualTo(pattern.matcher(text).find());
    }
  }
}

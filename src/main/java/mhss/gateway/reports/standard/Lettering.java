package mhss.gateway.reports.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mhss.gateway.documents.FontRun;
import mhss.gateway.reports.standard.Checks.Check;

/**
 * Point 12 Arial (v8 1.22; 2024 Annex F 3). Never more than advice: a disability may ask for
 * another.
 */
class Lettering implements Check {

  private static final float POINTS = 12;
  private static final float TOLERANCE = 0.3f;

  /** Of all characters; headings may be larger. */
  private static final double ENOUGH = 0.95;

  @Override
  public List<Result> of(Look look) {
    List<FontRun> runs = look.document().fonts();
    long all = runs.stream().mapToLong(FontRun::characters).sum();
    if (all == 0) {
      return List.of(Result.person("", "The document does not tell its fonts"));
    }
    long right = runs.stream().filter(Lettering::fits).mapToLong(FontRun::characters).sum();
    Optional<FontRun> other =
        runs.stream()
            .filter(run -> !fits(run))
            .max((one, two) -> Integer.compare(one.characters(), two.characters()));
    return List.of(
        right >= ENOUGH * all || other.isEmpty()
            ? Result.met()
            : Result.person(place(other.get()), note(other.get(), right, all)));
  }

  private static String note(FontRun other, long right, long all) {
    return "%d %% of the text is not in Arial 12, for example %s %s; does a disability ask for it?"
        .formatted(
            Math.round(100.0 * (all - right) / all),
            other.font().isEmpty() ? "another font" : plain(other.font()),
            other.size() > 0 ? String.format(Locale.ROOT, "%.3g", other.size()) : "");
  }

  private static String place(FontRun run) {
    return (run.page() > 0 ? "page " + run.page() + ", " : "") + "line " + run.line();
  }

  private static boolean fits(FontRun run) {
    return isArial(run.font()) && run.size() >= POINTS - TOLERANCE && run.size() <= 2 * POINTS;
  }

  private static boolean isArial(String font) {
    String plain = font.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return plain.matches("arial(?:mt|psmt|ps)?(?:bold|italic|oblique|regular|mt)*");
  }

  /** Names of fonts are data of the sender: only what a font is called may stand in a note. */
  private static String plain(String font) {
    String name = font.replaceAll("[^A-Za-z0-9 -]", "");
    return name.length() > 40 ? name.substring(0, 40) : name;
  }
}

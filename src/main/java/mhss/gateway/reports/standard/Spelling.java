package mhss.gateway.reports.standard;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.documents.FoundField;
import mhss.gateway.reports.standard.Checks.Check;
import mhss.gateway.reports.standard.Proofreader.Slip;
import mhss.gateway.reports.standard.Proofreading.NotProofread;

/**
 * Grammar, spelling and punctuation in British English; advice only. Only sections written
 * by the coach are read: no labels, names, dates or URN.
 */
class Spelling implements Check {

  /** Of one report; a plan of ten pages has 30,000. */
  private static final int CHARACTERS = 60_000;

  private static final int MOST = 30;

  @Override
  public List<Result> of(Look look) {
    if (!Proofreading.isInstalled()) {
      return List.of(
          Result.person(
              "", "No spelling checker is built in here: a person reads it for its English"));
    }
    List<Passage> passages = Passage.of(look);
    if (passages.isEmpty()) {
      return List.of(Result.person("", "No section was found that could be read"));
    }
    try {
      return read(look, passages);
    } catch (NotProofread e) {
      return List.of(Result.person("", e.getMessage() + ": a person reads it"));
    }
  }

  private static List<Result> read(Look look, List<Passage> passages) {
    List<Passage> some = upTo(CHARACTERS, passages);
    OwnWords own = OwnWords.of(look);
    List<Slip> slips =
        Proofreading.read(some.stream().map(Passage::text).toList()).stream()
            .filter(slip -> !own.excuse(slip, some.get(slip.paragraph()).text()))
            .toList();
    List<Result> results = new ArrayList<>();
    slips.stream()
        .limit(MOST)
        .forEach(slip -> results.add(result(look, some.get(slip.paragraph()), slip)));
    if (slips.size() > MOST) {
      results.add(Result.person("", "And %d more".formatted(slips.size() - MOST)));
    }
    if (some.size() < passages.size()) {
      results.add(
          Result.person("", "Only the first %,d characters were looked at".formatted(CHARACTERS)));
    }
    return results;
  }

  private static List<Passage> upTo(int characters, List<Passage> passages) {
    List<Passage> some = new ArrayList<>();
    int left = characters;
    for (Passage passage : passages) {
      left -= passage.text().length();
      if (left < 0) {
        break;
      }
      some.add(passage);
    }
    return some;
  }

  private static Result result(Look look, Passage passage, Slip slip) {
    String word = "word " + passage.wordAt(slip.from());
    String within = passage.only() ? word : "paragraph " + passage.number() + ", " + word;
    return Result.person(
        look.place(passage.field()) + ", " + within,
        "%s (%s)"
            .formatted(
                slip.unknown()
                    ? "A word that stands in no British dictionary"
                    : "Perhaps a slip: " + slip.kind(),
                slip.rule()));
  }

  /**
   * A paragraph of a section.
   *
   * @param number from 1
   * @param only the section has no other
   */
  record Passage(FoundField field, int number, boolean only, String text) {

    static List<Passage> of(Look look) {
      List<Passage> passages = new ArrayList<>();
      for (FoundField field : look.read().fields()) {
        String key = field.key().replaceAll("\\.[0-9]+$", "");
        boolean prose =
            look.field(key)
                .filter(of -> of.multiLine() && List.of("text", "repeat").contains(of.type()))
                .isPresent();
        if (prose) {
          List<String> lines = field.value().lines().filter(line -> !line.isBlank()).toList();
          for (int i = 0; i < lines.size(); i++) {
            passages.add(new Passage(field, i + 1, lines.size() == 1, lines.get(i).strip()));
          }
        }
      }
      return passages;
    }

    /** From 1. */
    int wordAt(int character) {
      String before = text.substring(0, character).strip();
      return before.isEmpty() ? 1 : before.split("\\s+").length + 1;
    }
  }
}

package mhss.gateway.reports.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.documents.SeenDocument;
import mhss.gateway.rules.DateText;
import mhss.gateway.rules.RuleSet;
import mhss.gateway.rules.RuleSet.Form;
import mhss.gateway.rules.RuleSet.FormField;

/**
 * What a check may look at.
 *
 * @param form the labels of the rule set
 * @param read what stands behind them
 * @param caseFile empty when a file is checked on its own
 * @param recommendations of the accepted plan; empty when not known
 */
public record Look(
    RuleSet rules,
    Form form,
    SeenDocument document,
    ReadForm read,
    Optional<CaseFile> caseFile,
    Optional<Integer> recommendations,
    LocalDate today) {

  List<FormField> fields(Predicate<FormField> wanted) {
    return form.fields().stream().filter(wanted).toList();
  }

  Optional<FormField> field(String... keys) {
    List<String> wanted = List.of(keys);
    return form.fields().stream().filter(field -> wanted.contains(field.key())).findFirst();
  }

  Optional<FoundField> found(String key) {
    return read.fields().stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /** Empty when it is not given, or is no date. */
  Optional<LocalDate> date(String key) {
    return read.value(key).flatMap(written -> DateText.read(written, today));
  }

  /** Its label is there, whatever stands behind it. */
  boolean hasLabel(FormField field) {
    return read.labelsFound().contains(field.key());
  }

  /**
   * Where the labels of a form are only guessed, one that is not found may be there in other words.
   */
  boolean mayBeWordedOtherwise(FormField field) {
    return !form.verified() && !hasLabel(field);
  }

  String place(FoundField found) {
    String line = "line " + found.line();
    return (found.page() > 0 ? "page " + found.page() + ", " + line : line) + ", " + found.key();
  }

  /** The label as printed, without its colon. */
  static String label(FormField field) {
    return "'" + field.wordings().get(0).replaceAll("[:\\s]+$", "") + "'";
  }
}

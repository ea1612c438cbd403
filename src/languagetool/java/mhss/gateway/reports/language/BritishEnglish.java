package mhss.gateway.reports.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import mhss.gateway.reports.standard.Proofreader;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/** LanguageTool's rules for en-GB, run in this process: the text goes nowhere. */
public class BritishEnglish implements Proofreader {

  /** Of taste, or of layout that a form decides. */
  private static final Set<String> CATEGORIES =
      Set.of("STYLE", "REDUNDANCY", "PLAIN_ENGLISH", "TYPOGRAPHY", "CREATIVE_WRITING", "WIKIPEDIA");

  /** Notes and lists need not be whole sentences. */
  private static final List<String> RULES =
      List.of("UPPERCASE_SENTENCE_START", "WHITESPACE_RULE", "SENTENCE_WHITESPACE");

  /** Once for the process, when first asked. */
  private static final class Loaded {

    static final JLanguageTool TOOL = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));

    static final Set<String> IDS =
        TOOL.getAllRules().stream().map(Rule::getId).collect(Collectors.toSet());

    static {
      TOOL.disableRules(RULES);
    }
  }

  @Override
  public List<Slip> read(List<String> paragraphs, BooleanSupplier enough) {
    Loaded.TOOL.setCheckCancelledCallback(enough::getAsBoolean);
    List<Slip> slips = new ArrayList<>();
    for (int i = 0; i < paragraphs.size() && !enough.getAsBoolean(); i++) {
      for (RuleMatch match : matches(paragraphs.get(i))) {
        slips.add(slip(i, match));
      }
    }
    return slips;
  }

  private List<RuleMatch> matches(String paragraph) {
    try {
      return Loaded.TOOL.check(paragraph).stream()
          .filter(match -> !CATEGORIES.contains(match.getRule().getCategory().getId().toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Slip slip(int paragraph, RuleMatch match) {
    Rule rule = match.getRule();
    return new Slip(
        paragraph,
        match.getFromPos(),
        match.getToPos(),
        // Some rules make ids with the word in them; only those that were there before may be told.
        Loaded.IDS.contains(rule.getId()) ? rule.getId() : rule.getCategory().getId().toString(),
        rule.getCategory().getName(),
        rule.isDictionaryBasedSpellingRule());
  }
}
